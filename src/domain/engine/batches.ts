import type { CellArea } from '../../cells/areas';
import { valueAt } from '../model/grid';
import type { CrossedRow, Field } from '../model/returns';
import { cellKindOf } from './applicability';
import { indexCodes } from '../codelists/code-index';
import type { CellContext, TableContext } from './contexts';
import { fieldAreas } from './field-cells';
import { labelWithoutPerson } from './label-of-cells';
import { countRows, type RowRun } from './record-rows';

/** Cells that are looked at together: a field, or cells of the table that belong to none. */
export interface CellBatch {
  readonly context: CellContext;
  /** The cells; in records only the column counts, its rows are those of the records. */
  readonly areas: readonly CellArea[];
  /** What to call the cells in a finding, where the heading must not be repeated or names only some of them. */
  readonly label?: string;
  /** Batches with the same group share their findings. */
  readonly group?: string;
}

/** Records: one batch per column of the table, left to right, mapped or not. */
export function recordBatches(at: TableContext, runs: readonly RowRun[]): CellBatch[] {
  const { grid, table } = at;
  const byColumn = new Map(table.fields.map((field) => [field.area.left, field]));
  const headers = new Map(table.unmapped.map((column) => [column.headerCell.left, column.header]));
  const batches: CellBatch[] = [];
  for (let column = table.firstColumn; column <= table.lastColumn; column++) {
    const area = { top: table.firstRow, left: column, bottom: table.lastRow, right: column };
    const field = byColumn.get(column);
    const header = headers.get(column) ?? headingText(valueAt(grid, table.headerRow, column));
    const cells = countRows(runs);
    batches.push({
      areas: [area],
      context: field ? fieldContext(at, field, cells) : { ...unmappedContext(at, header, cells), column: area },
      ...(!field && { label: labelWithoutPerson(header) }),
    });
  }
  return batches;
}

/** Summary and form: one batch per field, and one per row of what is left of the table. */
export function fieldBatches(at: TableContext): CellBatch[] {
  const { grid, table } = at;
  const batches: CellBatch[] = table.fields.map((field) => {
    const areas = fieldAreas(field);
    const cells = areas.reduce((sum, area) => sum + area.right - area.left + area.bottom - area.top + 1, 0);
    return { areas, context: fieldContext(at, field, cells) };
  });
  batches.push(...(table.crossed ?? []).map((row) => crossedBatch(at, row)));
  const taken = new Map<number, CellArea[]>();
  for (const area of batches.flatMap(({ areas }) => areas)) {
    for (let row = area.top; row <= area.bottom; row++) taken.set(row, [...(taken.get(row) ?? []), area]);
  }
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const label = headingText(valueAt(grid, row, table.firstColumn));
    const areas = restOfRow(row, table.firstColumn, table.lastColumn, taken.get(row) ?? []);
    if (areas.length === 0) continue;
    batches.push({ areas, context: unmappedContext(at, label, 0), label: labelWithoutPerson(label) });
  }
  return batches;
}

/** Whatever the lists, the figures inside a crosstab count. */
function crossedBatch(at: TableContext, { kpi, category, row, header, headerCell, cells }: CrossedRow): CellBatch {
  const areas = cells.map(({ column }) => ({ top: row, left: column, bottom: row, right: column }));
  const [first] = areas;
  const area = { ...(first ?? headerCell), right: areas.at(-1)?.right ?? headerCell.right };
  const field: Field = { kpi, how: 'name', header, headerCell, area, category: category ?? header };
  return { areas, context: fieldContext(at, field, areas.length) };
}

function fieldContext(at: TableContext, field: Field, cells: number): CellContext {
  const kind = cellKindOf(field, at.table);
  const list = kind === 'category' ? at.specification.codeLists.get(field.kpi.codeList ?? '') : undefined;
  return { ...at, field, header: field.header, kind, cells, codeList: list && { list, index: indexCodes(list) } };
}

function unmappedContext(at: TableContext, header: string, cells: number): CellContext {
  return { ...at, header, kind: 'unmapped', cells };
}

function headingText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function restOfRow(row: number, left: number, right: number, taken: readonly CellArea[]): CellArea[] {
  const rest: CellArea[] = [];
  let from = left;
  for (const area of [...taken].sort((one, other) => one.left - other.left)) {
    if (area.left > from) rest.push({ top: row, left: from, bottom: row, right: area.left - 1 });
    from = Math.max(from, area.right + 1);
  }
  if (from <= right) rest.push({ top: row, left: from, bottom: row, right });
  return rest;
}
