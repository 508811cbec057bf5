import type { DataOf } from '../engine/define-rule';
import type { dateDayMonthSwapped } from '../rules/date-day-month-swapped';
import type { notADate } from '../rules/not-a-date';
import { printDate } from '../text/print-date';
import { parseDateText, type ParsedDate } from '../model/parse-date';
import type { Fixer } from './remedy';

/** Day first, as the office writes dates, whatever the region Excel runs in. */
const FORMAT = 'dd/mm/yyyy';

const TIME_OF_DAY = /\d:\d{2}/;

/**
 * A date as text → the real date. Where day and month could change places the note says how it was read; where the column has
 * the month first it is offered so, for a person to confirm, and where it has both, only a person can tell.
 */
export const toDate: Fixer<DataOf<typeof notADate>> = ({ text, verdict }) => {
  const isOffered = verdict.discriminator === 'month-first';
  if (!isOffered && verdict.discriminator !== 'text') return [];
  const first = isOffered ? 'month' : 'day';
  // What can only have the month first is no day-first date.
  const date = parseDateText(text, first) ?? parseDateText(text, 'month');
  if (!date) return [];
  return [
    {
      id: isOffered ? 'to-date:month-first' : 'to-date',
      label: 'Turn into a date',
      labelForSeveral: 'Turn into dates',
      after: date.serial,
      isCertain: !isOffered,
      numberFormat: FORMAT,
      notes: notesOn(text, date, first),
    },
  ];
};

/** 7 March → 3 July: for a person who has looked it up. */
export const turnDate: Fixer<DataOf<typeof dateDayMonthSwapped>> = ({ verdict }) => [
  {
    id: 'turn-date',
    label: 'Change day and month over',
    after: verdict.data.turnedSerial,
    isCertain: false,
    numberFormat: FORMAT,
  },
];

function notesOn(text: string, date: ParsedDate, first: 'day' | 'month'): Readonly<Record<string, string>> {
  const reading = printDate(date.iso);
  return {
    ...(date.mayBeTurned && { order: `${text} is read ${first} first: ${reading}.` }),
    ...(date.hasShortYear && !date.mayBeTurned && { century: `${text} is read as ${reading}.` }),
    ...(TIME_OF_DAY.test(text) && { time: 'The time of day is left out.' }),
  };
}
