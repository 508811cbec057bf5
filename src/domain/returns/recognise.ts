import type { Grid } from '../model/grid';
import type { PeriodContext } from '../model/parse-period';
import type { ConfirmedHeadings, Recognition, ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { indexCodeValues } from './code-values';
import { withConfirmed } from './confirmed-headings';
import { countFormRows, readForm } from './form';
import { findHeaderRow, type HeaderCandidate, type Search } from './header-rows';
import { headingKey, indexHeadings } from './headings';
import { looksLikeRecords } from './lost-header';
import { findPeriodRows } from './period-row';
import { isListOfValues, readRecords } from './records';
import { filledCells, isBlankRow, textAt, usedRegion, type Region } from './region';
import { readSheetLabels, readYearContext } from './sheet-labels';
import { readSummary, type MeasuresTable } from './summary';
import { whyNoReturn } from './why-no-return';

/** Tables after the first on one sheet; more than this is no return but a report. */
const MOST_TABLES = 12;

/**
 * Recognises what a sheet is: which tables it has, how each is laid out, where its header and its data are, which column or
 * row is which KPI, and whom and when it is about. Tables without a KPI of ours come back with `isReturn` false. Looks at the
 * first rows, a sample, and one column all the way down; it never reads every cell of a long sheet.
 *
 * @param confirmed what people said headings stand for; it comes before anything read from them.
 */
export function recogniseSheet(grid: Grid, specification: Specification, confirmed?: ConfirmedHeadings): Recognition {
  const region = usedRegion(grid);
  if (!region) return { returns: [], notChecked: [whyNoReturn(grid, 'blank')], headerNotFound: false };
  const index = indexOf(specification);
  const headings = withConfirmed(index.headings, confirmed, specification.kpis);
  const search: Search = { grid, ...index, headings };
  const context = readYearContext(grid, region);
  const found = findTables(search, region, specification, context);
  const tables = found.filter(({ kind }) => kind === 'table');
  const labels = readSheetLabels(
    grid,
    region,
    tables
      .filter(({ sheet }) => sheet.layout !== 'form' && sheet.lastRow >= sheet.firstRow)
      .map((table) => table.region),
  );
  const returns = tables.map(({ sheet }) =>
    sheet.isReturn ? { ...labels, ...sheet, ...ownPeriod(sheet, labels.period) } : sheet,
  );
  if (returns.some(({ isReturn }) => isReturn)) return { returns, notChecked: [], headerNotFound: false };
  const headerNotFound =
    found.length === 0 || !returns.some(({ fields }) => fields.length > 0) ? looksLikeRecords(search, region) : false;
  if (headerNotFound) return { returns: [], notChecked: [], headerNotFound };
  if (returns.length > 0) return { returns, notChecked: [], headerNotFound };
  const kind = found.some((each) => each.kind === 'list') ? 'list' : 'notes';
  return { returns, notChecked: [whyNoReturn(grid, kind)], headerNotFound };
}

/** Indexes are made once for a specification: a workbook has many sheets. */
const indexes = new WeakMap<Specification, Omit<Search, 'grid'>>();

function indexOf(specification: Specification): Omit<Search, 'grid'> {
  const known = indexes.get(specification) ?? {
    headings: indexHeadings(specification),
    codes: indexCodeValues(specification),
  };
  indexes.set(specification, known);
  return known;
}

/** A summary with a single period across is about that period, unless a labelled cell says otherwise. */
function ownPeriod(sheet: ReturnSheet, labelled: ReturnSheet['period']): Pick<ReturnSheet, 'period'> {
  const [first] = sheet.fields;
  const periods = first?.periods?.filter((period) => period !== undefined) ?? [];
  const [only] = periods;
  if (labelled || !first || !only || periods.length !== 1) return {};
  const column = first.area.left + (first.periods?.indexOf(only) ?? 0);
  return {
    period: { value: only, from: { top: sheet.headerRow, left: column, bottom: sheet.headerRow, right: column } },
  };
}

interface FoundTable {
  readonly kind: 'table' | 'list';
  readonly sheet: ReturnSheet;
  readonly region: Region;
}

/** The first table of a region, then what is right of it and below it. */
function findTables(
  search: Search,
  whole: Region,
  specification: Specification,
  context: PeriodContext,
): readonly FoundTable[] {
  const found: FoundTable[] = [];
  const open: Region[] = [whole];
  while (open.length > 0 && found.length < MOST_TABLES) {
    const region = open.shift();
    if (!region) break;
    const table = findTable(search, region, specification, context);
    if (!table || (found.length > 0 && !isWorthTelling(search, table))) continue;
    found.push(table);
    open.push(...restOf(search, region, table));
  }
  return found;
}

interface FoundWithRest extends FoundTable {
  readonly rightOfIt?: Region;
}

/** The layout with most evidence: periods across with KPIs beside them, KPIs across, KPIs down; then any header. */
function findTable(
  search: Search,
  region: Region,
  specification: Specification,
  context: PeriodContext,
): FoundWithRest | undefined {
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

/** A summary under periods, or a form, with at least as many KPIs down the side as the best header row has across. */
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
    if (summary && down >= across && (down >= 2 || summary.sheet.fields.length >= 3)) return summary;
  }
  return countFormRows(search, region) >= Math.max(2, across) ? readForm(search, region, specification) : undefined;
}

/** Headings of the office's own tables, such as `KPIs` and `History`: they name KPIs line by line and are no returns. */
const OWN_HEADINGS: ReadonlySet<string> = new Set(['kpiid', 'serviceid', 'fundid', 'returnid']);

function isOwnTable({ grid }: Search, region: Region, header: HeaderCandidate | undefined): boolean {
  if (!header) return false;
  for (let column = region.left; column <= region.right; column += 1) {
    if (OWN_HEADINGS.has(headingKey(textAt(grid, header.row, column) ?? ''))) return true;
  }
  return false;
}

/** What a table leaves of its region: the columns to its right, beside it, and the rows below. */
function restOf({ grid }: Search, region: Region, table: FoundWithRest): readonly Region[] {
  const rest: Region[] = [];
  if (table.rightOfIt) rest.push({ ...table.rightOfIt, bottom: region.bottom });
  let top = table.region.bottom + 1;
  while (top <= region.bottom && isBlankRow(grid, top, region.left, region.right)) top += 1;
  if (top < region.bottom) rest.push({ ...region, top, right: table.rightOfIt ? table.region.right : region.right });
  return rest;
}

/** A further table counts when it is a return, or plainly a table: three headings and two rows, not a line of notes. */
function isWorthTelling({ grid }: Search, { sheet, region }: FoundTable): boolean {
  if (sheet.isReturn) return true;
  const headings = filledCells(grid, sheet.headerRow - grid.top, region.left, region.right);
  return headings >= 3 && sheet.lastRow - sheet.firstRow >= 1;
}
