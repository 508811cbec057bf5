import { MAX_COLUMNS, MAX_ROWS, type CellArea } from '../../cells/areas';
import type { ConditionalFormat } from './conditional-formats';
import type { SheetChart, SheetPicture } from './drawings';
import type { AutoFilter, FilteredRows } from './filter-criteria';
import type { Scalar } from './values';

export interface Cell {
  readonly value: Scalar;
  /** With its leading `=`, in English with commas, as Office.js gives it. */
  readonly formula?: string;
  /** Index into the workbook's `StyleTable`. */
  readonly style: number;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What the *Table Design* tab switches on and off, besides header and totals. */
export interface TableOptions {
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  /** Only where there is a header row. */
  readonly filterButton: boolean;
}

export interface Table {
  readonly id: string;
  readonly name: string;
  readonly area: CellArea;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  /** What its columns are called while the header row is switched off. */
  readonly headers?: readonly string[];
  /** One of Excel's built-in looks, such as `TableStyleMedium2`, or one of the file's own; undefined for none. */
  readonly style?: string;
  /** What of its look is otherwise than in a new table. Read with `tableOptions`, change with `withTableOption`. */
  readonly options?: Partial<TableOptions>;
  /** The part of the file it was loaded from; absent for tables added since. */
  readonly part?: string;
}

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

export interface Hyperlink {
  readonly area: CellArea;
  readonly target: string;
}

/** A data validation of kind *list*; other kinds stay in the file unseen. */
export interface ListValidation {
  readonly areas: readonly CellArea[];
  /** The values themselves, or a formula (leading `=`) that names where they stand. */
  readonly source: readonly string[] | string;
  /** False: another value is let in after a warning. @default true, as in Excel */
  readonly isStrict?: boolean;
  /** Shown beside the cell while it is selected. */
  readonly prompt?: { readonly title: string; readonly text: string };
}

/** How a sheet goes on paper: as wide as one page, as many pages long as it takes. Rows are zero-based. */
export interface PrintSetUp {
  readonly orientation: 'portrait' | 'landscape';
  /** Repeated on every page. */
  readonly titleRow?: number;
  /** Where several rows are repeated, the first of them; `titleRow` is the last. */
  readonly firstTitleRow?: number;
  /** Rows that begin a page. Where it is given, even without a row, the sheet prints at 100 % instead of one page wide. */
  readonly pageBreaks?: readonly number[];
  /** Points at each edge of the paper. */
  readonly margin?: number;
}

/** A row or column whose size, visibility or format differs from the sheet's default. */
export interface Line {
  /** Points. */
  readonly size?: number;
  readonly hidden?: boolean;
  readonly style?: number;
}

/**
 * One worksheet, as plain data with the little behaviour that keeps it consistent. Nothing here journals or raises events:
 * change a loaded workbook through `Workbook` only. Rows are sparse: a sheet formatted to row 1,048,576 costs what its
 * stored cells cost.
 */
export class Sheet {
  visibility: Visibility = 'Visible';
  tabColour: string | undefined;
  showGridlines = true;
  /** Sheet protection is on. */
  isProtected = false;
  frozenRows = 0;
  frozenColumns = 0;
  /** Points. */
  defaultRowHeight = 15;
  /** Points; 64 pixels, as Excel's 8.43 characters of Calibri 11. */
  defaultColumnWidth = 48;
  /** The part of the file the sheet was loaded from; undefined for sheets added since. */
  part: string | undefined;
  readonly rowLines = new Map<number, Line>();
  readonly columnLines = new Map<number, Line>();
  merges: readonly CellArea[] = [];
  /** Areas that the formula in their first cell fills with its results. Kept as loaded: no formula here spills anew. */
  spills: readonly CellArea[] = [];
  /** Most important first: index 0 has priority 0. */
  conditionalFormats: readonly ConditionalFormat[] = [];
  tables: readonly Table[] = [];
  /** At most one for each table, and one of the sheet's own. The rows they hide are hidden in `rowLines`. */
  filters: readonly AutoFilter[] = [];
  comments: readonly Comment[] = [];
  /** In the order in which they lie over each other, charts below pictures. */
  charts: readonly SheetChart[] = [];
  pictures: readonly SheetPicture[] = [];
  hyperlinks: readonly Hyperlink[] = [];
  listValidations: readonly ListValidation[] = [];
  /** Undefined: as Excel prints it by itself, or as the file has it in a way this model does not tell. */
  print: PrintSetUp | undefined;
  /** Custom properties of the sheet. Kept in memory only. */
  readonly customProperties = new Map<string, string>();

