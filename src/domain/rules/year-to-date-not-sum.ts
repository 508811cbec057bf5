import { wrongTotals } from '../engine/totals-across';
import { defineRule } from '../engine/define-rule';
import { sayTotal, type TotalData } from '../messages/totals';

/**
 * A year to date against the periods so far. Referrals, sessions and money must add up. A person, or a case, counts once in a
 * year, however many quarters it is helped in: such a figure may be less than the sum, but neither more, nor less than the
 * largest period. Suppressed figures and figures at a moment (open cases) are not added up.
 */
export const yearToDateNotSum = defineRule<TotalData>({
  id: 'year-to-date-not-sum',
  severity: 'error',
  theme: 'sums',
  appliesTo: 'return',
  heldBackBy: ['return-empty', 'column-duplicated'],
  source:
    'Eurostat and R validate: part_whole_relation over time; minimum KPI set: each beneficiary once in the period counted.',
  words: {
    title: 'The year to date does not go with the periods',
    why: 'The year’s figures are reported from the year to date. It cannot be right beside these periods.',
    whatToDo:
      'Correct the year to date, or the period that has changed since. People count once a year, events every time.',
    message: ({ label = '' }, data) => sayTotal(label, 'the year to date', data),
  },
  check: function* (context) {
    for (const [kpi, { areas, fields, label, data }] of wrongTotals(context, 'to-date')) {
      yield { kpi, label, areas, samples: [], restsOn: fields, data };
    }
  },
});
