import type { CellLook, PrintedLook } from '../../domain/model/sheet-document';

/** A line at one side of a cell. */
export interface SideLine {
  readonly line: 'thin' | 'medium' | 'dotted';
  readonly colour: string;
}

/** What a look means, for both adapters. Colours as `#RRGGBB`, sizes in points; what is left out stays as the sheet has it. */
export interface LookStyle {
  readonly font?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** A thin line of this colour around the cell. */
  readonly border?: string;
  /** Lines at these sides alone. */
  readonly lines?: { readonly top?: SideLine; readonly bottom?: SideLine; readonly left?: SideLine };
  readonly indent?: number;
  /** Set to the cell's middle instead of its top or bottom. */
  readonly isMiddle?: boolean;
  /** The row is as high as its document says: the letters ask for nothing. */
  readonly hasOwnHeight?: true;
  /** Wrapped, and set to the cell's top. */
  readonly isWrapped?: boolean;
  /** Set to the right. */
  readonly isRight?: boolean;
}

const HEADING: LookStyle = { bold: true, colour: '#FFFFFF', fill: '#1F4E78', isWrapped: true };

const INK = '#1F3350';
const TEXT: LookStyle = { font: 'Arial', size: 12, isWrapped: true, hasOwnHeight: true };
const LINE: LookStyle = { font: 'Arial', size: 11, hasOwnHeight: true };
const HEAD: LookStyle = {
  ...LINE,
  bold: true,
  colour: INK,
  isWrapped: true,
  lines: { top: { line: 'thin', colour: INK }, bottom: { line: 'medium', colour: INK } },
};
const ROW: LookStyle = {
  ...LINE,
  isWrapped: true,
  isMiddle: true,
  lines: { bottom: { line: 'dotted', colour: '#B8C0CA' } },
};

/** Source: the product design, "Documents: looks". */
const PRINTED_LOOKS: Readonly<Record<PrintedLook, LookStyle>> = {
  'text-title': { ...TEXT, bold: true, size: 18, colour: INK },
  'text-heading': {
    ...TEXT,
    bold: true,
    size: 14,
    colour: INK,
    lines: { top: { line: 'thin', colour: '#9AA5B1' } },
  },
  'text-remark': { ...TEXT, size: 11, colour: '#404040' },
  'text-paragraph': TEXT,
  'text-figure': { ...TEXT, bold: true },
  'text-choice': { ...TEXT, indent: 1 },
  'text-own': { ...TEXT, indent: 1, lines: { left: { line: 'medium', colour: '#005EB8' } } },
  'table-title': { ...LINE, bold: true, size: 16, colour: INK },
  'table-sentence': LINE,
  'table-heading': HEAD,
  'table-figure-heading': { ...HEAD, isRight: true },
  'table-after-heading': { ...HEAD, indent: 1 },
  'table-text': ROW,
  'table-after': { ...ROW, indent: 1 },
  'table-label': { ...ROW, bold: true },
  'table-figure': { ...ROW, isRight: true },
};

/** Every pair of font and fill has a contrast of 4.5 to 1 at least, so that it can be read in print and on poor screens. */
export const CELL_LOOKS: Readonly<Record<CellLook, LookStyle>> = {
  title: { bold: true, size: 16, colour: '#1F3864' },
  label: { bold: true },
  note: { size: 10, colour: '#404040', isWrapped: true },
  input: { fill: '#FFF9E5', border: '#7F7F7F' },
  heading: HEADING,
  'figure-heading': { ...HEADING, isRight: true },
  total: { bold: true, fill: '#E7EDF4' },
  ...PRINTED_LOOKS,
};

/** Excel's own look for tables we make: banded rows, a dark header row with white text. */
export const TABLE_STYLE = 'TableStyleMedium2';

/** The look of tables for print: next to none, for they have lines of their own. */
export const PLAIN_TABLE_STYLE = 'TableStyleLight1';

/** Points of a column whose width is given in characters of the standard font (Calibri 11: 7 pixels a digit, 5 of margin). */
export function columnPoints(characters: number): number {
  const pixels = Math.round(characters * 7 + 5);
  return pixels * 0.75;
}

/** Points of the standard font, and how much higher than its letters a line is. */
const STANDARD_SIZE = 11;
const LINE_HEIGHT = 1.32;

/**
 * How high a row has to be for a look's letters, in points; undefined where any row is high enough. Set outright: what shows
 * a file without measuring its texts would cut large ones.
 */
export function rowPoints(look: CellLook): number | undefined {
  const { size = STANDARD_SIZE, hasOwnHeight } = CELL_LOOKS[look];
  if (hasOwnHeight) return undefined;
  return size > STANDARD_SIZE ? Math.ceil(size * LINE_HEIGHT) : undefined;
}
