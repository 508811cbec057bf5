import { counted, place, printNumber, quote, sheetPlace, type Wording } from './grammar';
import type { RuleData, RuleId } from './rule-data';

type OtherRule = Extract<
  RuleId,
  'breakdown-not-total' | 'record-duplicated' | 'personal-email' | 'personal-postcode' | 'personal-nhs-number'
>;

/** Sentences about totals, whole records and people's privacy. */
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
  'personal-email': {
    title: 'An e-mail address',
    why: 'Returns must not say who a victim is. The grant terms ask for no data that identify a service user.',
    whatToDo:
      'Delete the address from the return and from its earlier copies. Tell your data protection lead if it was already sent.',
    message: (facts, { masked }) =>
      facts.count === 1
        ? `${place(facts)}there is an e-mail address (${masked}).`
        : `${place(facts)}hold an e-mail address, for example ${masked}.`,
  },
  'personal-postcode': {
    title: 'A full postcode',
    why: 'A full postcode covers about fifteen homes, so together with age or offence it says who a victim is.',
    whatToDo: 'Keep the first half only, for example DT1, or name the district.',
    message: (facts, { masked }) =>
      facts.count === 1
        ? `${place(facts)}there is a full postcode (${masked}).`
        : `${place(facts)}hold a full postcode, for example ${masked}.`,
  },
  'personal-nhs-number': {
    title: 'An NHS number',
    why: 'An NHS number belongs to one person for life and opens their health record. A return must not carry it.',
    whatToDo: 'Replace it with your own case number. Tell your data protection lead if it was already sent.',
    message: (facts, { masked }) =>
      facts.count === 1
        ? `${place(facts)}there is what looks like an NHS number (${masked}).`
        : `${place(facts)}hold what looks like an NHS number, for example ${masked}.`,
  },
};
