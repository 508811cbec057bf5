import { isAnswerWithoutValue } from '../engine/nothings';
import { printDate } from '../engine/print-date';
import { quote } from '../messages/grammar';
import { parseDateText } from '../model/parse-date';
import { defineRule } from './define-rule';

/**
 * 1 January 1910 and 31 December 2099 as serial numbers. Smaller numbers are years (1985), ages or counts that somebody
 * typed into a date column; larger ones are dates run together (20190403) or references.
 */
const FIRST_PLAUSIBLE = 3654;
const LAST_PLAUSIBLE = 73_050;

/** True for a number that Excel would show as a date of the last hundred years or the next decades. */
export function isPlausibleSerial(value: number): boolean {
  return value >= FIRST_PLAUSIBLE && value < LAST_PLAUSIBLE + 1;
}

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
