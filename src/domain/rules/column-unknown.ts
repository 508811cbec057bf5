import { isAskedFor } from '../engine/applicability';
import type { ReturnContext } from '../engine/contexts';
import { allOf, counted, didYouMean, quote, sheetPlace } from '../text/grammar';
import { printArea } from '../../cells/addresses';
import type { UnmappedColumn } from '../model/returns';
import { defineRule } from '../engine/define-rule';

type Data = Readonly<{
  /** Headings with their places. */
  headings: readonly string[];
  /** The service whose own specification asks for none of them; empty for a heading that is near a KPI's. */
  service: string;
}>;

/** Headings named one by one before "and 12 others". */
const MOST_NAMED = 12;

/**
 * Every return has such columns, whatever is asked for: notes, running numbers, who sends it and when, who worked on it.
 */
const ALWAYS_FINE =
  /\b(?:notes?|comments?|remarks?|no|row|line|provider|organi[sz]ation|agency|service|project|scheme|month|quarter|year|period|week|worker|staff|team|officer|completed|date entered)\b|^\W*$/i;

/**
 * A heading that is no KPI's name, where that is worth a look. One is like a KPI's of which the sheet has no other column:
 * its cells are probably the KPI's, and were not checked. The other stands in records for a service with a specification of
 * its own, which does not ask for it. Other columns without a KPI may stay, and are listed as not checked. Reported once per
 * sheet, at its first table; a heading that may be the missing KPI's is named by `kpi-missing`.
 */
export const columnUnknown = defineRule<Data>({
  id: 'column-unknown',
  severity: 'advice',
  theme: 'wrong',
  appliesTo: 'return',
  heldBackBy: ['return-empty', 'kpi-missing'],
  source:
    '2019 report, sections 4.1 and 5.2: KPIs are named, and each service has its own; UK GDPR, article 5(1)(c), data minimisation; frictionless-py issue 70.',
  words: {
    title: 'A heading that is no KPI',
    why: 'Cells under a heading that nobody knows are neither checked nor counted, and data about victims that nobody asked for should not be sent.',
    whatToDo:
      'If it is a KPI, use the KPI’s name as the heading. If nobody asked for it, take it out of what you send.',
    message: (facts, { headings, service }) => {
      const named = allOf(headings.slice(0, MOST_NAMED));
      const more = headings.length > MOST_NAMED ? ` and ${counted(headings.length - MOST_NAMED, 'other')}` : '';
      return service === ''
        ? `${sheetPlace(facts)}: ${named} is not the name of a KPI, so its cells were not checked.${didYouMean(facts)}`
        : `${sheetPlace(facts)}: the specification of ${quote(service)} does not ask for ${named}${more}.`;
    },
  },
  check: function* (at) {
    const { table, siblings, specification } = at;
    if (table !== siblings[0]) return;
    const present = new Set(siblings.flatMap(({ fields }) => fields.map((field) => field.kpi.id)));
    const unmapped = siblings.flatMap((sibling) => sibling.unmapped);
    for (const column of unmapped) {
      const absent = column.mayBe.filter((id) => !present.has(id));
      const near = absent.flatMap((id) => specification.kpis.find((kpi) => kpi.id === id) ?? []);
      const first = near.find((kpi) => isAskedFor(kpi, specification)) ?? near[0];
      if (!first) continue;
      yield {
        kpi: first.id,
        areas: [column.headerCell],
        samples: [],
        data: { headings: [placeOf(column)], service: '' },
        suggestions: near.map(({ name }) => name),
        discriminator: column.header,
      };
    }
    const extra = unaskedFor(at);
    if (extra.length === 0) return;
    yield {
      areas: extra.map(({ headerCell }) => headerCell),
      samples: [],
      data: { headings: extra.map(placeOf), service: specification.service?.name ?? '' },
      discriminator: 'not asked for',
    };
  },
});

/** Columns of records that neither the minimum set nor the service's own specification names, nor is like. */
function unaskedFor({ siblings, specification }: ReturnContext): readonly UnmappedColumn[] {
  if (!specification.isServicesOwn || !specification.service) return [];
  return siblings
    .filter(({ layout }) => layout === 'records')
    .flatMap(({ unmapped }) => unmapped)
    .filter(({ header, mayBe }) => mayBe.length === 0 && !ALWAYS_FINE.test(header));
}

function placeOf({ header, headerCell }: UnmappedColumn): string {
  return `${quote(header)} (${printArea(headerCell)})`;
}
