import { type CellArea } from '../../cells/areas';
import { ownCell, printOrigin } from '../messages/origins';
import { printArea } from '../../cells/addresses';
import type { Period } from '../model/periods';
import type { Labelled, ReturnSheet } from '../model/returns';
import { periodWithin } from '../returns/period-in-text';
import { defineRule } from '../engine/define-rule';
import { sheetPlace } from '../text/grammar';

/** Where a period can stand. */
type PeriodSource = 'cell' | 'elsewhere' | 'sheet-name' | 'register' | 'file-name' | 'headings';

type Data = Readonly<{
  stated: string;
  statedIn: PeriodSource;
  other: string;
  otherIn: PeriodSource;
  /** Address of the cell where a source is `cell`, or on another sheet. */
  cell: string;
}>;

const PERIOD_SOURCES: Readonly<Record<PeriodSource, string>> = {
  cell: 'cell %',
  'sheet-name': 'the sheet’s name',
  elsewhere: '%',
  register: 'the register of returns',
  'file-name': 'the file’s name',
  headings: 'the first column of figures',
};

interface GivenPeriod {
  readonly period: Period;
  readonly source: PeriodSource;
  readonly area?: CellArea;
}

/**
 * The period in the cell (or the register) against the sheet's name and the columns' headings. A quarter within the year
 * that the name gives agrees with it; periods that only overlap, or do not touch, cannot both be right.
 */
export const periodMismatch = defineRule<Data>({
  id: 'period-mismatch',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'return',
  source: '2019 report, section 4.5: quarterly data, filed by their quarter.',
  words: {
    title: 'Two different periods are given',
    why: 'A return filed under the wrong period makes two quarters wrong: the one it is missing from and the one it is added to.',
    whatToDo: 'Find out which of the two is right and change the other.',
    message: (facts, { stated, statedIn, other, otherIn, cell }) =>
      `${sheetPlace(facts)}: ${sourceOf(statedIn, cell)} says ${stated}, but ${sourceOf(otherIn, cell)} says ${other}.`,
  },
  check: function* ({ grid, table }) {
    if (!table.period) return;
    const stated = statedPeriod(table.period, grid.sheet);
    const inName = table.period.from === 'sheet-name' ? undefined : periodWithin(grid.sheet);
    const others: readonly (GivenPeriod | undefined)[] = [
      inName && { period: inName, source: 'sheet-name' },
      periodOfHeadings(stated.period, table),
    ];
    for (const other of others) {
      if (!other || agree(stated.period, other.period)) continue;
      yield {
        areas: stated.area ? [stated.area] : [],
        samples: [],
        data: {
          stated: stated.period.label,
          statedIn: stated.source,
          other: other.period.label,
          otherIn: other.source,
          cell: stated.cell,
        },
        discriminator: other.source,
      };
    }
  },
});

function statedPeriod({ value, from }: Labelled<Period>, sheet: string): GivenPeriod & { readonly cell: string } {
  if (typeof from === 'string') return { period: value, source: from, cell: '' };
  const area = ownCell(from);
  if (!area) return { period: value, source: 'elsewhere', cell: printOrigin(from, sheet) };
  return { period: value, source: 'cell', area, cell: printArea(area) };
}

/** The first column's period when none of the columns agrees: a summary of four quarters is sent with each of them. */
function periodOfHeadings(stated: Period, table: ReturnSheet): GivenPeriod | undefined {
  const periods = table.fields.flatMap((field) => field.periods ?? []).filter((period) => period !== undefined);
  const [first] = periods;
  if (!first || periods.some((period) => agree(stated, period))) return undefined;
  return { period: first, source: 'headings' };
}

function agree(one: Period, other: Period): boolean {
  return within(one, other) || within(other, one);
}

function within(inner: Period, outer: Period): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function sourceOf(source: PeriodSource, cell: string): string {
  return PERIOD_SOURCES[source].replace('%', cell);
}
