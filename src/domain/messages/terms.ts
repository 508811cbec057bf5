import { printDate } from '../text/print-date';
import { cellName } from '../../cells/addresses';
import { allOf, counted, quote, sheetPlace, type Facts, type Wording } from '../text/grammar';
import type { RuleData, RuleId } from './rule-data';
import { sayVarianceQuery } from './variance-query';

type TermsRule = Extract<RuleId, 'return-late' | 'return-missing' | 'quarterly-data-missing' | 'variance-unexplained'>;

/** Periods that a sentence names before it counts. */
const MOST_NAMED = 3;

/** Sentences about what was agreed with a service, and about changes that somebody should explain. */
export const TERMS: { readonly [Id in TermsRule]: Wording<RuleData[Id]> } = {
  'return-late': {
    title: 'A return came late',
    why: 'What comes late is reviewed late, and a service in trouble is noticed a quarter later than it could be.',
    whatToDo:
      'Check the date received. If it is right, agree with the provider how the next return comes on time, and explain it here. The table Settings may say “Returns due after days”.',
    message: (facts, { service, period, due, received, days }) =>
      `${where(facts)}, ${quote(service)}, ${period}: received on ${printDate(received)}, ${counted(days, 'day')} after it was due on ${printDate(due)}.`,
  },
  'return-missing': {
    title: 'A return has not come',
    why: 'Without it nobody can tell what the service did with the money in that period.',
    whatToDo:
      'Ask the provider for it, then put the sheet into this workbook or its row into the table Returns. If none is due, correct the service’s frequency, start or end.',
    message: (facts, { service, periods, due, frequency }) => {
      const named = periods.slice(0, MOST_NAMED);
      const rest = periods.length - named.length;
      const list = allOf(rest > 0 ? [...named, counted(rest, 'later period')] : named);
      const when = periods.length === 1 ? `it was due on ${printDate(due)}` : `the first was due on ${printDate(due)}`;
      return `${where(facts)}: ${quote(service)} reports ${frequency}, but there is no return for ${list}; ${when}.`;
    },
  },
  'quarterly-data-missing': {
    title: 'No quarterly data from a high-risk service',
    why: 'A high-risk service that reports once or twice a year can fail for months before anybody sees it.',
    whatToDo: 'Agree quarterly returns with the provider, and set the return frequency of the service to Quarterly.',
    message: (facts, { service, why, given }) => {
      const lack =
        why === 'register'
          ? `it reports only ${given}`
          : `this return gives ${given} as a whole, not quarter by quarter`;
      return `${where(facts)}: ${quote(service)} is a high-risk service, but ${lack}.`;
    },
  },
  'variance-unexplained': {
    title: 'A large change without an explanation',
    why: 'So large a change is rarely chance. It is news about the service, another way of counting, or a slip of the pen.',
    whatToDo:
      'Check the figure. If it is right, explain what happened and how much of the change each cause accounts for.',
    message: ({ label = '' }, data) => sayVarianceQuery(label, data),
  },
};

/** A row of a register, a cell of a return, or the sheet as a whole. */
export function where(facts: Facts): string {
  const [area] = facts.areas;
  if (!area) return sheetPlace(facts);
  return area.right > area.left ? `Row ${area.top + 1}` : cellName(area.top, area.left);
}
