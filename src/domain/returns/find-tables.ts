import type { Grid } from '../model/grid';
import type { PeriodContext } from '../model/parse-period';
import type { ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { countFormRows, readForm } from './form';
import { readFormsBelow, regionsBeside } from './form-below';
import { findHeaderRow, type HeaderCandidate, type Search } from './header-rows';
import { headingKey } from './headings';
import { findPeriodRows } from './period-row';
import { isListOfValues, readRecords } from './records';
import { filledCells, isBlankRow, textAt, type Region } from './region';
import { readSummary, type MeasuresTable } from './summary';
import { readTurnedSummary } from './turned-summary';

/** Tables after the first on one sheet; more than this is no return but a report. */
const MOST_TABLES = 12;

/** A table of a sheet, or a list of allowed values that looks like one. */
export interface LocatedTable {
  readonly kind: 'table' | 'list';
  readonly sheet: ReturnSheet;
  /** The part of the grid it takes. */
  readonly region: Region;
  /** Columns to its right that belong to another table. */
  readonly rightOfIt?: Region;
}

/** Forms with answers below their labels, then the first table of what they leave, what is right of it and below it. */
export function findTables(
  search: Search,
  whole: Region,
  specification: Specification,
  context: PeriodContext,
): readonly LocatedTable[] {
  const forms = readFormsBelow(search, whole, specification);
  const found: LocatedTable[] = forms.map((form) => ({ kind: 'table', ...form }));
  const open: Region[] = [...regionsBeside(whole, forms)];
  while (open.length > 0 && found.length < MOST_TABLES) {
    const region = open.shift();
    if (!region) break;
    const table = findTable(search, region, specification, context);
    if (!table || (found.length > 0 && !isWorthTelling(search, table))) continue;
    found.push(table);
    open.push(...restOf(search, region, table));
  }
  return forms.length === 0 ? found : found.sort((one, other) => one.region.top - other.region.top);
}

/** The layout with most evidence: periods across with KPIs beside them, KPIs across, KPIs down; then any header. */
function findTable(
  search: Search,
  region: Region,
  specification: Specification,
  context: PeriodContext,
): LocatedTable | undefined {
  const header = findHeaderRow(search, region);
  const across = header?.kpis ?? 0;
  if (!isOwnTable(search, region, header)) {
    const measures = findMeasures(search, region, specification, context, across);
    if (measures) return { kind: 'table', ...measures };
  }
  if (!header) return undefined;
  const table = readRecords(search, region, header, specification);
  return { kind: isListOfValues(search, table) ? 'list' : 'table', ...table };
}

/**
 * A summary under periods or beside them, or a form, with at least as many KPIs down the side as the best header row has
 * across.
 */
function findMeasures(
  search: Search,
  region: Region,
  specification: Specification,
  context: PeriodContext,
  across: number,
): MeasuresTable | undefined {
  const heads = findPeriodRows(search.grid, region, context);
  for (const [index, head] of heads.entries()) {
    const summary = readSummary(search, region, head, heads[index + 1], specification);
    const down = new Set(summary?.sheet.fields.map(({ kpi }) => kpi.id)).size;
    const inTable = head.next === undefined ? across : kpisAcross(search, { ...region, right: head.next - 1 });
    if (summary && down >= inTable && (summary.sheet.isReturn || down >= 2 || summary.sheet.fields.length >= 3))
      return summary;
  }
  const turned = readTurnedSummary(search, region, specification, context);
  if (turned?.sheet.isReturn) return turned;
  return countFormRows(search, region) >= Math.max(2, across) ? readForm(search, region, specification) : undefined;
}

/** KPIs that the likeliest header row names. */
function kpisAcross(search: Search, region: Region): number {
  return findHeaderRow(search, region)?.kpis ?? 0;
}

/** Headings of the office's own tables, such as `KPIs` and `History`: they name KPIs line by line and are no returns. */
const OWN_HEADINGS: ReadonlySet<string> = new Set(['kpiid', 'serviceid', 'fundid', 'returnid']);

function isOwnTable({ grid }: Search, region: Region, header: HeaderCandidate | undefined): boolean {
  return header !== undefined && hasOwnHeading(grid, header.row, region);
}

/** True for a row of headings of one of the office's own tables. */
export function hasOwnHeading(grid: Grid, row: number, { left, right }: Pick<Region, 'left' | 'right'>): boolean {
  for (let column = left; column <= right; column += 1) {
    if (OWN_HEADINGS.has(headingKey(textAt(grid, row, column) ?? ''))) return true;
  }
  return false;
}

/** What a table leaves of its region: the columns to its right, beside it, and the rows below. */
function restOf({ grid }: Search, region: Region, table: LocatedTable): readonly Region[] {
  const rest: Region[] = [];
  if (table.rightOfIt) rest.push({ ...table.rightOfIt, bottom: region.bottom });
  let top = table.region.bottom + 1;
  while (top <= region.bottom && isBlankRow(grid, top, region.left, region.right)) top += 1;
  if (top < region.bottom) rest.push({ ...region, top, right: table.rightOfIt ? table.region.right : region.right });
  return rest;
}

/** A further table counts when it is a return, or plainly a table: three headings and two rows, not a line of notes. */
function isWorthTelling({ grid }: Search, { sheet, region }: LocatedTable): boolean {
  if (sheet.isReturn) return true;
  const headings = filledCells(grid, sheet.headerRow - grid.top, region.left, region.right);
  return headings >= 3 && sheet.lastRow - sheet.firstRow >= 1;
}
