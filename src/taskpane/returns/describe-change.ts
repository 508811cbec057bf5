import { printSerial } from '../../domain/text/print-date';
import { clip, printNumber } from '../../domain/text/grammar';
import { cellName } from '../../cells/addresses';
import type { CellValue } from '../../cells/cell-values';
import type { CellChange } from '../../domain/model/fixes';
import { FIX_WORDS } from './fix-words';

/** Longest value that is shown with its spaces as they are; a longer one is clipped. */
const SHOWN = 60;

const isDateFormat = (format: string | undefined): boolean => format !== undefined && /[dy]/i.test(format);

/**
 * A value as the preview shows it. A text keeps its quotation marks and its spaces, which may be what is wrong with it; a
 * number has none, so that `“1,675”` becoming `1,675` can be seen.
 */
export function describeValue(value: CellValue, numberFormat?: string): string {
  if (value === null || value === '') return FIX_WORDS.blank;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return `“${value.length <= SHOWN ? value : clip(value)}”`;
  if (isDateFormat(numberFormat)) return printSerial(value);
  return numberFormat?.includes('%') ? `${printNumber(value * 100)}%` : printNumber(value);
}

/** One row of the preview: `E14`, with the sheet where there are several. */
export interface DescribedChange {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** A cell's change in words. */
export function describeChange(change: CellChange, saysSheet: boolean): DescribedChange {
  const cell = cellName(change.row, change.column);
  return {
    cell: saysSheet ? FIX_WORDS.onSheet(cell, change.sheet) : cell,
    before: describeValue(change.before),
    after: describeValue(change.after, change.numberFormat),
  };
}

/** True where the changes are on more than one sheet, so that each has to say which. */
export function isOnSeveralSheets(changes: readonly CellChange[]): boolean {
  return changes.some(({ sheet }) => sheet !== changes[0]?.sheet);
}
