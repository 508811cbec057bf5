import { DAYS_1900_TO_1904, isDateFormat } from '../../cells/date-systems';
import { dayOfSerial, isPlausibleSerial } from '../../cells/serial-dates';
import type { CellValue } from '../../cells/cell-values';
import { daysBetween, type DateSystem, type PlacedValues } from './date-system';
import type { Requests } from './request';
import { sendBlocks, type RowBlock } from './send-blocks';

/** Some rows of one column. */
interface ColumnBlock extends RowBlock {
  readonly place: PlacedValues;
  readonly column: number;
}

/**
 * Finds out how the workbook counts its dates, where that is not known, from how these values are displayed: no request where none
 * of them may be a date, else one, more by size.
 * @returns the sheets whose dates do not tell, as they show neither year nor day; none when it is known by then.
 * @throws WorkbookError
 */
export async function findDateSystem(
  requests: Requests,
  dates: DateSystem,
  placed: readonly PlacedValues[],
): Promise<ReadonlySet<string>> {
  if (dates.daysLess !== undefined) return new Set();
  const untold = new Set<string>();
  let found: number | undefined;
  await sendBlocks(
    requests,
    'Check again',
    placed.flatMap(blocksOf),
    ({ workbook }, { place, column, from, rows }) =>
      workbook.worksheets
        .getItem(place.sheet)
        .getRangeByIndexes(place.top + from, place.left + column, rows, 1)
        .load('values,text,numberFormat'),
    ({ place, column, from }, { values, text, numberFormat }) => {
      text.forEach(([shown = ''], row) => {
        const value = place.values[from + row]?.[column] ?? null;
        const format = String(numberFormat[row]?.[0]);
        // Somebody may have typed something else there since.
        if (!mayBeDate(value) || values[row]?.[0] !== value || !isDateFormat(format)) return;
        const days = daysShown(value, format, shown);
        if (days === undefined) untold.add(place.sheet);
        else found ??= days;
      });
    },
  );
  dates.daysLess = found;
  return found === undefined ? untold : new Set();
}

/** True for a number that is a day of our times in one of the two systems. */
export function mayBeDate(value: CellValue): value is number {
  return typeof value === 'number' && [0, DAYS_1900_TO_1904].some((days) => isPlausibleSerial(value + days));
}

/** Of each column the rows from the first value that may be a date to the last. */
function blocksOf(place: PlacedValues): ColumnBlock[] {
  const ends = new Map<number, { from: number; to: number }>();
  place.values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (!mayBeDate(value)) return;
      const known = ends.get(column);
      if (known) known.to = row;
      else ends.set(column, { from: row, to: row });
    });
  });
  return [...ends].map(([column, { from, to }]) => ({ place, column, from, rows: to - from + 1, columns: 1 }));
}

/**
 * By how many days a number of this format reads less than the day that is displayed. What the format shows of the right day always
 * stands in the text, so that what stands there of one of the two days only is never the wrong one.
 */
function daysShown(value: number, format: string, text: string): number | undefined {
  const shown = new Set((text.match(/\d+/g) ?? []).map(Number));
  const other = partsOf(value + DAYS_1900_TO_1904, format);
  for (const [place, part] of partsOf(value, format).entries()) {
    const isOurs = shown.has(part);
    if (isOurs !== shown.has(other[place] ?? -1)) return isOurs ? 0 : DAYS_1900_TO_1904;
  }
  const days = daysBetween(value, text);
  return days === 0 || days === DAYS_1900_TO_1904 ? days : undefined;
}

/** What a format shows of a day as figures: its year, the last two of that, the day of the month. */
function partsOf(serial: number, format: string): number[] {
  const day = dayOfSerial(serial);
  if (!day) return [];
  return [
    ...(/yyy/i.test(format) ? [day.year] : []),
    ...(/(?<!y)yy?(?!y)/i.test(format) ? [day.year % 100] : []),
    ...(/(?<!d)dd?(?!d)/i.test(format) ? [day.day] : []),
  ];
}
