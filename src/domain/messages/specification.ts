import { allOf, clip, didYouMean, place, quote, say, sheetPlace, type Wording } from '../text/grammar';
import type { RuleData, RuleId } from './rule-data';

type SpecificationRule = Extract<RuleId, `specification-${string}`>;

const WHERE: Readonly<Record<RuleData['specification-unknown']['what'], string>> = {
  service: 'no service in the table Services has the ID or the name %',
  fund: 'no fund in the table Funds has the ID or the name %',
  KPI: 'neither the minimum KPI set nor the table KPIs has a KPI %',
  list: 'neither Ringfence nor the table CodeLists has a list %',
  'value of the list': 'the list has no value %',
};

/** What becomes of two rows for one thing. */
const USED: Readonly<Record<RuleData['specification-duplicated']['what'], string>> = {
  fund: 'so nothing is allocated',
  service: 'so nothing is allocated, and returns are checked with the row there',
  KPI: 'and the row there is used',
  value: 'and the row there is used',
};

/** What to write, by what a cell must hold. */
const HOW: Readonly<Record<string, string>> = {
  'a date': 'Write the date as 01/04/2019.',
  'a period': 'Write the period as 2019-20 Q1.',
  'a number': 'Write the number in digits.',
  'an amount in pounds and whole pence': 'Write the amount in digits, such as 1,200.50.',
  'a whole number from 1':
    'Write 1 for what comes first, 2 for what comes next; leave the cell blank for what comes last.',
};

const BANDS: Readonly<
  Record<RuleData['specification-age-bands']['problem'], (data: RuleData['specification-age-bands']) => string>
> = {
  overlap: ({ list, band, other, ages }) =>
    `in the list ${quote(list)}, the bands ${quote(other)} and ${quote(band)} share ${ages}`,
  gap: ({ list, band, other, ages }) =>
    `in the list ${quote(list)}, no band holds ${ages}, between ${quote(other)} and ${quote(band)}`,
  split: ({ list, band }) =>
    `in the list ${quote(list)}, the band ${quote(band)} holds people under 18 and people over it`,
  'not-known': ({ list }) => `the list ${quote(list)} has no value for people whose age is not known`,
};

/** Sentences about the office's own tables. */
export const SPECIFICATION: { readonly [Id in SpecificationRule]: Wording<RuleData[Id]> } = {
  'specification-column-missing': {
    title: 'A table lacks a column',
    why: 'Without this column nobody can tell what a row is about, so the table is not used at all.',
    whatToDo: 'Add a column with this heading to the table and fill it in, then check again.',
    message: (facts, { table, columns }) =>
      `${sheetPlace(facts)}: the table ${clip(table)} has no column ${allOf(columns.map(quote))}.`,
  },
  'specification-blank': {
    title: 'A row says too little to be used',
    why: 'A row that does not say what it is about is left out, as if it were not there.',
    whatToDo: 'Fill in the cell, or delete the row.',
    message: (facts, { table }) =>
      say(
        facts,
        `the cell is blank, so the row of the table ${clip(table)} is not used.`,
        `are blank, so the rows of the table ${clip(table)} are not used.`,
      ),
  },
  'specification-unreadable': {
    title: 'Not a word, date or number that can be read',
    why: 'A cell that cannot be read counts as blank, so less is checked, or paid, than the office meant.',
    whatToDo:
      'Choose one of the words given, or write the date as 01/04/2019, the period as 2019-20 Q1, the number or amount in digits.',
    // An ID or a list of purposes may be any text but that of a formula that failed.
    toDo: ({ expects }) =>
      expects.startsWith('one of ')
        ? 'Choose one of these words.'
        : (HOW[expects] ?? 'Write what the cell has to hold in place of the formula that failed.'),
    message: (facts, { value, expects }) =>
      `${say(facts, `${quote(value)} is not ${expects}`, `say ${quote(value)}, which is not ${expects}`)}.${didYouMean(facts)}`,
  },
  'specification-unknown': {
    title: 'Names something that is not there, or not clear',
    why: 'What a row says about a service, fund, KPI or list that nobody knows has no effect.',
    whatToDo: 'Correct the spelling, write the ID where several have one name, or add what is named to its own table.',
    message: (facts, { value, what, ids }) => {
      if (ids.length > 0) {
        const names = facts.count === 1 ? '' : 'name something unclear: ';
        return `${place(facts)}${names}${quote(value)} is the name of the ${what}s ${allOf(ids.map(quote))}.`;
      }
      return `${place(facts)}${facts.count === 1 ? '' : 'name something unknown: '}${WHERE[what].replace('%', () => quote(value))}.${didYouMean(facts)}`;
    },
  },
  'specification-duplicated': {
    title: 'The same row twice',
    why: 'Of two rows for the same thing only the first is used, and of two for one fund or service no money is allocated.',
    whatToDo:
      'Delete one of the rows or give it an ID of its own. For a KPI or a value “Valid from” and “Valid to” may say which holds when.',
    toDo: ({ what }) =>
      what === 'fund' || what === 'service'
        ? 'Delete one of the rows, or give it an ID of its own.'
        : 'Delete one of the rows, give it an ID of its own, or say with “Valid from” and “Valid to” which holds when.',
    message: (_facts, { value, what, cell, sameAs }) =>
      `${cell}: the ${what} ${quote(value)} stands in ${sameAs} already, ${USED[what]}.`,
  },
  'specification-ambiguous': {
    title: 'One wording for two values',
    why: 'An answer can be counted under one value only. A wording that stands for two is counted under the first.',
    whatToDo: 'Take the wording away from one of the two values.',
    message: (facts, { value, label, other, otherCell }) =>
      `${place(facts)}${quote(value)} stands for ${quote(label)} here and for ${quote(other)} ${otherCell === '' ? 'in our own list' : `in ${otherCell}`}.`,
  },
  'specification-part-of-itself': {
    title: 'A KPI is part of itself',
    why: 'Parts are added up and compared with their whole. A KPI that is its own whole can never be compared.',
    whatToDo: 'Name the KPI whose total the parts add up to, or leave “Part of” blank.',
    message: (facts, { kpis: [first = '', ...rest] }) =>
      rest.length === 0
        ? `${place(facts)}${quote(first)} is said to be part of itself.`
        : `${place(facts)}${quote(first)} is part of ${rest.map(quote).join(', which is part of ')}, which is part of ${quote(first)} again.`,
  },
  'specification-age-bands': {
    title: 'Age bands that overlap, leave a gap or cross 18',
    why: 'Everybody must be in exactly one band, children apart from adults, or the bands do not add up to the clients.',
    whatToDo:
      'Change the bands so that each begins one year after the last ends, one begins at 18, and one says “Not known”.',
    message: (facts, data) => `${place(facts)}${BANDS[data.problem](data)}.`,
  },
  'specification-dates-reversed': {
    title: 'Ends before it begins',
    why: 'What ends before it begins never holds, so the row is never used.',
    whatToDo: 'Correct one of the two dates, or leave the last one blank.',
    message: (facts, { first, last, firstColumn }) =>
      `${place(facts)}${last} comes before ${first}, which stands under ${quote(firstColumn)}.`,
  },
};
