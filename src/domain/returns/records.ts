import type { Grid } from '../model/grid';
import type { Field, ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { headerRowsAround, readColumnHeadings, type ColumnHeading } from './column-headings';
import { usedColumns, type HeaderCandidate, type Search } from './header-rows';
import { headingKey } from './headings';
import { mapColumns, type ColumnMapping } from './map-columns';
import { isReturn } from './is-return';
import { cellAt, oneCell, onSheet, rowsBelow, type Region } from './region';
import { findTableRows } from './table-rows';

const SAMPLE_ROWS = 30;

/** A table with a row per record, and the columns it takes. */
export interface RecordsTable {
  readonly sheet: ReturnSheet;
  /** The columns and rows it occupies, header included. */
  readonly region: Region;
  /** Columns to its right that belong to another table. */
  readonly rightOfIt?: Region;
}

/** Builds the table under a header row that was found. */
export function readRecords(
  search: Search,
  region: Region,
  candidate: HeaderCandidate,
  spec: Specification,
): RecordsTable {
  const { grid } = search;
  const rows = headerRowsAround(grid, candidate.row, region);
  const sample = rowsBelow(grid, rows.bottom, region, SAMPLE_ROWS);
  const all = readColumnHeadings(grid, rows, region, search.headings);
  const wide = columnsUnderWideHeadings(grid, all);
  const used = new Set([...usedColumns(grid, sample, region.left, region.right), ...wide]);
  const { columns, rest } = ownColumns(search, all, used);
  const left = columns[0] ?? region.left;
  const right = columns.at(-1) ?? region.right;
  const table: Region = { top: rows.top, left, bottom: region.bottom, right };
  const records = findTableRows(search, table, rows.bottom);
  const headings = all.filter(({ column }) => column >= left && column <= right);
  const mapping = mapColumns(search, headings, spec.kpis, sample);
  const sheet: ReturnSheet = {
    sheet: grid.sheet,
    layout: 'records',
    isReturn: isReturn(
      mapping.mapped.map(({ match }) => match.kpi),
      spec.kpis,
      headings.length,
    ),
    headerRow: rows.bottom + grid.top,
    firstRow: records.first + grid.top,
    lastRow: records.last + grid.top,
    firstColumn: left + grid.left,
    lastColumn: right + grid.left,
    fields: fieldsOf(grid, mapping, records),
    unmapped: unmappedOf(grid, mapping, {
      headings,
      columns: columns.filter((column) => !wide.has(column)),
      header: rows.bottom,
    }),
    skippedRows: records.skipped.map((row) => row + grid.top),
  };
  const region2 = { ...table, bottom: Math.max(records.end, rows.bottom) };
  return { sheet, region: region2, ...(rest !== undefined && { rightOfIt: { ...region, top: rows.top, left: rest } }) };
}

/** Columns that a heading drawn across several has beside its first: they are neither a gap nor without a heading. */
function columnsUnderWideHeadings(grid: Grid, headings: readonly ColumnHeading[]): ReadonlySet<number> {
  const wide = new Set<number>();
  const headed = new Set(headings.map(({ column }) => column));
  for (const { row, column } of headings) {
    const merged = grid.details?.mergedAreas.find(
      ({ top, left }) => top === row + grid.top && left === column + grid.left,
    );
    for (let over = column + 1; merged && over <= merged.right - grid.left; over += 1)
      if (!headed.has(over)) wide.add(over);
  }
  return wide;
}

function fieldsOf(grid: Grid, { mapped }: ColumnMapping, rows: { first: number; last: number }): readonly Field[] {
  return mapped.map(({ heading, match }) => ({
    kpi: match.kpi,
    how: match.how,
    header: heading.text,
    ...(heading.group !== undefined && { group: heading.group }),
    headerCell: onSheet(grid, oneCell(heading.row, heading.column)),
    area: onSheet(grid, { top: rows.first, left: heading.column, bottom: rows.last, right: heading.column }),
  }));
}

/** Headings that map to nothing, and columns with data and no heading at all. */
function unmappedOf(
  grid: Grid,
  { unmapped }: ColumnMapping,
  table: { readonly headings: readonly ColumnHeading[]; readonly columns: readonly number[]; readonly header: number },
): ReturnSheet['unmapped'] {
  const headed = new Set(table.headings.map(({ column }) => column));
  const nameless = table.columns
    .filter((column) => !headed.has(column))
    .map((column) => ({ heading: { column, text: '', row: table.header }, mayBe: [] as readonly string[] }));
  return [...unmapped, ...nameless]
    .sort((a, b) => a.heading.column - b.heading.column)
    .map(({ heading, mayBe }) => ({
      header: heading.text,
      headerCell: onSheet(grid, oneCell(heading.row, heading.column)),
      mayBe,
    }));
}

/**
 * The columns of the table itself. A blank column inside a table is common and harmless; one beside it may part it from
 * another table. Taken as another: what repeats a heading of the first part, and, next to a part that names KPIs, a
 * part that names none (a list of allowed values, a calculation).
 */
function ownColumns(
  search: Search,
  headings: readonly ColumnHeading[],
  used: ReadonlySet<number>,
): { readonly columns: readonly number[]; readonly rest?: number } {
  const columns = [...new Set([...headings.map(({ column }) => column), ...used])].sort((a, b) => a - b);
  const textOf = new Map(headings.map(({ column, text }) => [column, text]));
  const parts = runsOf(columns).filter((part) => part.some((column) => textOf.has(column)));
  const textsIn = (part: readonly number[]): string[] =>
    part.map((column) => textOf.get(column) ?? '').filter((t) => t !== '');
  const kpisIn = (part: readonly number[]): number => textsIn(part).filter((text) => search.headings.find(text)).length;
  const main = parts.reduce((best, part) => (kpisIn(part) > kpisIn(best) ? part : best), parts[0] ?? []);
  const hasKpis = kpisIn(main) > 0;
  const seen = new Set(textsIn(main).map(headingKey));
  const own = [...main];
  const at = parts.indexOf(main);
  for (const part of [...parts.slice(0, at).reverse(), ...parts.slice(at + 1)]) {
    const isRepeat = textsIn(part).some((text) => seen.has(headingKey(text)));
    const isOther = isRepeat || (hasKpis && kpisIn(part) === 0);
    if (isOther && (part[0] ?? 0) > (main[0] ?? 0)) return { columns: own.sort((a, b) => a - b), rest: part[0] };
    if (isOther) continue;
    own.push(...part);
    for (const text of textsIn(part)) seen.add(headingKey(text));
  }
  return { columns: own.sort((a, b) => a - b) };
}

function runsOf(columns: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last?.at(-1) === column - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

/**
 * Columns of allowed values look like records with our headings, but each value stands once and the columns end at
 * different rows: a sheet of lists behind drop-downs.
 */
export function isListOfValues(search: Search, { sheet }: RecordsTable): boolean {
  const { grid } = search;
  if (sheet.fields.length === 0 || sheet.lastRow - sheet.firstRow < 1) return false;
  const lengths = new Set<number>();
  for (const { kpi, area } of sheet.fields) {
    if (kpi.kind !== 'category' && kpi.kind !== 'text') return false;
    if (kpi.role === 'identity' || area.bottom - area.top > 300) return false;
    const values = [];
    for (let row = area.top; row <= area.bottom; row += 1)
      values.push(cellAt(grid, row - grid.top, area.left - grid.left));
    const filled = values.filter((value) => value !== null);
    const isUnbroken = values.slice(0, filled.length).every((value) => value !== null);
    if (!isUnbroken || new Set(filled).size !== filled.length || filled.length < 2) return false;
    lengths.add(filled.length);
  }
  return lengths.size > 1;
}
