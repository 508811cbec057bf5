import type { DataOf } from '../engine/define-rule';
import type { notADate } from '../rules/not-a-date';
import type { CellContext } from '../engine/contexts';
import { printDate } from '../text/print-date';
import { valueAt } from '../model/grid';
import { parseDateText, type ParsedDate } from '../model/parse-date';
import type { Fixer } from './remedy';

/** Day first, as the office writes dates, whatever the region Excel runs in. */
const FORMAT = 'dd/mm/yyyy';

const TIME_OF_DAY = /\d:\d{2}/;

/** `04/25/2019`: only an American date can be read so. */
const MONTH_FIRST = /^\s*(?:0?[1-9]|1[0-2])([/.-])(?:1[3-9]|2\d|3[01])\1\d{2,4}\b/;

/**
 * A date as text → the real date. Where day and month could change places the note says how it was read; where other cells
 * of the column have the month first, such a date may have it too, and only a person can tell.
 */
export const toDate: Fixer<DataOf<typeof notADate>> = ({ text, verdict, context }) => {
  const date = parseDateText(text);
  if (!date || verdict.discriminator !== 'text' || (date.isDayFirstGuess && hasMonthFirst(context))) return [];
  return [
    {
      id: 'to-date',
      label: 'Turn into a date',
      labelForSeveral: 'Turn into dates',
      after: date.serial,
      isCertain: true,
      numberFormat: FORMAT,
      notes: notesOn(text, date),
    },
  ];
};

function notesOn(text: string, date: ParsedDate): Readonly<Record<string, string>> {
  const reading = printDate(date.iso);
  return {
    ...(date.isDayFirstGuess && { order: `${text} is read day first: ${reading}.` }),
    ...(date.hasShortYear && !date.isDayFirstGuess && { century: `${text} is read as ${reading}.` }),
    ...(TIME_OF_DAY.test(text) && { time: 'The time of day is left out.' }),
  };
}

/** One answer for a field, asked for every date in it. */
const known = new WeakMap<CellContext, boolean>();

function hasMonthFirst(context: CellContext): boolean {
  const answer = known.get(context) ?? lookForMonthFirst(context);
  known.set(context, answer);
  return answer;
}

function lookForMonthFirst({ field, grid }: CellContext): boolean {
  if (!field) return false;
  const { top, left, bottom, right } = field.area;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = valueAt(grid, row, column);
      if (typeof value === 'string' && MONTH_FIRST.test(value)) return true;
    }
  }
  return false;
}
