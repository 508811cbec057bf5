import { isAnswerWithoutValue } from '../engine/nothings';
import { printDate } from '../engine/print-date';
import { quote } from '../messages/grammar';
import { parseDateText } from '../model/parse-date';
import { isPlausibleSerial } from '../model/serial-dates';
import { defineRule } from './define-rule';

/**
 * A date column's cell that is no date. Text that can be read as a date is reported here too, apart from text that cannot:
 * it looks right but does not sort, and the message says which date it was read as (day first).
 */
export const notADate = defineRule({
  id: 'not-a-date',
  severity: 'error',
  appliesTo: 'cells',
  source: 'GOV.UK style for dates; DfE SSDA903 and CIN returns ask for day/month/year in every date field.',
  check: (context) => {
    if (context.kind !== 'date') return undefined;
    return {
      number: (value) =>
        isPlausibleSerial(value) ? undefined : { data: { value: quote(value), reading: '' }, discriminator: 'other' },
      text: (text) => {
        if (isAnswerWithoutValue(text, context)) return undefined;
        const date = parseDateText(text);
        if (!date) return { data: { value: quote(text), reading: '' }, discriminator: 'other' };
        const reading = printDate(date.iso);
        return { data: { value: quote(text), reading }, discriminator: 'text', suggestions: [reading] };
      },
    };
  },
});
