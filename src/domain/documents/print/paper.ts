/** The long side of A4, and the margin at all four (15 mm), in points. */
const LONG_SIDE = 841.89;
export const MARGIN = 42.52;

/** Digits of Arial 11 and the room beside them, in pixels, and a digit of Calibri 11, in which `ColumnDocument` counts. */
const DIGIT = 8;
const BESIDE = 5;
const STANDARD_DIGIT = 7;
export const POINTS_PER_PIXEL = 0.75;

/** What Excel leaves free of a cell at both sides together, in points. */
const INNER_MARGINS = 6;

/**
 * What goes across a page, in characters (digits of Arial 11): text, and tables upright, on their side, and on their side when
 * made smaller, to 82 % at the least.
 */
export const ACROSS = { text: 82, portrait: 81, landscape: 122, scaled: 150 } as const;

/** What fits on a page of text at 100 %, in points: a little is kept for what a printer makes of a point. */
export const PAGE_HEIGHT = LONG_SIDE - 2 * MARGIN - 6;

/** How far Excel sets a text in, in points. */
export const INDENT = 9;

/** Excel makes no row higher. Points. */
export const HIGHEST_ROW = 409;

/** Pixels of a column of so many characters. */
export const columnPixels = (characters: number): number => Math.round(characters * DIGIT + BESIDE);

/** The width of a column of so many pixels as `ColumnDocument` has it. */
export const columnWidth = (pixels: number): number => (pixels - BESIDE) / STANDARD_DIGIT;

/** Room for text in a column of so many pixels, in points. */
export const roomIn = (pixels: number): number => pixels * POINTS_PER_PIXEL - INNER_MARGINS;
