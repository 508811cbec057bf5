import { isNotApplicable } from '../engine/nothings';
import { isSuppressedFigure } from '../text/suppressed';
import { tidy } from '../text/tidy';
import { isBlank, type CellValue } from '../../cells/cell-values';
import { parseNumberText } from '../model/parse-number';

/** What a cell gives where a number belongs. Zero is a number; what is blank, not applicable, hidden or a word is none. */
export type CellNumber =
  | { readonly number: number; readonly isPercentage: boolean }
  | { readonly isYes: boolean }
  | 'nothing'
  | 'suppressed'
  | 'words';

const YES = /^(?:y|yes|true)$/i;
const NO = /^(?:n|no|false)$/i;

/** Reads a cell. @returns `isPercentage` for a text with a per cent sign, whose number is 0.97 for `97%`. */
export function cellNumber(value: CellValue): CellNumber {
  if (typeof value === 'number') return { number: value, isPercentage: false };
  if (isBlank(value) || value === null) return 'nothing';
  const text = tidy(String(value));
  const parsed = parseNumberText(text);
  if (parsed) return { number: parsed.value, isPercentage: parsed.isPercentage };
  if (YES.test(text) || NO.test(text)) return { isYes: YES.test(text) };
  if (isNotApplicable(text)) return 'nothing';
  return isSuppressedFigure(text) ? 'suppressed' : 'words';
}

/** True for whole numbers from nought on: nobody counts half a person. */
export function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/** Sums and shares to four decimals, which is what a reader sees: so that no order of rows makes another value. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
