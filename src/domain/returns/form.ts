import { isBlank } from '../../cells/cell-values';
import type { Field, ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import type { Search } from './header-rows';
import { isReturnOfMeasures } from './is-return';
import { areAnswered, areMeasured } from './measured-values';
import { countMeasureLabels, measureRows } from './measure-labels';
import { readMeasures, type Measures } from './measures';
import { cellAt, isWords, textAt, type Region } from './region';
import { columnsSideBySide } from './side-by-side';
import { hasCategories, type MeasuresTable } from './summary';

const LABEL_ROWS = 200;

/** Columns searched for labels. */
const COLUMNS = 20;

/** How far right of its label a value may stand: merged labels and a column for units lie between. */
const REACH = 4;

/** How many rows have a label that names a KPI: the evidence for a form. A header row counts once. */
export function countFormRows(search: Search, region: Region): number {
  const columns = labelColumnsOf(search, region).map(({ column }) => column);
  return new Set(columns.flatMap((column) => measureRows(search, region, column, LABEL_ROWS))).size;
}

/**
 * Reads label and value pairs, in one or several pairs of columns. Undefined when fewer than two KPIs are labelled, or when
 * what stands beside the labels is neither numbers nor values of the KPIs' lists nor short answers to many of them: then it is
 * a guide or a list of KPIs.
 */
export function readForm(search: Search, region: Region, spec: Specification): MeasuresTable | undefined {
  const { grid } = search;
  const parts = pairsOf(search, region).map(({ label, value }) => {
    const lastRow = Math.min(region.bottom, region.top + LABEL_ROWS);
    const isBeside = value > label + 1 && hasCategories(search, region, label);
    const labelColumns = isBeside ? [label, label + 1] : [label];
    const area = { firstRow: region.top, lastRow, labelColumns, firstValue: value, lastValue: value };
    return { label, value, measures: readMeasures(search, area) };
  });
  const fields = parts.flatMap(({ measures }) => measures.fields).map((field) => withCount(search, field));
  if (new Set(fields.map(({ kpi }) => kpi.id)).size < 2) return undefined;
  if (!areMeasured(search, fields) && !areAnswered(search, fields)) return undefined;
  const rows = [
    ...fields.map(({ area }) => area.bottom),
    ...parts.flatMap(({ measures }) => measures.unmapped).map(({ headerCell }) => headerCell.top),
  ];
  const guessed = parts.flatMap(({ measures }) => measures.unmapped).filter(({ mayBe }) => mayBe.length > 0);
  const firstRow = Math.min(...[...fields, ...guessed].map(({ headerCell }) => headerCell.top));
  const lastRow = Math.max(...rows);
  const sideBySide = parts.flatMap(({ value, measures }) =>
    columnsSideBySide(
      search,
      region,
      value,
      measures.fields.map(({ headerCell }) => headerCell.top - grid.top),
    ),
  );
  const own: Region = {
    top: firstRow - grid.top,
    left: Math.min(...parts.map(({ label }) => label)),
    bottom: lastRow - grid.top,
    right: Math.max(
      ...parts.map(({ value }) => value + sideBySide.length),
      ...fields.map(({ area }) => area.right - grid.left),
    ),
  };
  const sheet: ReturnSheet = {
    sheet: grid.sheet,
    layout: 'form',
    isReturn:
      sideBySide.length === 0 &&
      isReturnOfMeasures(
        fields.map(({ kpi }) => kpi),
        spec.kpis,
        fields.length + parts.flatMap(({ measures }) => measures.unmapped).length,
      ),
    ...(sideBySide.length > 0 && { sideBySide }),
    headerRow: firstRow,
    firstRow,
    lastRow,
    firstColumn: own.left + grid.left,
    lastColumn: own.right + grid.left,
    fields,
    unmapped: parts.flatMap(({ measures }) => unmappedFrom(measures, firstRow)),
    skippedRows: skippedOf(
      parts.map(({ measures }) => measures),
      { firstRow, lastRow, top: grid.top },
    ),
  };
  return { sheet, region: own };
}

/** `Learning difficulties | 3` counts people, unless the number is itself a value of the list, as an age is. */
function withCount({ grid, codes }: Search, field: Field): Field {
  if (field.kpi.kind !== 'category' || field.category !== undefined) return field;
  const value = cellAt(grid, field.area.top - grid.top, field.area.left - grid.left);
  const isCount = !isBlank(value) && !isWords(value) && !codes.has(field.kpi, value);
  return isCount ? { ...field, isCount } : field;
}

/** Labels above the first KPI, or what may be one, are titles and headings of the page. */
function unmappedFrom(measures: Measures, firstRow: number): Measures['unmapped'] {
  return measures.unmapped.filter(({ headerCell }) => headerCell.top >= firstRow);
}

function skippedOf(
  parts: readonly Measures[],
  { firstRow, lastRow, top }: { firstRow: number; lastRow: number; top: number },
): readonly number[] {
  const used = new Set(
    parts.flatMap(({ fields, unmapped }) => [
      ...fields.flatMap(({ headerCell, area }) => [headerCell.top, area.top]),
      ...unmapped.map(({ headerCell }) => headerCell.top),
    ]),
  );
  const skipped = new Set(parts.flatMap((part) => part.skipped.map((row) => row + top)));
  return [...skipped].filter((row) => !used.has(row) && row >= firstRow && row <= lastRow).sort((a, b) => a - b);
}

/** Columns whose texts name at least one KPI. */
function labelColumnsOf(search: Search, region: Region): readonly { readonly column: number; readonly kpis: number }[] {
  const found = [];
  for (let column = region.left; column <= Math.min(region.right, region.left + COLUMNS); column += 1) {
    const kpis = countMeasureLabels(search, region, column, LABEL_ROWS);
    if (kpis > 0) found.push({ column, kpis });
  }
  return found;
}

/** Label columns with their value columns, left to right: what holds the values of one is no label column itself. */
function pairsOf(search: Search, region: Region): readonly { readonly label: number; readonly value: number }[] {
  const columns = labelColumnsOf(search, region);
  const pairs: { label: number; value: number }[] = [];
  for (const [index, { column }] of columns.entries()) {
    if (column <= (pairs.at(-1)?.value ?? -1)) continue;
    const next = columns.slice(index + 1).find(({ kpis }) => kpis >= 2)?.column ?? region.right + 1;
    const value = valueColumn(search, region, column, Math.min(next, column + REACH + 1, region.right + 1));
    if (value !== undefined) pairs.push({ label: column, value });
  }
  return pairs;
}

/** Columns beside labels that hold figures, but not the period's. */
const NOT_THE_VALUE = /^(?:targets?|tolerance|baseline|plan|threshold|rag|unit|definition|weight|previous|last )/i;

/** The column within reach that has the most answers beside labels, numbers counting double; the next one if none has any. */
function valueColumn(search: Search, region: Region, label: number, limit: number): number | undefined {
  let best: number | undefined;
  let most = -1;
  for (let column = label + 1; column < limit; column += 1) {
    const answers = answersIn(search, region, label, column);
    if (answers > most) [best, most] = [column, answers];
  }
  return best;
}

/** Below zero for a column headed as something else, such as `Target`. */
function answersIn({ grid }: Search, region: Region, label: number, column: number): number {
  let answers = 0;
  for (let row = region.top; row <= Math.min(region.bottom, region.top + LABEL_ROWS); row += 1) {
    if (NOT_THE_VALUE.test(textAt(grid, row, column) ?? '')) return -1;
    if (textAt(grid, row, label) === undefined || isBlank(cellAt(grid, row, column))) continue;
    answers += typeof cellAt(grid, row, column) === 'number' ? 2 : 1;
  }
  return answers;
}
