import type { CellValue } from '../../cells/cell-values';
import { readNumber } from './read-cells';

/** An amount of money in whole pence: safe to add up, so that each fund balances to the penny. */
export type Pence = number;

/** A thousand million pounds: larger amounts are slips of the finger, and sums of thousands of smaller ones stay exact. */
export const LARGEST_AMOUNT: Pence = 1e11;

/**
 * A cell as an amount in pence, whichever way it is written (`1200.5`, `£1,200.50`, `(45)`); undefined for what is no number, has
 * fractions of a penny, or is larger than any fund.
 */
export function readPence(value: CellValue): Pence | undefined {
  // `50%` is a number, but of nothing.
  const pounds = typeof value === 'string' && value.includes('%') ? undefined : readNumber(value);
  if (pounds === undefined) return undefined;
  const pence = Math.round(pounds * 100) + 0;
  // What a formula leaves behind the point, such as 0.1 + 0.2, is no fraction of a penny.
  const isWhole = Math.abs(pounds * 100 - pence) < 1e-4;
  return isWhole && Math.abs(pence) <= LARGEST_AMOUNT ? pence : undefined;
}

/** Pence as the number that a cell holds. */
export function poundsOf(pence: Pence): number {
  return pence / 100;
}

/** `1200050` → `12000.50`: for machines. */
export function decimalOf(pence: Pence): string {
  const size = Math.abs(pence);
  return `${pence < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** `1200000` → `£12,000`, `1200050` → `£12,000.50`, `-4500` → `−£45`. */
export function printMoney(pence: Pence): string {
  const size = Math.abs(pence);
  const pounds = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = size % 100 === 0 ? '' : `.${String(size % 100).padStart(2, '0')}`;
  return `${pence < 0 ? '−' : ''}£${pounds}${rest}`;
}
