import type { ReturnContext } from '../engine/contexts';
import { cellOf, figureCells } from '../engine/field-cells';
import { figureAt, isSameFigure } from '../engine/figures';
import { defineRule } from '../engine/define-rule';
import type { CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import type { Period } from '../model/periods';
import type { Field, ReturnSheet } from '../model/returns';
import { alsoIn } from '../messages/totals';
import { printNumber, quote } from '../text/grammar';

type Data = Readonly<{
  label: string;
  value: number;
  cell: string;
  other: number;
  otherCell: string;
  otherLabel: string;
  period: string;
  /** Where else, as a sentence of its own; empty for nowhere. */
  more: string;
}>;

/** One figure of a table that stands apart: a KPI as a whole, or a part of it, in one period. */
interface Given {
  readonly field: Field;
  readonly at: CellArea;
  readonly value: number;
  readonly period?: Period;
}

/**
 * The same figure in two tables of one sheet, and not the same number: the total of a breakdown and the line of the summary, say. A
 * query, for two tables may count at different times. Tables of two services, or of periods that are not the same, are not compared.
 */
export const figureGivenTwice = defineRule<Data>({
  id: 'figure-given-twice',
  severity: 'query',
  theme: 'sums',
  appliesTo: 'return',
  heldBackBy: ['return-empty'],
  source:
    '2019 report, section 5.1: reports are run from raw data, so that one figure is one number wherever it stands.',
  words: {
    title: 'One figure, given as two numbers',
    why: 'Whoever reads only one of the tables is told something else than whoever reads the other.',
    whatToDo: 'Correct the one that is wrong. If they count different things, explain which.',
    message: (_facts, { label, value, cell, other, otherCell, otherLabel, period, more }) =>
      `${cell}, ${label}: it is ${printNumber(value)}${period === '' ? '' : ` in ${period}`}, but ${quote(otherLabel)} in ${otherCell} is ${printNumber(other)}.${more}`,
  },
  check: function* (context) {
    const { table, siblings } = context;
    const before = siblings.slice(0, siblings.indexOf(table)).filter((other) => areOfOne(table, other));
    if (table.layout === 'records' || before.length === 0) return;
    const others = before.flatMap((other) => [...givenIn(context, other)]);
    const differing = new Map<string, { readonly own: Given; readonly other: Given }[]>();
    for (const own of givenIn(context, table)) {
      const same = others.filter((other) => isSame(own, other));
      const other = same.find(({ value }) => !isSameFigure(value, own.value));
      if (!other || same.some(({ value }) => isSameFigure(value, own.value))) continue;
      differing.set(own.field.kpi.id, [...(differing.get(own.field.kpi.id) ?? []), { own, other }]);
    }
    for (const [kpi, pairs] of differing) {
      const [first] = pairs;
      if (!first) continue;
      const { own, other } = first;
      yield {
        kpi,
        label: own.field.header,
        areas: pairs.map(({ own: { at } }) => at),
        samples: [],
        restsOn: [own.field, other.field],
        data: {
          label: own.field.header,
          value: own.value,
          cell: printArea(own.at),
          other: other.value,
          otherCell: printArea(other.at),
          otherLabel: other.field.header,
          period: own.period?.label ?? '',
          more: alsoIn(pairs.length),
        },
      };
    }
  },
});

function areOfOne(one: ReturnSheet, other: ReturnSheet): boolean {
  return other.layout !== 'records' && one.service?.value === other.service?.value;
}

/** Totals across periods are compared with their periods; a guessed heading may be another thing. */
function* givenIn({ grid }: ReturnContext, table: ReturnSheet): Generator<Given> {
  for (const field of table.fields) {
    if (field.how === 'similar' || field.kpi.kind === 'percentage' || field.kpi.kind === 'text') continue;
    for (const { offset, period: own, isTotal } of figureCells(field)) {
      const value = isTotal ? undefined : figureAt(grid, field, offset);
      const period = own ?? table.period?.value;
      if (value !== undefined) yield { field, at: cellOf(field, offset), value, ...(period && { period }) };
    }
  }
}

function isSame({ field, period }: Given, other: Given): boolean {
  return (
    field.kpi.id === other.field.kpi.id &&
    plain(field.category) === plain(other.field.category) &&
    period?.start === other.period?.start &&
    period?.end === other.period?.end
  );
}

function plain(category: string | undefined): string {
  return (category ?? '').trim().toLowerCase();
}
