import type { CellValue } from '../../cells/cell-values';
import { parseDateText } from './parse-date';
import { parseNumberText } from './parse-number';
import { parsePeriod, periodOfSerial } from './parse-period';
import type { Period } from './periods';
import { isoOfSerial } from '../../cells/serial-dates';

/** A cell of a register as a day, `YYYY-MM-DD`: an Excel date or a date as text. Undefined for anything else. */
export function readDay(value: CellValue): string | undefined {
  if (typeof value === 'number') return isoOfSerial(value);
  return typeof value === 'string' ? parseDateText(value)?.iso : undefined;
}

/** A cell of a register as a period: as people write it, or the date that Excel makes of `Apr-19`. */
export function readPeriod(value: CellValue): Period | undefined {
  if (typeof value === 'number') return periodOfSerial(value);
  return typeof value === 'string' ? parsePeriod(value) : undefined;
}

/** A cell of a register as a number, also one that is stored as text. */
export function readNumber(value: CellValue): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' ? parseNumberText(value)?.value : undefined;
}
