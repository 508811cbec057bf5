import { counted, printNumber, quote, type Wording } from '../text/grammar';
import type { RuleData, RuleId } from './rule-data';

/** A total and what it should be the total of. A type, because a sentence's data are plain words. */
export type TotalData = Readonly<{
  totalCell: string;
  total: number;
  /** `B7:E7`. */
  partsCell: string;
  sum: number;
  /** `above` the sum or `below` the largest part, where people may be counted in several periods but once in the total. */
  how: 'differs' | 'above' | 'below';
  largest: number;
  largestCell: string;
  places: number;
}>;

type TotalRule = Extract<
  RuleId,
  'total-not-sum' | 'year-to-date-not-sum' | 'part-exceeds-whole' | 'opening-not-closing' | 'records-not-summary'
>;

/** Sentences about figures that must add up. */
export const TOTALS: { readonly [Id in TotalRule]: Wording<RuleData[Id]> } = {
  'total-not-sum': {
    title: 'A total is not the sum',
    why: 'Whoever reads the return takes the total, not the figures above it. One of them is wrong, and nobody can tell which.',
    whatToDo:
      'Compare the total’s formula with the cells it should add up, and correct the total or the figure that is wrong.',
    message: ({ label = '' }, data) => sayTotal(label, 'the total', data),
  },
  'year-to-date-not-sum': {
    title: 'The year to date does not go with the periods',
    why: 'The year’s figures are reported from the year to date. It cannot be right beside these periods.',
    whatToDo:
      'Correct the year to date, or the period that has changed since. People count once a year, events every time.',
    message: ({ label = '' }, data) => sayTotal(label, 'the year to date', data),
  },
  'part-exceeds-whole': {
    title: 'A part is larger than the whole',
    why: 'The specification says that one figure is counted out of the other, so it cannot be larger.',
    whatToDo:
      'Correct the figure that is wrong. If both are counted rightly, tell the commissioner: then one is no part of the other.',
    message: (_facts, data) => {
      const when = data.period === '' ? '' : ` in ${data.period}`;
      return `${data.partCell}, ${quote(data.part)} is ${printNumber(data.partValue)}${when}, but ${quote(data.whole)}, of which it is a part, is ${printNumber(data.wholeValue)} in ${data.wholeCell}.${alsoIn(data.places)}`;
    },
  },
  'opening-not-closing': {
    title: 'The caseload does not carry over',
    why: 'Cases that appear or vanish between two periods make every figure about open cases doubtful.',
    whatToDo: 'Correct the figure that is wrong. Cases reopened count as new, cases transferred to others as closed.',
    message: ({ label = '' }, data) => {
      const when = data.period === '' ? '' : ` in ${data.period}`;
      const place = `${data.cell}, ${quote(label)}: it is ${printNumber(data.value)}${when}`;
      if (data.kind === 'handover')
        return `${place}, but ${printNumber(data.expected)} were open at the end of ${data.otherPeriod} (${data.otherCell}).${alsoIn(data.places)}`;
      const sum = `${printNumber(data.opening)} at the start, plus ${printNumber(data.added)} new, less ${printNumber(data.closed)} closed`;
      return `${place}, but ${sum}, makes ${printNumber(data.expected)}.${alsoIn(data.places)}`;
    },
  },
  'records-not-summary': {
    title: 'The summary differs from the records',
    why: 'Both are read: the summary for the report, the records for everything else. They must tell the same.',
    whatToDo:
      'Count the records again: each client once, blanks under “Not known”. Correct the sheet that is wrong, or explain what is counted otherwise.',
    message: ({ label = '' }, data) => {
      const { least, most } = data;
      const told = least === most ? printNumber(least) : `between ${printNumber(least)} and ${printNumber(most)}`;
      const more = data.places > 1 ? ` The same goes for ${counted(data.places - 1, 'other figure')}.` : '';
      return `${data.cell}, ${label}: it is ${printNumber(data.value)} in ${data.period}, but the records on sheet ${quote(data.records)} come to ${told}.${more}`;
    },
  },
};

/** `what` is the total, or the year to date. */
export function sayTotal(label: string, what: string, data: TotalData): string {
  const { totalCell, total, partsCell, sum, how, largest, largestCell, places } = data;
  const said = `${totalCell}, ${label}: ${what} is ${printNumber(total)}`;
  const against = {
    differs: `, but the sum of ${partsCell} is ${printNumber(sum)}.`,
    above: `, more than the sum of ${partsCell}, which is ${printNumber(sum)}.`,
    below: `, less than the ${printNumber(largest)} in ${largestCell} alone.`,
  }[how];
  return `${said}${against}${places > 1 ? ` The same goes for ${counted(places - 1, 'other total')}.` : ''}`;
}

/** The end of a sentence about one of several periods. */
export function alsoIn(places: number): string {
  return places > 1 ? ` The same goes for ${counted(places - 1, 'other period')}.` : '';
}
