import { periodMissing } from '../../../src/domain/rules/period-missing';
import { beside, records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(periodMissing, {
  accept: [
    {
      name: 'in a cell',
      on: records({ at: 'B4', period: 'April 2019', from: 'B1', columns: ['gender'], rows: [['F']] }),
    },
    {
      name: 'in the register',
      on: records({ at: 'B4', period: '2019-20 Q1', from: 'register', columns: ['gender'], rows: [['F']] }),
    },
    { name: 'in the headings', on: summary({ at: 'B4', periods: ['2019-20 Q1', 'YTD'], rows: [['sessions', 1, 1]] }) },
    {
      name: 'at the second table of the sheet',
      on: beside(
        records({ at: 'A4', columns: ['gender'], rows: [['F']] }),
        records({ at: 'D4', period: 'April 2019', from: 'D1', columns: ['age'], rows: [[3]] }),
      ),
    },
  ],
  reject: [
    {
      name: 'nowhere',
      on: records({ at: 'B4', columns: ['gender'], rows: [['F']] }),
      findings: [
        { cells: [], count: 1, message: 'Sheet “Return” does not say which period it is for.', severity: 'error' },
      ],
    },
    {
      name: 'a text that is no period',
      on: records({ at: 'D5', unreadablePeriod: 'Spring term', from: 'E2', columns: ['gender'], rows: [['F']] }),
      findings: [{ cells: ['E2'], count: 1, message: 'E2: “Spring term” cannot be read as a period.' }],
    },
    {
      name: 'headings that are no periods, told once for two tables',
      on: beside(
        summary({ at: 'C3', periods: ['Adults', 'Children'], rows: [['sessions', 1, 1]] }),
        summary({ at: 'C9', periods: ['YTD'], rows: [['sessions', 2]] }),
      ),
      findings: [{ cells: [], count: 1, message: 'Sheet “Return” does not say which period it is for.' }],
    },
  ],
  onlyOnceBecause: 'a sheet is told once that its period is missing',
});
