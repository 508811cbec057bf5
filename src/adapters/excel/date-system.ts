import { DAYS_1900_TO_1904, isDateFormat } from '../../cells/date-systems';
import type { CellValue } from '../../cells/cell-values';
import { parseDateText } from '../../domain/model/parse-date';
import type { Grid } from '../../domain/model/grid';
import type { Requests } from './request';
import { readInParts } from './send-in-parts';

/**
 * How the open workbook counts its dates. In one that counts from 1904 Excel gives and takes dates as the file's own numbers,
 * 1,462 days less than ours. No released version of its library says which it is (`use1904DateSystem` is a preview), so it is
 * seen from dates that stand there, as numbers and as they are displayed.
 */
export interface DateSystem {
  /** By how many days dates read less than they are: 0, or 1,462; undefined until a date was seen that tells. */
  daysLess: number | undefined;
}

export const createDateSystem = (): DateSystem => ({ daysLess: undefined });

/** Looks at the displayed rows of sheets for a date, and remembers how it counts; without any it stays as it was. */
export function learnDateSystem(dates: DateSystem, grids: readonly Pick<Grid, 'values' | 'headText'>[]): void {
  for (const { values, headText } of grids) {
    for (const [row, line] of headText.entries()) {
      for (const [column, text] of line.entries()) {
        const days = daysBetween(values[row]?.[column] ?? null, text);
        if (days !== 0 && days !== DAYS_1900_TO_1904) continue;
        dates.daysLess = days;
        return;
      }
    }
  }
}

/** How many days a displayed date is after the day of its number, taken as ours; undefined for what is no date. */
export function daysBetween(value: CellValue, text: string): number | undefined {
  if (typeof value !== 'number' || !/\D/.test(text)) return undefined;
  // Americans write the month first; either way round no other day is 1,462 days off.
  const readings = [text, text.replace(/^(\d{1,2})([/.-])(\d{1,2})\2/, '$3$2$1$2')].flatMap(
    (one) => parseDateText(one)?.serial ?? [],
  );
  const days = readings.map((serial) => serial - Math.floor(value));
  return days.find((one) => one === 0 || one === DAYS_1900_TO_1904) ?? days[0];
}

/** Values of neighbouring cells of a sheet, as Excel gave them. Zero-based position of the first. */
export interface PlacedValues {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** Number formats read at once: some 300 kB. */
const ROWS_AT_ONCE = 2_000;

/**
 * The same values with dates as we count them: no request where they are so already, else one for the number formats, more for
 * many cells.
 */
export async function trueValues(
  requests: Requests,
  { daysLess = 0 }: DateSystem,
  placed: readonly PlacedValues[],
): Promise<readonly (readonly (readonly CellValue[])[])[]> {
  if (daysLess === 0) return placed.map(({ values }) => values);
  const blocks = placed.flatMap(({ values, ...place }, index) =>
    Array.from({ length: Math.ceil(values.length / ROWS_AT_ONCE) }, (_, part) => ({
      ...place,
      index,
      from: part * ROWS_AT_ONCE,
      values: values.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
    })),
  );
  const asked = blocks.filter(({ values }) => values.some((line) => line.some((value) => typeof value === 'number')));
  const formats = await readInParts(requests, 'Check again', asked, ({ workbook }, part) =>
    part.map(({ sheet, top, left, from, values }) =>
      workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(top + from, left, values.length, values[0]?.length ?? 1)
        .load('numberFormat'),
    ),
  );
  const formatsOf = new Map(asked.map((block, index) => [block, formats[index]?.numberFormat as unknown[][]]));
  return placed.map((_, index) =>
    blocks.flatMap((block) => {
      if (block.index !== index) return [];
      const known = formatsOf.get(block);
      return block.values.map((line, row) =>
        line.map((value, column) => trueValue(value, known?.[row]?.[column], daysLess)),
      );
    }),
  );
}

function trueValue(value: CellValue, format: unknown, daysLess: number): CellValue {
  return typeof value === 'number' && isDateFormat(String(format)) ? value + daysLess : value;
}

/** A value as it stands in a cell of this number format, or has to be written there. */
export function rawValue(value: CellValue, numberFormat: string, { daysLess = 0 }: DateSystem): CellValue {
  return typeof value === 'number' && isDateFormat(numberFormat) ? value - daysLess : value;
}