  private readonly rows = new Map<number, Map<number, Cell>>();
  /** What `usedArea` found last, until a cell changes: it is asked at every key press, and a walk over a million cells is not free. */
  private readonly bounds = new Map<'filled' | 'stored', Bounds>();

  /** `id` is stable for the workbook's lifetime, as Excel's worksheet id (`{00000000-0001-0000-0000-000000000000}`). */
  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell's value; `null` where nothing is stored. */
  value(row: number, column: number): Scalar {
    return this.rows.get(row)?.get(column)?.value ?? null;
  }

  /**
   * Stores a cell, or removes it when `cell` is undefined, without journal or events: for loaders.
   * @throws RangeError when the place is outside a sheet.
   */
  place(row: number, column: number, cell: Cell | undefined): void {
    if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) {
      throw new RangeError(`Row ${row}, column ${column} is outside a sheet.`);
    }
    this.bounds.clear();
    let cells = this.rows.get(row);
    if (!cell) {
      cells?.delete(column);
      if (cells?.size === 0) this.rows.delete(row);
      return;
    }
    if (!cells) this.rows.set(row, (cells = new Map<number, Cell>()));
    cells.set(column, cell);
  }

  /** The filters, and the rows that are hidden now. */
  get filteredRows(): FilteredRows {
    const hidden = [...this.rowLines].flatMap(([row, line]) => (line.hidden === true ? row : []));
    return { filters: this.filters, hiddenRows: hidden.sort((a, b) => a - b) };
  }

  /** Every stored cell, row by row in no promised order. */
  *cells(): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const [row, cells] of this.rows) for (const [column, cell] of cells) yield [row, column, cell];
  }

  /** The stored cells of one row. */
  row(row: number): ReadonlyMap<number, Cell> | undefined {
    return this.rows.get(row);
  }

  /**
   * The smallest area that holds every used cell; undefined on a blank sheet.
   * @param valuesOnly leaves out cells that have a format but neither value nor formula.
   */
  usedArea(valuesOnly: boolean): CellArea | undefined {
    if (valuesOnly) return this.boundsOf('filled').area;
    const bounds = this.boundsOf('stored').copy();
    for (const [row, line] of this.rowLines) {
      if (line.style !== undefined) bounds.include(row, 0);
    }
    return bounds.area;
  }

  /** The last row that `usedArea(false)` covers; undefined on a blank sheet. One look at each row, none at its cells. */
  lastRow(): number | undefined {
    let last = -1;
    for (const row of this.rows.keys()) if (row > last) last = row;
    for (const [row, line] of this.rowLines) if (line.style !== undefined && row > last) last = row;
    return last < 0 ? undefined : last;
  }

  private boundsOf(what: 'filled' | 'stored'): Bounds {
    const known = this.bounds.get(what);
    if (known) return known;
    const bounds = new Bounds();
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (what === 'stored' || holdsSomething(cell)) bounds.include(row, column);
      }
    }
    this.bounds.set(what, bounds);
    return bounds;
  }

  /** Values of an area, row by row; `null` for blank cells. */
  values(area: CellArea): Scalar[][] {
    const width = area.right - area.left + 1;
    const values: Scalar[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line = new Array<Scalar>(width).fill(null);
      const cells = this.rows.get(row);
      if (cells && cells.size < width) {
        for (const [column, cell] of cells) {
          if (column >= area.left && column <= area.right) line[column - area.left] = cell.value;
        }
      } else if (cells) {
        for (let column = area.left; column <= area.right; column++)
          line[column - area.left] = cells.get(column)?.value ?? null;
      }
      values.push(line);
    }
    return values;
  }
}

const holdsSomething = (cell: Cell): boolean =>
  cell.formula !== undefined || (cell.value !== null && cell.value !== '');

/** The smallest area around the places it was shown. */
class Bounds {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  include(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  copy(): Bounds {
    return Object.assign(new Bounds(), this);
  }

  get area(): CellArea | undefined {
    const { top, left, bottom, right } = this;
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }
}
