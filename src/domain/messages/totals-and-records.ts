import { counted, printNumber, quote, sheetPlace, type Wording } from '../text/grammar';
import type { RuleData, RuleId } from './rule-data';

type OtherRule = Extract<RuleId, 'breakdown-not-total' | 'record-duplicated'>;

/** Sentences about totals and whole records. */
export const TOTALS_AND_RECORDS: { readonly [Id in OtherRule]: Wording<RuleData[Id]> } = {
  'breakdown-not-total': {
    title: 'The parts do not add up to the whole',
    why: 'Everybody counted in the total belongs in exactly one part, “Not known” included, unless several answers are allowed.',
    whatToDo: 'Correct the part or the total that is wrong; put people whose answer is missing under “Not known”.',
    message: (facts, data) => {
      const when = data.period === '' ? '' : ` in ${data.period}`;
      const whole = `${quote(data.whole)} in ${data.wholeCell} is ${printNumber(data.wholeValue)}`;
      const more = data.places > 1 ? ` The same goes for ${counted(data.places - 1, 'other column')}.` : '';
      const what =
        data.part === ''
          ? `the parts add up to ${printNumber(data.partsValue)}`
          : `${quote(data.part)} alone is ${printNumber(data.partsValue)}`;
      return `${data.partsCell}, ${facts.label ?? ''}: ${what}${when}, but ${whole}.${more}`;
    },
  },
  'record-duplicated': {
    title: 'The same record twice',
    why: 'A record pasted twice counts a person twice.',
    whatToDo: 'Delete the copy. If these are two people or two events that happen to look the same, explain it.',
    message: (facts, { row, sameAs, rows }) =>
      rows === 1
        ? `Row ${row} is the same as row ${sameAs} in every column.`
        : `${sheetPlace(facts)}: ${counted(rows, 'row')} repeat an earlier row in every column; the first is row ${row}, the same as row ${sameAs}.`,
  },
};
