import type { Grid } from '../../model/grid';
import type { ConfirmedHeadings } from '../../model/returns';
import type { Specification } from '../../model/specification';
import type { Entry, FiguresReading, TableReading } from '../../model/table-reading';
import { usedRegion } from '../region';
import { readYearContext } from '../sheet-labels';
import { findFinancialYear, type PeriodContext } from '../../model/parse-period';
import { bandsOf, type TableBand } from './bands';
import { chooseReading } from './choose';
import { linesOf } from './lines';
import { piecesOf } from './pieces';
import { titlesOf } from './places';
import { labelReader, type LabelReader } from './read-label';
import { LINE_ROWS, MOST_LINES, viewOf, type GridView } from './view';

/** What is known of a sheet before its tables are read. */
export interface KnownOfSheet {
  /** What people said headings stand for. */
  readonly confirmed?: ConfirmedHeadings | undefined;
  /** The year it is about, where somebody has looked for it. */
  readonly context?: PeriodContext;
}

/** The tables of a sheet, each with the reading that explains most of its cells. */
export interface SheetReading {
  readonly tables: readonly TableReading[];
  readonly reader: LabelReader;
}

/**
 * Reads a sheet as tables between axes: lines, bands of heads and bodies, pieces side by side, and for each piece the reading
 * that explains most of its cells.
 */
export function readTables(
  grid: Grid,
  specification: Specification,
  { confirmed, context }: KnownOfSheet = {},
): SheetReading {
  const region = usedRegion(grid);
  const year = context ?? (region ? readYearContext(grid, region) : {});
  const reader = labelReader(specification, year, confirmed);
  if (!region) return { tables: [], reader };
  const view = viewOf(grid);
  const tables = tablesIn(view, LINE_ROWS, { reader, specification, confirmed });
  // Records are walked down later; figures are read row by row to the last.
  const goesOn = tables.some(({ as, area }) => as === 'figures' && area.bottom - grid.top >= LINE_ROWS - 2);
  return { tables: goesOn ? tablesIn(view, MOST_LINES, { reader, specification, confirmed }) : tables, reader };
}

interface Readers {
  readonly reader: LabelReader;
  readonly specification: Specification;
  readonly confirmed: ConfirmedHeadings | undefined;
}

function tablesIn(
  view: GridView,
  rows: number,
  { reader, specification, confirmed }: Readers,
): readonly TableReading[] {
  const tables = bandsOf(view, linesOf(view, reader, rows)).flatMap((band) => {
    const own = yearOfTitles(view, band);
    const isOwnYear = own === undefined || own === reader.year.financialYear;
    const ofYear = isOwnYear ? reader : labelReader(specification, { financialYear: own }, confirmed);
    return piecesOf(view, band, ofYear).flatMap((piece) => chooseReading(view, piece, ofYear) ?? []);
  });
  // Beside a return, a list that is named over its figures belongs to it, however few of its values are there.
  if (!tables.some(({ isReturn }) => isReturn)) return tables;
  return tables.map((table) => (table.as === 'figures' && isBreakdown(table) ? { ...table, isReturn: true } : table));
}

function isBreakdown({ down, across }: FiguresReading): boolean {
  const entries = [...down, ...across];
  const isNamed = ({ opener, parts }: Entry): boolean =>
    parts.length > 0 && opener !== undefined && opener.how !== 'similar';
  return entries.some(isNamed) && !entries.some(({ unread }) => unread !== undefined);
}

/** Longer texts are prose. */
const LONGEST_TITLE = 120;

/** A year named right above a table is the table's, whatever another one above the sheet says. */
function yearOfTitles(view: GridView, band: TableBand): number | undefined {
  for (const { text } of titlesOf(view, band)) {
    const year = text.length <= LONGEST_TITLE ? findFinancialYear(text) : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}
