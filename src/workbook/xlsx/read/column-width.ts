/** Pixels of the widest digit in Calibri 11, Excel's usual default font. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** Points of a column whose width the file gives in characters. Source: ECMA-376 part 1, 18.3.1.13. */
export function columnPoints(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}

/** The width as the file gives it, for points: the other way round. */
export const columnCharacters = (points: number): number =>
  Math.trunc((Math.round(points / POINTS_PER_PIXEL) / DIGIT_PIXELS) * 256) / 256;
