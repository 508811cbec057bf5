import { isAskedFor } from '../engine/applicability';
import { isAnswerWithoutValue } from '../engine/nothings';
import { printDate } from '../text/print-date';
import { quote, say } from '../text/grammar';
import { parseDateText } from '../model/parse-date';
import { isPlausibleSerial } from '../../cells/serial-dates';
import { defineRule } from '../engine/define-rule';

type Data = Readonly<{ value: string; reading: string }>;

const YEAR = /^(?:19|20)\d\d$/;

/**
 * A date column's cell that is no date. Text that can be read as a date is reported here too, apart from text that cannot:
 * it looks right but does not sort, and the message says which date it was read as (day first). For a birth date that nobody
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
    message: (facts, { value, reading }) => {
      if (reading === '') {
        return facts.mixed
          ? `${say(facts, '', 'hold something other than a date')}.`
          : `${say(facts, `${value} is not a date`, `say ${value}, which is not a date`)}.`;
      }
      return facts.mixed
        ? `${say(facts, '', 'hold a date as text')}.`
        : `${say(facts, `${value} is text, not the date ${reading}`, `hold ${value} as text, not the date ${reading}`)}.`;
    },
  },
  check: (context) => {
    const { kind, field, specification } = context;
    if (kind !== 'date') return undefined;
    const mayBeYear = field?.kpi.id === 'birth-date' && !isAskedFor(field.kpi, specification);
    return {
      number: (value) => {
        if (isPlausibleSerial(value) || (mayBeYear && YEAR.test(String(value)))) return undefined;
        return { data: { value: quote(value), reading: '' }, discriminator: 'other' };
      },
      text: (text) => {
        if (isAnswerWithoutValue(text, context) || (mayBeYear && YEAR.test(text))) return undefined;
        const date = parseDateText(text);
        if (!date) return { data: { value: quote(text), reading: '' }, discriminator: 'other' };
        const reading = printDate(date.iso);
        return { data: { value: quote(text), reading }, discriminator: 'text', suggestions: [reading] };
      },
    };
  },
});
