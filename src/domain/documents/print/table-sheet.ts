import type { CellValue } from '../../../cells/cell-values';
import type { Picture } from '../../../cells/drawings';
import type { ColumnDocument, PlacedCell, SheetDocument } from '../../model/sheet-document';
import { linePoints, textPoints, wrapped } from './arial';
import { ACROSS, columnPixels, columnWidth, HIGHEST_ROW, INDENT, MARGIN, POINTS_PER_PIXEL, roomIn } from './paper';

/** A column of a printed table. `label` is the text that names the row, in bold; `after` is text right of figures, set in. */
export interface PrintedColumn {
  readonly heading: string;
  readonly kind: 'label' | 'text' | 'after' | 'figure';
  /** The least it is to be, in characters; it becomes wider where its table is stretched. */
  readonly width: number;
  readonly numberFormat?: string;
}

export interface PrintedTable {
  readonly sheet: string;
  /** Of the Excel table; a number is added where one of this name stands, unless it `isOnly`. */
  readonly table: string;
  readonly isOnly?: true;
  /** Other rows take the place of these later: then they are as high as Excel makes them, and not set. */
  readonly areRowsReplaced?: true;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The shape of the paper where the columns would fit either. */
  readonly paper?: 'portrait' | 'landscape';
  readonly pictures?: readonly TablePicture[];
}

/** A picture in the right half of a cell, beside what the cell says. */
export interface TablePicture extends Pick<Picture, 'name' | 'alternativeText' | 'image'> {
  /** Of the table, from 0 below its headings. */
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const TITLE = 16;
const TEXT = 11;
const ROW_PADDING = 6;
const TITLE_PADDING = 4;

/** Points from a picture to the right side of its cell. */
const PICTURE_AWAY = 3;

/** Room around a heading's longest word, in points. */
const AROUND_WORD = 9;

const LOOKS = {
  label: ['table-label', 'table-heading'],
  text: ['table-text', 'table-heading'],
  after: ['table-after', 'table-after-heading'],
  figure: ['table-figure', 'table-figure-heading'],
} as const;

/**
 * A sheet with one table for print: the title in A1, sentences from row 2 on, each cut at the table's width instead of wrapped in
 * a narrow column, then the table from column A. The columns are stretched to the width of the paper that they need: A4 upright, on
 * its side, or that made smaller. All rows down to the headings are repeated on every page.
 */
export function tableSheet(given: PrintedTable): SheetDocument {
  const { sheet, table, isOnly, title, columns, rows } = given;
  const { widths, orientation } = stretched(columns, given.paper);
  const across = roomIn(total(widths));
  const lines = given.sentences.flatMap((sentence) => wrapped(sentence, across, TEXT));
  const top = lines.length + 1;
  const line = (row: number, value: string, look: PlacedCell['look']): PlacedCell => ({ row, column: 0, value, look });
  const height = (values: readonly CellValue[], isHeading = false): number =>
    rowHeight(values.map((value, index) => linesOf(value, widths[index] ?? 0, columns[index]?.kind, isHeading)));
  const heights = new Map([
    [0, linePoints(TITLE) + TITLE_PADDING],
    ...lines.map((_, index) => [index + 1, linePoints(TEXT)] as const),
    [
      top,
      height(
        columns.map(({ heading }) => heading),
        true,
      ),
    ],
    ...(given.areRowsReplaced ? [] : rows.map((row, index) => [top + 1 + index, height(row)] as const)),
  ]);
  return {
    name: sheet,
    cells: [line(0, title, 'table-title'), ...lines.map((text, index) => line(index + 1, text, 'table-sentence'))],
    tables: [
      {
        name: table,
        top,
        left: 0,
        headers: columns.map(({ heading }) => heading),
        rows,
        isPlain: true,
        ...(isOnly ? {} : { mayBeNumbered: true }),
      },
    ],
    columns: columns.map(({ kind, numberFormat }, index): ColumnDocument => {
      const [look, headingLook] = LOOKS[kind];
      const width = columnWidth(widths[index] ?? 0);
      return { width, look, headingLook, ...(numberFormat !== undefined && { numberFormat }) };
    }),
    choices: [],
    frozenRows: 0,
    frozenColumns: 0,
    print: { orientation, titleRow: top, ...(top > 0 && { firstTitleRow: 0 }), margin: MARGIN },
    rowHeights: heights,
    hasGridlines: false,
    ...(given.pictures && { pictures: given.pictures.map((picture) => placed(picture, top + 1, widths, heights)) }),
  };
}

/** At the right side of its cell, in the middle of the row's height. */
function placed(
  { row, column, width, height, ...picture }: TablePicture,
  first: number,
  widths: readonly number[],
  heights: ReadonlyMap<number, number>,
): Picture {
  const size = { width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL };
  const across = Math.max(0, (widths[column] ?? 0) * POINTS_PER_PIXEL - size.width - PICTURE_AWAY);
  const down = Math.max(0, ((heights.get(first + row) ?? size.height) - size.height) / 2);
  return { ...picture, place: { row: first + row, column, down, across, ...size } };
}

function linesOf(value: CellValue, width: number, kind: PrintedColumn['kind'] | undefined, isHeading: boolean): number {
  if (typeof value !== 'string') return 1;
  const room = roomIn(width) - (kind === 'after' ? INDENT : 0);
  return wrapped(value, room, TEXT, isHeading || kind === 'label').length;
}

const rowHeight = (lines: readonly number[]): number =>
  Math.min(HIGHEST_ROW, Math.max(...lines) * linePoints(TEXT) + ROW_PADDING);

/**
 * Pixels of columns that are together as wide as the paper they need, each stretched by as much as it is wide itself.
 * @throws RangeError when they need more than fits.
 */
function stretched(
  columns: readonly PrintedColumn[],
  paper: PrintedTable['paper'],
): { readonly widths: readonly number[]; readonly orientation: 'portrait' | 'landscape' } {
  const least = columns.map(({ heading, width }) => Math.max(columnPixels(width), wordPixels(heading)));
  const sum = total(least);
  const fits = (name: keyof typeof ACROSS): boolean => sum <= columnPixels(ACROSS[name]);
  const orientation = paper !== 'landscape' && fits('portrait') ? 'portrait' : 'landscape';
  const size = orientation === 'portrait' || fits('landscape') ? orientation : 'scaled';
  if (!fits(size)) throw new RangeError(`A table of ${sum} pixels is wider than a page.`);
  const across = columnPixels(ACROSS[size]);
  const widths = least.map((width) => Math.floor((width * across) / sum));
  // What rounding left goes to the widest.
  const widest = widths.indexOf(Math.max(...widths));
  const rest = across - total(widths);
  return { widths: widths.map((width, index) => (index === widest ? width + rest : width)), orientation };
}

const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

/** What a heading's longest word needs, so that none is cut. */
function wordPixels(heading: string): number {
  const points = Math.max(...heading.split(/\s+/).map((word) => textPoints(word, TEXT, true)));
  return Math.ceil((points + AROUND_WORD) / POINTS_PER_PIXEL);
}
