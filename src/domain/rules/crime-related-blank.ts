import type { WorkbookContext } from '../engine/contexts';
import { defineRule, type RegisterHit } from '../engine/define-rule';
import { plainKey } from '../tables/spec-rows';
import type { ServiceRecord } from '../model/registers';
import type { Specification } from '../model/specification';
import { allOf, quote, where } from '../text/grammar';

type Data = Readonly<{ service: string; kpis: readonly string[] }>;

/**
 * A service of which the register does not say whether it deals with crime, though its specification has KPIs that are asked for
 * only then: nobody asked for them, and nobody knows whether that was right. Once per service, in the register where it can be
 * marked there, else on the service's first return.
 */
export const crimeRelatedBlank = defineRule<Data>({
  id: 'crime-related-blank',
  severity: 'query',
  theme: 'missing',
  appliesTo: 'workbook',
  source: '2019 report, section 4.1: offence type and its location are asked for “if applicable”.',
  words: {
    title: 'Nobody has said whether the service deals with crime',
    why: 'Some KPIs are asked for only where a service deals with crime. While nobody has said so, their gaps go unseen.',
    whatToDo:
      'Write Yes or No under Crime-related in the table Services. If you send the return, ask the office to do so.',
    message: (facts, { service, kpis }) =>
      `${where(facts)}: does ${quote(service)} deal with crime? Crime-related in Services is blank, so ${allOf(kpis.map(quote))} ${kpis.length === 1 ? 'was' : 'were'} not asked for.`,
  },
  check: function* (context) {
    const seen = new Set<string>();
    for (const { grid, returns, specification } of context.sheets) {
      const { service } = specification;
      const kpis = dependentKpis(specification);
      if (returns.length === 0 || !service || service.isCrimeRelated !== undefined || kpis.length === 0) continue;
      const key = plainKey(service.id);
      if (seen.has(key)) continue;
      seen.add(key);
      yield hitFor(service, kpis, placeIn(context, service) ?? { sheet: grid.sheet, areas: [] });
    }
  },
});

function dependentKpis({ kpis }: Specification): readonly string[] {
  return kpis.filter(({ required }) => required === 'if-applicable').map(({ name }) => name);
}

/** The row of `Services`, where the register stands in the workbook that is checked. */
function placeIn(
  { isWhole, registers }: WorkbookContext,
  { id }: ServiceRecord,
): Pick<RegisterHit<Data>, 'sheet' | 'areas'> | undefined {
  const place = registers.services.find((one) => plainKey(one.id) === plainKey(id))?.place;
  return isWhole && place ? { sheet: place.sheet, areas: [place.area] } : undefined;
}

function hitFor(
  { id, name }: ServiceRecord,
  kpis: readonly string[],
  place: Pick<RegisterHit<Data>, 'sheet' | 'areas'>,
): RegisterHit<Data> {
  return { ...place, samples: [], label: name, count: 1, discriminator: id, data: { service: name, kpis } };
}
