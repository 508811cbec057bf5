/**
 * Functions newer than the file format carry `_xlfn.` in the file and not in Excel's formula bar. Names of LET and LAMBDA
 * variables carry `_xlpm.`.
 */
export const withoutFilePrefixes = (formula: string): string =>
  formula.includes('_xl') ? formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, '') : formula;

/** Splits a formula so that only the pieces outside quoted text, quoted sheet names and brackets are changed. */
const OPAQUE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/g;

/** Changes the parts of a formula that are neither text, quoted sheet names nor table references in brackets. */
export function mapOutsideQuotes(formula: string, change: (piece: string) => string): string {
  let result = '';
  let at = 0;
  for (const match of formula.matchAll(OPAQUE)) {
    result += change(formula.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return result + change(formula.slice(at));
}
