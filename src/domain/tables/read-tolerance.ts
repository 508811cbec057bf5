import type { CellValue } from '../../cells/cell-values';
import type { Pence } from '../model/money';
import { readNumber } from '../model/read-cells';

/**
 * A cell under `Tolerance %` in per cent. Excel makes 0.05 of a typed `5%`, and a tolerance below one per cent is nobody's wish:
 * what lies between 0 and 1 is taken for a share.
 */
export function readTolerance(value: CellValue): number | undefined {
  const read = readNumber(value);
  if (read === undefined) return undefined;
  // 0.07 × 100 is 7.000000000000001.
  return hasSign(value) || isShare(read) ? Math.round(read * 1e8) / 1e6 : read;
}

/** A cell that does not say itself whether it is a share or per cent: its number, as it stands; undefined where a `%` says it. */
export function bareTolerance(value: CellValue): number | undefined {
  return hasSign(value) ? undefined : readNumber(value);
}

/** So many per cent of an amount, in whole pence: never more than the share. */
export function toleranceOf(amount: Pence, percent: number): Pence {
  // 1.1 % of £100 is £1.10, and not a penny less for what floating point makes of it.
  return Math.max(0, Math.floor((amount * percent) / 100 + 1e-6));
}

/** Taken for a share of one where no `%` stands behind it. */
export function isShare(read: number): boolean {
  return read > 0 && read < 1;
}

function hasSign(value: CellValue): boolean {
  return typeof value === 'string' && value.includes('%');
}
