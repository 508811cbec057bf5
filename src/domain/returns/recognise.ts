import { cellOf } from '../engine/field-cells';
import type { Grid } from '../model/grid';
import type { PeriodContext } from '../model/parse-period';
import type { Period } from '../model/periods';
import type { ConfirmedHeadings, Recognition, ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { indexCodeValues } from './code-values';
import { withConfirmed } from './confirmed-headings';
import { chooseTables } from './choose-tables';
import type { Search } from './header-rows';
import { indexHeadings } from './headings';
import { readLabelColumns } from './label-columns';
import { looksLikeRecords } from './lost-header';
import { oneCell, usedRegion } from './region';
import { readSheetLabels, readYearContext, type SheetLabels } from './sheet-labels';
import { whyNoReturn } from './why-no-return';

/**
 * Recognises what a sheet is: which tables it has, how each is laid out, where its header and its data are, which column or
 * row is which KPI, and whom and when it is about. Tables without a KPI of ours come back with `isReturn` false. Looks at the
 * first rows, a sample, and one column all the way down; it never reads every cell of a long sheet.
 *
 * @param confirmed what people said headings stand for; it comes before anything read from them.
 * @param elsewhere the year that other sheets, or the file's name, say it is about.
 */
export function recogniseSheet(
  grid: Grid,
  specification: Specification,
  confirmed?: ConfirmedHeadings,
  elsewhere: PeriodContext = {},
): Recognition {
  const region = usedRegion(grid);
  if (!region) return { returns: [], notChecked: [whyNoReturn(grid, 'blank')], headerNotFound: false };
  const index = indexOf(specification);
  const headings = withConfirmed(index.headings, confirmed, specification.kpis);
  const search: Search = { grid, ...index, headings };
  const context = readYearContext(grid, region, elsewhere);
  const found = chooseTables(search, region, specification, { context, confirmed });
  const tables = found.filter(({ kind }) => kind === 'table');
  const labels = readSheetLabels(
    grid,
    region,
    tables
      .filter(({ sheet }) => sheet.layout !== 'form' && sheet.lastRow >= sheet.firstRow)
      .map((table) => table.region),
    elsewhere,
    tables.map((table) => table.region),
  );
  const returns = tables.map(({ sheet }, index) =>
    sheet.isReturn ? labelledSheet(grid, sheet, index === 0 ? labels : labelsFor(sheet, labels), context) : sheet,
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

/** A period above the first table is not one of a further table that names others. */
function labelsFor({ fields: [first] }: ReturnSheet, labels: SheetLabels): SheetLabels {
  const { period, ...others } = labels;
  const own = first?.periods?.filter((each) => each !== undefined) ?? [];
  const isAmong = (each: Period): boolean =>
    period !== undefined && each.start >= period.value.start && each.end <= period.value.end;
  return !period || (own.length > 0 && !own.some(isAmong)) ? others : labels;
}

/** Labelled cells come first, then columns that say the same of every record, then a heading of the only period. */
function labelledSheet(grid: Grid, sheet: ReturnSheet, labels: SheetLabels, context: PeriodContext): ReturnSheet {
  const columns = readLabelColumns(grid, sheet, context);
  const { unreadablePeriod, ...read } = { ...labels, ...columns, ...withoutName(labels) };
  const all = { ...read, ...sheet, ...ownPeriod(sheet, read.period) };
  return all.period || !unreadablePeriod ? all : { ...all, unreadablePeriod };
}

/** Of the labels, those read from cells: what the sheet's name says is said better by a column. */
function withoutName({ provider, service, period }: SheetLabels): SheetLabels {
  return {
    ...(provider && { provider }),
    ...(service && service.from !== 'sheet-name' && { service }),
    ...(period && period.from !== 'sheet-name' && { period }),
  };
}

/** A summary of a single period is about that period, unless a labelled cell says otherwise. */
function ownPeriod(sheet: ReturnSheet, labelled: ReturnSheet['period']): Pick<ReturnSheet, 'period'> {
  const [first] = sheet.fields;
  const periods = first?.periods?.filter((period) => period !== undefined) ?? [];
  const [only] = periods;
  if (labelled || !first || !only || periods.length !== 1) return {};
  const { top, left } = cellOf(first, first.periods?.indexOf(only) ?? 0);
  const isDown = first.totalRows !== undefined;
  return { period: { value: only, from: isDown ? oneCell(top, sheet.firstColumn) : oneCell(sheet.headerRow, left) } };
}
