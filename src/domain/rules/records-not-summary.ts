import { fieldCells, type FieldCell } from '../engine/field-cells';
import { figureAt, isMore } from '../engine/figures';
import { isSamePeriod, serviceReturns, type ServiceReturn } from '../engine/service-returns';
import { countOf, type CountRange } from '../kpis/answer-tally';
import { recordValues } from '../kpis/record-values';
import { type CellArea } from '../../cells/areas';
import { cellName } from '../../cells/addresses';
import type { Field } from '../model/returns';
import { defineRule, type RegisterHit } from '../engine/define-rule';
import { counted, printNumber, quote } from '../text/grammar';

type Data = Readonly<{
  cell: string;
  value: number;
  /** What the records come to: between the two, where they leave it open. */
  least: number;
  most: number;
  /** The sheet of the records. */
  records: string;
  period: string;
  places: number;
}>;

type RecordsHit = RegisterHit<Data>;

/**
 * A figure of a summary or form against the records of the same service and period. Records are counted as the minimum KPI
 * set says: each client once, by reference; an answer once for each client. What the records leave open (blanks, values outside
 * the list, bands that lie across others) may have been counted anywhere. A query, for a provider may count by other rules
 * and say so. Where several sheets of records give the same KPI, it is not known which the summary is of.
 */
export const recordsNotSummary = defineRule<Data>({
  id: 'records-not-summary',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'workbook',
  source: '2019 report, section 5.1: reports are run from raw data; section 4.1: what is counted.',
  words: {
    title: 'The summary differs from the records',
    why: 'Both are read: the summary for the report, the records for everything else. They must tell the same.',
    whatToDo:
      'Count the records again: each client once, blanks under “Not known”. Correct the sheet that is wrong, or explain what is counted otherwise.',
    message: ({ label = '' }, data) => {
      const { least, most } = data;
      const range = least === most ? printNumber(least) : `between ${printNumber(least)} and ${printNumber(most)}`;
      const more = data.places > 1 ? ` The same goes for ${counted(data.places - 1, 'other figure')}.` : '';
      return `${data.cell}, ${label}: it is ${printNumber(data.value)} in ${data.period}, but the records on sheet ${quote(data.records)} come to ${range}.${more}`;
    },
  },
  check: function* (context) {
    const returns = serviceReturns(context);
    const records = returns.filter(({ table }) => table.layout === 'records');
    if (records.length === 0) return;
    for (const summary of returns.filter(({ table }) => table.layout !== 'records')) {
      const own = records.filter(({ service }) => service === summary.service);
      const ids = new Set(summary.table.fields.map(({ kpi }) => kpi.id));
      for (const id of own.length > 0 ? ids : []) {
        const hit = compare(summary, own, id);
        if (hit) yield hit;
      }
    }
  },
});

interface Difference {
  readonly area: CellArea;
  readonly field: Field;
  readonly value: number;
  readonly range: CountRange;
  readonly records: string;
  readonly period: string;
}

function compare(summary: ServiceReturn, records: readonly ServiceReturn[], id: string): RecordsHit | undefined {
  // What a heading only seems to mean is asked about first.
  const fields = summary.table.fields.filter(({ kpi, how }) => kpi.id === id && how !== 'similar');
  const found = fields.flatMap((field) => differences(summary, records, field, fields));
  const [first] = found;
  if (!first) return undefined;
  const { field, area, value, range, period } = first;
  return {
    sheet: summary.grid.sheet,
    kpi: id,
    label: field.category === undefined ? field.kpi.name : `${field.kpi.name}, ${field.category}`,
    areas: found.map((one) => one.area),
    samples: [],
    discriminator: first.records,
    data: {
      cell: cellName(area.top, area.left),
      value,
      ...range,
      records: first.records,
      period,
      places: found.length,
    },
  };
}

function differences(
  summary: ServiceReturn,
  records: readonly ServiceReturn[],
  field: Field,
  fields: readonly Field[],
): readonly Difference[] {
  const categories = fields.flatMap(({ category }) => category ?? []);
  return fieldCells(field).flatMap((cell) => {
    const { row, column } = cell;
    const period = summary.table.layout === 'form' ? summary.period : cell.period;
    const value = figureIn(summary, field, cell);
    if (value === undefined || !period) return [];
    const given = records
      .filter((one) => isSamePeriod(one.period, period))
      .flatMap((one) => {
        const range = inRecords(one, field, categories);
        return range ? [{ range, records: one.grid.sheet }] : [];
      });
    const [only, another] = given;
    if (!only || another || (!isMore(value, only.range.most) && !isMore(only.range.least, value))) return [];
    return [
      { area: { top: row, left: column, bottom: row, right: column }, field, value, ...only, period: period.label },
    ];
  });
}

/** In a form a category KPI's own cell is an answer, unless it is known to count people. */
function figureIn({ grid, table }: ServiceReturn, field: Field, { offset, isTotal }: FieldCell): number | undefined {
  const isAnswer = table.layout === 'form' && field.kpi.kind === 'category' && field.category === undefined;
  return isTotal || isAnswer ? undefined : figureAt(grid, field, offset);
}

function inRecords(records: ServiceReturn, field: Field, categories: readonly string[]): CountRange | undefined {
  const { totals, tallies } = recordValues(records);
  const { kpi, category } = field;
  if (field.isSubset) return undefined;
  if (category !== undefined) {
    const tally = tallies.get(kpi.id);
    return tally && countOf(tally, category, categories);
  }
  const total = kpi.kind === 'category' ? undefined : totals.get(kpi.id);
  return total === undefined ? undefined : { least: total, most: total };
}
