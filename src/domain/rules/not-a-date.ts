import type { RuleData } from '../messages/rule-data';
import { CELLS } from '../messages/cells';
import { isAskedFor } from '../engine/applicability';
import { isAnswerWithoutValue } from '../engine/nothings';
import { printDate } from '../text/print-date';
import { quote } from '../text/grammar';
import { parseDateText } from '../model/parse-date';
import { isPlausibleSerial } from '../../cells/serial-dates';
import { defineRule } from '../engine/define-rule';

const YEAR = /^(?:19|20)\d\d$/;

/**
 * A date column's cell that is no date. Text that can be read as a date is reported here too, apart from text that cannot:
 * it looks right but does not sort, and the message says which date it was read as (day first). For a birth date that nobody
 * asks for, the year alone is enough: `personal-birth-date` would rather have no more.
 */
export const notADate = defineRule<RuleData['not-a-date']>({
  id: 'not-a-date',
  severity: 'error',
  appliesTo: 'cells',
  source: 'GOV.UK style for dates; DfE SSDA903 and CIN returns ask for day/month/year in every date field.',
  words: CELLS['not-a-date'],
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
