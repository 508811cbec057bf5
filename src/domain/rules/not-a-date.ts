import { isAskedFor } from '../engine/applicability';
import { isAnswerWithoutValue } from '../engine/nothings';
import { printDate } from '../text/print-date';
import { oneOf, quote, say } from '../text/grammar';
import { words } from '../text/words';
import { parseDateText } from '../model/parse-date';
import { dateOrder } from '../engine/date-order';
import { isPlausibleSerial } from '../../cells/serial-dates';
import { defineRule } from '../engine/define-rule';

type Data = Readonly<{
  value: string;
  /** Empty where it cannot be read as a date. */
  reading: string;
  /** How the reading came about: day first as always, month first as the column has it; `either` where it may be both. */
  order: 'day' | 'month' | 'either';
}>;

/** What is added to a reading, so that nobody takes the 8 July for the 7 August. */
const HOW: Readonly<Record<Data['order'], string>> = words('rules-not-a-date', {
  day: '',
  month: ', month first as in the rest of the column',
  either: '; the column has dates with the day first and with the month first',
});

const YEAR = /^(?:19|20)\d\d$/;

/**
 * A date column's cell that is no date. Text that can be read as a date is reported here too, apart from text that cannot:
 * it looks right but does not sort, and the message says which date it was read as: day first, unless another date of the
 * column can only have the month first. For a birth date that nobody
 * asks for, the year alone is enough: `personal-birth-date` would rather have no more.
 */
export const notADate = defineRule<Data>({
  id: 'not-a-date',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  source: 'GOV.UK style for dates; DfE SSDA903 and CIN returns ask for day/month/year in every date field.',
  words: {
    title: 'Not a date',
    why: 'Only real dates can be sorted, put into a quarter and turned into an age.',
    whatToDo:
      'Type the date again as day/month/year, for example 03/04/2019 for 3 April 2019, in a cell formatted as a date.',
    message: (facts, { value, reading, order }) => {
      if (reading === '') {
        return facts.mixed
          ? `${say(facts, '', 'hold something other than a date')}.`
          : `${say(facts, `${value} is not a date`, `say ${value}, which is not a date`)}.`;
      }
      const how = HOW[order];
      if (facts.mixed) {
        const first = order === 'month' ? `; ${value} is ${reading}` : '';
        return `${say(facts, '', 'hold a date as text')}${first}${how}.`;
      }
      const date = order === 'either' ? `a date: it may be ${reading}` : `the date ${reading}`;
      return `${say(facts, `${value} is text, not ${date}`, `hold ${value} as text, not ${date}`)}${how}.`;
    },
  },
  check: (context) => {
    const { kind, field, specification } = context;
    if (kind !== 'date') return undefined;
    const order = dateOrder(context);
    const mayBeYear = field?.kpi.id === 'birth-date' && !isAskedFor(field.kpi, specification);
    return {
      number: (value) => {
        if (isPlausibleSerial(value) || (mayBeYear && YEAR.test(String(value)))) return undefined;
        return { data: { value: quote(value), reading: '', order: 'day' }, discriminator: 'other' };
      },
      text: (text) => {
        if (isAnswerWithoutValue(text, context) || (mayBeYear && YEAR.test(text))) return undefined;
        const date = parseDateText(text, order === 'month' ? 'month' : 'day');
        if (!date) return { data: { value: quote(text), reading: '', order: 'day' }, discriminator: 'other' };
        const reading = printDate(date.iso);
        if (date.mayBeTurned && order === 'either') {
          const readings = [reading, printDate(parseDateText(text, 'month')?.iso ?? '')];
          const data = { value: quote(text), reading: oneOf(readings), order } as const;
          return { data, discriminator: 'either', suggestions: readings };
        }
        const readAs = order === 'month' && date.mayBeTurned ? 'month' : 'day';
        const data = { value: quote(text), reading, order: readAs } as const;
        const isByColumn = date.mayBeTurned && order === 'month';
        return { data, discriminator: isByColumn ? 'month-first' : 'text', suggestions: [reading] };
      },
    };
  },
});
