import { hasDigits } from '../text/has-digits';
import { isBlank, type CellValue } from '../../cells/cell-values';
import { parseDateText } from '../model/parse-date';
import type { Kpi } from '../model/specification';
import type { Search } from './header-rows';
import { isNumberLike } from './measured-values';

/** Digits of the shortest telephone numbers, without a 0 that Excel dropped. */
const FEWEST_DIGITS = 9;

/**
 * True when values found under a heading that is only like a KPI's are such as the KPI has: dates, numbers, or at least one
 * value of its list. A misspelt heading over other things names another thing. Nothing filled in says nothing against it.
 */
export function fitsKind({ codes }: Pick<Search, 'codes'>, kpi: Kpi, values: readonly CellValue[]): boolean {
  const filled = values.filter((value) => !isBlank(value));
  if (filled.length === 0 || kpi.kind === 'text') return true;
  if (kpi.kind === 'email') return filled.some((value) => String(value).includes('@'));
  if (kpi.kind === 'telephone') return filled.some((value) => hasDigits(String(value), FEWEST_DIGITS));
  if (kpi.kind === 'category') return filled.some((value) => codes.has(kpi, value));
  const test = kpi.kind === 'date' ? isDateLike : isNumberLike;
  return filled.filter(test).length * 2 >= filled.length;
}

function isDateLike(value: CellValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && parseDateText(value) !== undefined);
}
