import { indexCodes } from '../codelists/code-index';
import { figureCells, type FieldCell } from '../engine/field-cells';
import { isSameFigure } from '../engine/figures';
import { percentageScale } from '../engine/percentage-scale';
import type { ServiceReturn } from '../engine/service-returns';
import { tidy } from '../text/tidy';
import type { CellArea } from '../../cells/areas';
import { valueAt } from '../model/grid';
import { periodKey } from '../model/period-key';
import type { Period } from '../model/periods';
import type { Field } from '../model/returns';
import { categoryCalled } from './answer-category';
import { cellNumber, isCount, rounded } from './cell-number';
import type { KpiValue } from '../tables/kpi-value';
import type { ReturnValues, ValueNote, ValueNoteReason } from '../tables/value-notes';

/** A figure of a summary or form. */
interface Figure {
  readonly field: Field;
  readonly category: string;
  readonly period: Period;
  readonly value: number;
  readonly area: CellArea;
}

/**
 * The figures of a summary, period by period, or of a form; see `readReturn`. Totals across periods are not among them (nor a year that stands
 * beside its quarters), nor parts of a whole (`of which`) that name no category. Labels that mean the same category (`Unknown`, `Not recorded`) are added up.
 */
export function figuresToValues(one: ServiceReturn): ReturnValues {
  const values = new Map<string, { readonly value: KpiValue; readonly labels: ReadonlySet<string> }>();
  const notes: ValueNote[] = [];
  for (const field of one.table.fields) {
    const read = figuresIn(one, field);
    notes.push(...read.notes);
    for (const { category, period, value, area } of read.figures) {
      const key = JSON.stringify([field.kpi.id, category.toLowerCase(), periodKey(period)]);
      const before = values.get(key);
      const label = tidy(field.category ?? '').toLowerCase();
      if (before?.labels.has(label) === true) {
        if (!isSameFigure(value, before.value.value)) notes.push(noteOf(one, field, 'twice', [area]));
        continue;
      }
      const areas = [...(before?.value.at?.areas ?? []), area];
      values.set(key, {
        labels: new Set([...(before?.labels ?? []), label]),
        value: {
          service: one.named,
          kpi: field.kpi.id,
          category,
          period,
          value: rounded(value + (before?.value.value ?? 0)),
          at: { sheet: one.grid.sheet, areas },
        },
      });
    }
  }
  return { values: [...values.values()].map(({ value }) => value), notes };
}

function figuresIn(
  one: ServiceReturn,
  field: Field,
): { readonly figures: readonly Figure[]; readonly notes: readonly ValueNote[] } {
  const kind = kindOf(one, field);
  if (!kind || (field.isSubset === true && field.category === undefined)) return { figures: [], notes: [] };
  const category = categoryOf(one, field);
  const figures: Figure[] = [];
  const unread = new Map<ValueNoteReason, CellArea[]>();
  const scale = kind === 'percentage' ? scaleOf(one, field) : 1;
  for (const cell of figureCells(field)) {
    const period = periodOf(one, cell);
    if (!period || cell.isTotal) continue;
    const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    const value = figureOf(cellNumber(valueAt(one.grid, cell.row, cell.column)), kind, scale);
    if (value === undefined) continue;
    if (typeof value === 'number') figures.push({ field, category, period, value, area });
    else unread.set(value, [...(unread.get(value) ?? []), area]);
  }
  const notes = [...unread].map(([why, areas]) => noteOf(one, field, why, areas));
  if (field.how !== 'similar') return { figures: figures.filter((figure) => !isTotalOf(figure, figures)), notes };
  // What a heading only seems to mean is asked about first.
  return { figures: [], notes: figures.length > 0 ? [noteOf(one, field, 'heading-unsure', [field.headerCell])] : [] };
}

function categoryOf({ specification }: ServiceReturn, { kpi, category }: Field): string {
  if (category === undefined) return '';
  const list = specification.codeLists.get(kpi.codeList ?? '');
  return categoryCalled(category, list && { kpi, list, index: indexCodes(list) });
}

/** A column of the year beside its quarters is their total, whether or not it is called one. */
function isTotalOf({ period }: Figure, others: readonly Figure[]): boolean {
  return others.some(
    ({ period: part }) =>
      period.start <= part.start && part.end <= period.end && (period.start < part.start || part.end < period.end),
  );
}

/** What the cells hold: people who gave an answer are counted; an answer itself, and a text, is no figure. */
function kindOf({ table }: ServiceReturn, field: Field): 'count' | 'money' | 'percentage' | undefined {
  const { kind } = field.kpi;
  if (kind === 'count' || kind === 'money' || kind === 'percentage') return kind;
  if (kind === 'category') {
    return field.category !== undefined || table.layout === 'summary' || field.isCount === true ? 'count' : undefined;
  }
  return kind === 'text' && field.category !== undefined ? 'count' : undefined;
}

function periodOf({ table, period }: ServiceReturn, cell: FieldCell): Period | undefined {
  return table.layout === 'form' ? period : cell.period;
}

function scaleOf(one: ServiceReturn, field: Field): 1 | 100 {
  const cells = figureCells(field).length;
  return percentageScale({ ...one, field, header: field.header, kind: 'percentage', cells });
}

/** Undefined for a cell without a figure. */
function figureOf(
  read: ReturnType<typeof cellNumber>,
  kind: 'count' | 'money' | 'percentage',
  scale: 1 | 100,
): number | ValueNoteReason | undefined {
  if (read === 'nothing') return undefined;
  if (typeof read === 'string') return read;
  if (!('number' in read)) return 'words';
  const { number, isPercentage } = read;
  if (kind === 'percentage') {
    const value = rounded(isPercentage || scale === 1 ? number * 100 : number);
    return value >= 0 && value <= 100 ? value : 'out-of-range';
  }
  if (isPercentage) return 'words';
  return kind === 'money' || isCount(number) ? number : 'not-a-count';
}

function noteOf({ grid }: ServiceReturn, { kpi }: Field, why: ValueNoteReason, areas: readonly CellArea[]): ValueNote {
  return { why, sheet: grid.sheet, kpi: { id: kpi.id, name: kpi.name }, areas };
}
