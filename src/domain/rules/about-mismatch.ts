import type { WorkbookContext } from '../engine/contexts';
import { doOverlap } from '../engine/service-returns';
import { defineRule } from '../engine/define-rule';
import type { CellArea } from '../../cells/areas';
import { ownCell, printOrigin } from '../messages/origins';
import type { Labelled, ReturnSheet } from '../model/returns';
import { quote, sheetPlace } from '../text/grammar';

type Data = Readonly<{
  what: 'provider' | 'service' | 'period';
  stated: string;
  statedIn: string;
  other: string;
  otherIn: string;
}>;

interface Dispute {
  readonly sheet: string;
  readonly areas: readonly CellArea[];
  readonly data: Data;
}

/**
 * Two places that say whose a return is, or when it was, and do not go together: a labelled cell and the cover, the register and the
 * file's name. The nearer one was taken. Once for each pair in the workbook. Periods in the sheet's name and over the columns are
 * `period-mismatch`; what a cover says of the period is right where any return of the file agrees with it.
 */
export const aboutMismatch = defineRule<Data>({
  id: 'about-mismatch',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'workbook',
  source: '2019 report, section 4.5: returns are filed by provider, service and quarter.',
  words: {
    title: 'Two places disagree about the return',
    why: 'Provider, service and period decide what a return is checked against and where its figures are kept.',
    whatToDo: 'Find out which of the two is right, and correct the other.',
    message: (facts, { what, stated, statedIn, other, otherIn }) =>
      `${sheetPlace(facts)}: the ${what} is ${quote(stated)} by ${statedIn}, but ${quote(other)} by ${otherIn}. ${quote(stated)} was taken.`,
  },
  check: function* ({ sheets }: WorkbookContext) {
    const all = sheets.flatMap(({ returns }) => returns);
    const told = new Set<string>();
    for (const { sheet, areas, data } of all.flatMap((table) => disputesOf(table, all))) {
      const { what, stated, other, otherIn } = data;
      const pair = [what, stated, other, otherIn].join('\n');
      if (told.has(pair)) continue;
      told.add(pair);
      yield { sheet, areas, samples: [], data, discriminator: what, ofText: `${stated} ${other}` };
    }
  },
});

function disputesOf(table: ReturnSheet, all: readonly ReturnSheet[]): readonly Dispute[] {
  const { disagreeing, provider, service, period } = table;
  if (!disagreeing) return [];
  const periods = disagreeing.period
    .filter(({ value }) => !all.some(({ period: other }) => other && doOverlap(other.value, value)))
    .map(asText);
  // A sheet with a return of its own speaks for itself.
  const isOfCover = ({ from }: Labelled<string>): boolean =>
    typeof from === 'string' || 'top' in from || !all.some(({ sheet }) => sheet === from.sheet);
  return [
    ...disputes('provider', table, provider, disagreeing.provider.filter(isOfCover)),
    ...disputes('service', table, service, disagreeing.service.filter(isOfCover)),
    ...disputes('period', table, period && asText(period), periods),
  ];
}

function asText({ value, from }: NonNullable<ReturnSheet['period']>): Labelled<string> {
  return { value: value.label, from };
}

function disputes(
  what: Data['what'],
  { sheet }: ReturnSheet,
  stated: Labelled<string> | undefined,
  others: readonly Labelled<string>[],
): readonly Dispute[] {
  if (!stated) return [];
  const cell = ownCell(stated.from);
  const statedIn = printOrigin(stated.from, sheet);
  return others.map(({ value, from }) => ({
    sheet,
    areas: cell ? [cell] : [],
    data: { what, stated: stated.value, statedIn, other: value, otherIn: printOrigin(from, sheet) },
  }));
}
