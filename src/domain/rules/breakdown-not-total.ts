import type { ReturnContext } from '../engine/contexts';
import { isSumInside } from '../engine/crossed-sums';
import { cellOf, figureCells } from '../engine/field-cells';
import { figureAt, inReadingOrder, isMore, isSameFigure, joinedCells, printSpan } from '../engine/figures';
import { type CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import type { Field, ReturnSheet } from '../model/returns';
import type { Kpi } from '../model/specification';
import { defineRule } from '../engine/define-rule';
import { unknownParts } from '../engine/unknown-parts';
import { MEND_SUM, UNKNOWN_PART } from '../messages/unknown-part';
import { printNumber, quote } from '../text/grammar';
import { alsoIn } from '../messages/totals';

type Data = Readonly<{
  /** The whole's label as written on the sheet. */
  whole: string;
  wholeCell: string;
  wholeValue: number;
  partsCell: string;
  partsValue: number;
  /** The one part that is larger than the whole; empty where it is the sum that differs. */
  part: string;
  period: string;
  places: number;
  /** Parts that the KPI's list does not know, and the cell of the first; empty where it knows them all. */
  unknown: readonly string[];
  unknownCell: string;
}>;

interface Wrong {
  readonly areas: readonly CellArea[];
  readonly data: Omit<Data, 'places' | 'unknown' | 'unknownCell'>;
}

/**
 * In a summary or form: the parts of a breakdown against the whole, period by period. One answer each: the parts add up to
 * the whole. No part is larger than the whole where several answers are allowed, for parts labelled as some of it (`of which
 * …`), and for a part that stands alone. Sums are compared only where whole and parts are all numbers; suppressed or blank
 * parts say nothing. The whole is the KPI that the breakdown is part of, or the breakdown's own total row; one that the figures inside
 * a crosstab come to is right. Where a part is not in the KPI's list, the sum is not what is wrong: it is asked what that part is.
 */
export const breakdownNotTotal = defineRule<Data>({
  id: 'breakdown-not-total',
  severity: 'error',
  theme: 'sums',
  appliesTo: 'return',
  heldBackBy: ['return-empty', 'kpi-missing', 'column-duplicated'],
  source:
    '2019 report, section 4.1 (client details are details of the beneficiaries); Eurostat and R validate: part_whole_relation.',
  words: {
    title: 'The parts do not add up to the whole',
    why: 'Everybody counted in the total belongs in exactly one part, “Not known” included, unless several answers are allowed.',
    whatToDo: MEND_SUM,
    toDo: ({ unknown }) => (unknown.length === 0 ? MEND_SUM : UNKNOWN_PART.toDo),
    message: (facts, data) => {
      const when = data.period === '' ? '' : ` in ${data.period}`;
      const whole = `${quote(data.whole)} in ${data.wholeCell} is ${printNumber(data.wholeValue)}`;
      const more = alsoIn(data.places, 'other column');
      const what =
        data.part === ''
          ? `the parts add up to ${printNumber(data.partsValue)}`
          : `${quote(data.part)} alone is ${printNumber(data.partsValue)}`;
      if (data.unknown.length > 0)
        return `${data.unknownCell}, ${facts.label ?? ''}: ${UNKNOWN_PART.says(data.unknown)} ${what}${when} (${data.partsCell}), but ${whole}.${more}`;
      return `${data.partsCell}, ${facts.label ?? ''}: ${what}${when}, but ${whole}.${more}`;
    },
  },
  check: function* (context) {
    const { table } = context;
    if (table.layout === 'records') return;
    const kpis = new Map(table.fields.map(({ kpi }) => [kpi.id, kpi]));
    for (const kpi of kpis.values()) {
      const parts = table.fields.filter((field) => field.kpi.id === kpi.id && field.category !== undefined);
      if (parts.length === 0 || kpi.kind === 'percentage') continue;
      for (const whole of wholesOf(kpi, table)) {
        const wrong = figureCells(whole).flatMap(({ offset }) => compare(context, kpi, whole, parts, offset) ?? []);
        const [first] = wrong;
        if (!first) continue;
        const unknown = unknownParts(parts, context.specification);
        const [stranger] = unknown;
        yield {
          kpi: kpi.id,
          label: kpi.name,
          ...(stranger && { severity: 'query' as const }),
          areas: stranger
            ? unknown.map((part) => part.headerCell)
            : inReadingOrder(wrong.flatMap(({ areas }) => areas)),
          samples: [],
          restsOn: [whole, ...parts],
          data: {
            ...first.data,
            places: wrong.length,
            unknown: unknown.map(({ category = '' }) => category),
            unknownCell: stranger ? printArea(stranger.headerCell) : '',
          },
          discriminator: whole.kpi.id,
        };
      }
    }
  },
});

/** The row of the KPI it is part of and, where there is one, the breakdown's own total row. */
function wholesOf(kpi: Kpi, table: ReturnSheet): Field[] {
  const totals = table.fields.filter((field) => field.category === undefined);
  const ofParent = totals.find((field) => field.kpi.id === kpi.partOf);
  const own = totals.find((field) => field.kpi.id === kpi.id);
  return [ofParent, own].filter((field) => field !== undefined);
}

function compare(
  { grid, table }: ReturnContext,
  kpi: Kpi,
  whole: Field,
  parts: readonly Field[],
  offset: number,
): Wrong | undefined {
  const read = (field: Field): number | undefined => figureAt(grid, field, offset);
  const wholeValue = read(whole);
  if (wholeValue === undefined) return undefined;
  const cellIn = (field: Field): CellArea => cellOf(field, offset);
  const shared = {
    whole: whole.header,
    wholeCell: printArea(cellIn(whole)),
    wholeValue,
    period: whole.periods?.[offset]?.label ?? '',
  };
  const some = parts.filter((part) => part.isSubset === true);
  const all = parts.filter((part) => part.isSubset !== true);
  const isSum = kpi.responses === 'single' && all.length > 1;
  const larger = (isSum ? some : parts).filter((part) => isMore(read(part) ?? 0, wholeValue));
  const [first] = larger;
  if (first) {
    const partsCell = printArea(cellIn(first));
    return {
      areas: larger.map(cellIn),
      data: { ...shared, partsCell, partsValue: read(first) ?? 0, part: first.category ?? '' },
    };
  }
  const values = all.map(read);
  if (!isSum || values.some((value) => value === undefined)) return undefined;
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  if (isSameFigure(sum, wholeValue) || isSumInside(grid, table, kpi.id, wholeValue)) return undefined;
  return {
    areas: joinedCells(all.map(cellIn)),
    data: { ...shared, partsCell: printSpan(all.map(cellIn)), partsValue: sum, part: '' },
  };
}
