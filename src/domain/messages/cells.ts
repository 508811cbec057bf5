import {
  allOf,
  clip,
  didYouMean,
  examples,
  place,
  printNumber,
  quote,
  type Facts,
  type Wording,
} from '../text/grammar';
import type { RuleData, RuleId } from './rule-data';

type CellRule = Extract<
  RuleId,
  | 'value-missing'
  | 'number-as-text'
  | 'not-a-number'
  | 'not-a-count'
  | 'amount-below-zero'
  | 'not-a-contact'
  | 'percentage-out-of-range'
  | 'not-a-date'
  | 'date-outside-period'
  | 'code-unknown'
  | 'code-superseded'
  | 'stray-spaces'
  | 'placeholder-text'
  | 'formula-error'
  | 'suppressed-value'
  | 'formula-like-text'
  | 'age-implausible'
>;

/** One cell: the sentence with its value. Several: the plural, with the value if they share it, with examples if not. */
function say(facts: Facts, one: string, many: string): string {
  return place(facts) + (facts.count === 1 ? one : many + examples(facts));
}

/** Sentences about the values of cells. */
export const CELLS: { readonly [Id in CellRule]: Wording<RuleData[Id]> } = {
  'value-missing': {
    title: 'Cells are blank',
    why: 'A blank may mean none, not known, not asked or forgotten. Only a filled-in cell can be counted.',
    whatToDo:
      'Fill in each blank. Where the answer is not known or does not apply, write that. Where nobody recorded it, explain why.',
    message: (facts, { of }) => {
      if (facts.count === 1) return `${place(facts)}the cell is blank.`;
      return `${place(facts)}are blank${facts.count === of ? ', which is all of them' : ''}.`;
    },
  },
  'number-as-text': {
    title: 'A number is stored as text',
    why: 'Excel leaves text out of sums and charts without a word, so totals come out too small.',
    whatToDo: 'Type the number again with digits only; commas, pound and per cent signs belong in the cell’s format.',
    message: (facts, { value, number }) =>
      facts.mixed
        ? `${say(facts, '', 'hold a number as text')}.`
        : `${say(facts, `${quote(value)} is text, not the number ${number}`, `hold ${quote(value)} as text, not the number ${number}`)}.`,
  },
  'not-a-number': {
    title: 'Not a number',
    why: 'The KPI is counted and added up. Words in its cells are left out of every total.',
    whatToDo: 'Write the number alone. Put remarks in a column of their own.',
    message: (facts, { value }) =>
      facts.mixed
        ? `${say(facts, '', 'hold words where a number is expected')}.`
        : `${say(facts, `${quote(value)} is not a number`, `say ${quote(value)}, which is not a number`)}.${didYouMean(facts)}`,
  },
  'not-a-count': {
    title: 'Not a whole number from zero up',
    why: 'People, cases and sessions are counted one by one, so a fraction or a number below zero points to a slip or a wrong column.',
    whatToDo: 'Check the figure against your own records and write the whole number.',
    message: (facts, { value, problem }) => {
      const kind = problem === 'negative' ? 'below zero' : 'not a whole number';
      if (facts.count === 1) return `${place(facts)}${printNumber(value)} is ${kind}.`;
      return `${place(facts)}are ${kind}${facts.mixed ? examples(facts) : `: ${printNumber(value)}`}.`;
    },
  },
  'amount-below-zero': {
    title: 'An amount below zero',
    why: 'A refund or a correction is written with a minus, but a minus typed by mistake takes twice the sum from every total.',
    whatToDo: 'Check the amount against your accounts. If it is right, say what it is for.',
    message: (facts, { value }) => {
      if (facts.count === 1) return `${place(facts)}${printNumber(value)} is below zero.`;
      return `${place(facts)}are below zero${facts.mixed ? examples(facts) : `: ${printNumber(value)}`}.`;
    },
  },
  'not-a-contact': {
    title: 'Not an e-mail address or telephone number',
    why: 'Questions about the return go to this address or number.',
    whatToDo:
      'Write an address such as name@example.org, or a telephone number with its area code. Where you have none, leave the cell blank.',
    message: (facts, { value, kind }) => {
      const what = kind === 'email' ? 'an e-mail address' : 'a telephone number';
      return `${say(facts, `${value} is not ${what}`, `do not hold ${what}`)}.`;
    },
  },
  'percentage-out-of-range': {
    title: 'A percentage below 0 or above 100',
    why: 'A share of people cannot be less than none or more than all of them.',
    whatToDo:
      'Check what the percentage is of, and write it between 0 and 100 per cent, on the same scale in every cell.',
    message: (facts, { value, top }) => {
      const shown = top === 1 ? `${printNumber(value * 100)} per cent` : printNumber(value);
      const range = top === 1 ? '0 to 100 per cent' : '0 to 100';
      if (facts.count === 1) return `${place(facts)}${shown} is outside ${range}.`;
      return `${place(facts)}are outside ${range}, for example ${shown}.`;
    },
  },
  'not-a-date': {
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
  'date-outside-period': {
    title: 'A date outside the period',
    why: 'Work is counted in the quarter it happened in. A date from another quarter is counted twice, or is a slip in the year.',
    whatToDo:
      'Correct the date, or move the record to the return for its own period. If it is right here, explain why.',
    message: (facts, { date, period, side }) => {
      const when = `${side} the period, ${period}`;
      if (facts.count === 1) return `${place(facts)}${date} is ${when}.`;
      return `${place(facts)}are ${when}, for example ${date}.`;
    },
  },
  'code-unknown': {
    title: 'Not in the list',
    why: 'Answers are counted by the list’s own values. Anything else is left out of the breakdown, or counted as another group.',
    whatToDo: 'Choose the value from the list that means the same.',
    message: (facts, { value, list, isClosed, isGroup }) => {
      if (isGroup) {
        const more = `only a group; the list parts it into ${allOf(facts.suggestions.map(quote))}.`;
        return say(facts, `${quote(value)} names ${more}`, `say ${quote(value)}, which names ${more}`);
      }
      const name = isClosed ? 'the list' : `our list ${quote(list)}, which may be incomplete`;
      if (facts.mixed) return `${say(facts, '', `hold values that are not in ${name}`)}.`;
      return `${say(facts, `${quote(value)} is not in ${name}`, `say ${quote(value)}, which is not in ${name}`)}.${didYouMean(facts)}`;
    },
  },
  'code-superseded': {
    title: 'An old value of the list',
    why: 'A value that no longer holds is counted apart from the one that took its place, so the years cannot be compared.',
    whatToDo: 'Write the value that holds in the period. If the old one is meant after all, explain why.',
    message: (facts, { value, ended, period, replacement }) => {
      const now = replacement === '' ? 'nothing takes its place' : `${quote(replacement)} takes its place`;
      const more = `an old value: it held until ${ended}, before ${period}; ${now}`;
      if (facts.mixed) return `${say(facts, '', `hold values that are no longer in the list in ${period}`)}.`;
      return `${say(facts, `${quote(value)} is ${more}`, `say ${quote(value)}, ${more}`)}.`;
    },
  },
  'stray-spaces': {
    title: 'Extra spaces',
    why: 'Excel takes “Female” and “Female ” for two different values, in filters, in counts and in look-ups.',
    whatToDo: 'Take out the spaces before, after or between the words.',
    message: (facts, { value }) =>
      facts.mixed
        ? `${say(facts, '', 'have extra spaces')}.`
        : `${say(facts, `${quote(value)} has extra spaces`, `say ${quote(value)} with extra spaces`)}.`,
  },
  'placeholder-text': {
    title: 'Still to be filled in',
    why: 'A stand-in such as TBC or a dash does not say whether there was nothing, nothing known, or nothing written down yet.',
    whatToDo: 'Write the real value; write 0 for none and “Not known” for what cannot be found out.',
    message: (facts, { value }) =>
      facts.mixed
        ? `${say(facts, '', 'hold a stand-in, not a value')}.`
        : `${say(facts, `${quote(value)} is a stand-in, not a value`, `say ${quote(value)}, a stand-in, not a value`)}.`,
  },
  'formula-error': {
    title: 'A formula shows an error',
    why: 'An error spreads: every total and chart that uses the cell shows one as well.',
    whatToDo:
      'Mend the formula, or type the value over it. #REF! means that cells it used were deleted, #N/A that a look-up found nothing.',
    message: (facts, { value }) =>
      facts.mixed
        ? `${say(facts, '', 'show an error')}.`
        : `${say(facts, `the formula shows ${clip(value)}`, `show ${clip(value)}`)}.`,
  },
  'suppressed-value': {
    title: 'A number is hidden',
    why: 'A hidden number cannot be added up or compared. Small numbers are hidden in what is published, never in a return.',
    whatToDo: 'Write the real number, also when it is small. If you may not give it, explain why.',
    message: (facts, { value }) =>
      facts.mixed
        ? `${say(facts, '', 'hold a sign in place of a number')}.`
        : `${say(facts, `${quote(value)} stands in place of a number`, `say ${quote(value)} in place of a number`)}.`,
  },
  'formula-like-text': {
    title: 'Text that begins like a formula',
    why: 'Text that begins with =, +, - or @ turns into a formula when it is pasted or saved as CSV: it shows an error, or does something nobody meant.',
    whatToDo: 'Take out the sign at the beginning, or begin with a word. If it was to be a formula, type it again.',
    message: (facts, { value }) =>
      facts.mixed
        ? `${say(facts, '', 'hold text that begins like a formula')}.`
        : `${say(facts, `${quote(value)} begins like a formula`, `say ${quote(value)}, which begins like a formula`)}.`,
  },
  'age-implausible': {
    title: 'An age that nobody has',
    why: 'One such age spoils every average, and puts the person into the wrong age band.',
    whatToDo: 'Look the case up and write the age in years. Where it is not known, write “Not known”.',
    message: (facts, { value, isYear }) => {
      const one = isYear ? 'looks like a year of birth, not an age' : 'is older than people are';
      const many = isYear ? 'look like years of birth, not ages' : 'are older than people are';
      return facts.count === 1
        ? `${place(facts)}${quote(value)} ${one}.`
        : `${place(facts)}${many}${facts.mixed ? examples(facts) : `: ${quote(value)}`}.`;
    },
  },
};
