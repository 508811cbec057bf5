import type { CellValue } from '../../cells/cell-values';
import { readPence, type Pence } from '../model/money';
import { readDay } from '../model/read-cells';

/** A debit or a credit as finance systems print it: a minus behind, `CR` for money that comes back, `DR` for money spent. */
const BEHIND = /^(?<amount>[^-−(]*\d)\s*(?<mark>-|−|cr|dr)$/i;

/** An amount of `Spend` in pence: money that comes back is below zero, however the finance system writes that. */
export function readLedgerAmount(value: CellValue): Pence | undefined {
  const parts = typeof value === 'string' ? BEHIND.exec(value.trim())?.groups : undefined;
  if (!parts) return readPence(value);
  const amount = readPence(parts['amount'] ?? '');
  return amount === undefined || /dr/i.test(parts['mark'] ?? '') ? amount : 0 - amount;
}

/** A day of `Spend`; also `20190501`, as finance systems write it, whether it came as a text or as a number. */
export function readLedgerDay(value: CellValue): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(String(value ?? '').trim()) ?? [];
  return readDay(year === undefined ? value : `${year}-${month}-${day}`);
}
