import type { CellLook } from '../../domain/model/sheet-document';

/** What a look means, for both adapters. Colours as `#RRGGBB`, sizes in points; what is left out stays as the sheet has it. */
export interface LookStyle {
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** A thin line of this colour around the cell. */
  readonly border?: string;
  /** Wrapped, and set to the cell's top. */
  readonly isWrapped?: boolean;
  /** Set to the right. */
  readonly isRight?: boolean;
}

const HEADING: LookStyle = { bold: true, colour: '#FFFFFF', fill: '#1F4E78', isWrapped: true };

/** Every pair of font and fill has a contrast of 4.5 to 1 at least, so that it can be read in print and on poor screens. */
export const CELL_LOOKS: Readonly<Record<CellLook, LookStyle>> = {
  title: { bold: true, size: 16, colour: '#1F3864' },
  label: { bold: true },
  note: { size: 10, colour: '#404040', isWrapped: true },
  input: { fill: '#FFF9E5', border: '#7F7F7F' },
  heading: HEADING,
  'figure-heading': { ...HEADING, isRight: true },
  total: { bold: true, fill: '#E7EDF4' },
};

/** Excel's own look for tables we make: banded rows, a dark header row with white text. */
export const TABLE_STYLE = 'TableStyleMedium2';

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
  const { size = STANDARD_SIZE } = CELL_LOOKS[look];
  return size > STANDARD_SIZE ? Math.ceil(size * LINE_HEIGHT) : undefined;
}
