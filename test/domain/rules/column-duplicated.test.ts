import { columnDuplicated } from '../../../src/domain/rules/column-duplicated';
import { records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(columnDuplicated, {
  accept: [
    { name: 'each KPI once', on: records({ at: 'B2', columns: ['gender', 'age'], rows: [['F', 3]] }) },
    {
      name: 'several answers, a column each',
      on: records({ at: 'B2', columns: ['vulnerability=Need 1', 'vulnerability=Need 2'], rows: [['None', 'None']] }),
    },
    {
      name: 'different headings that share a field nobody has to send',
      on: records({
        at: 'B2',
        columns: ['referral-date=Date referred', 'referral-date=Date received'],
        rows: [[1, 2]],
      }),
    },
    {
      name: 'a heading that names the KPI and one that is only like it',
      on: records({ at: 'B2', columns: ['gender', 'gender~Gender of child'], rows: [['F', 'M']] }),
    },
    {
      name: 'categories of a breakdown',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1'],
        rows: [
          ['gender/Female', 1],
          ['gender/Male', 1],
          ['gender', 2],
        ],
      }),
    },
    {
      name: 'two columns without a KPI',
      on: records({ at: 'B2', columns: ['gender', '?Notes', '?Notes'], rows: [['F', 1, 2]] }),
    },
  ],
  reject: [
    {
      name: 'two KPIs, one of them three times',
      on: records({
        at: 'C4',
        columns: ['gender', 'age', 'gender=Sex or gender', 'age=Age at start', 'gender=M/F'],
        rows: [['F', 3, 'F', 3, 'F']],
      }),
      findings: [
        {
          cells: ['C4', 'E4', 'G4'],
          count: 3,
          message: 'Sheet “Return”: “Gender” stands in 3 places, C4 “Gender”, E4 “Sex or gender” and G4 “M/F”.',
          kpi: 'gender',
          severity: 'error',
        },
        {
          cells: ['D4', 'F4'],
          count: 2,
          message: 'Sheet “Return”: “Age” stands in 2 places, D4 “Age” and F4 “Age at start”.',
        },
      ],
    },
    {
      name: 'a row of a summary twice, whatever the case',
      on: summary({
        at: 'A1',
        periods: ['2019-20 Q1'],
        rows: [
          ['gender/Female', 1],
          ['gender/Male', 1],
          ['gender/FEMALE', 2],
        ],
      }),
      findings: [
        {
          cells: ['A2', 'A4'],
          count: 2,
          message: 'Sheet “Return”: “Gender, Female” stands in 2 places, A2 “Female” and A4 “FEMALE”.',
        },
      ],
    },
    {
      name: 'the same heading twice, of a field nobody has to send',
      on: records({ at: 'D1', columns: ['outcome=Result', 'outcome=RESULT'], rows: [['x', 'y']] }),
      findings: [
        {
          cells: ['D1', 'E1'],
          count: 2,
          message: 'Sheet “Return”: “Outcome” stands in 2 places, D1 “Result” and E1 “RESULT”.',
        },
      ],
    },
    {
      name: 'several answers under the same heading',
      on: records({ at: 'B3', columns: ['vulnerability=Need', 'vulnerability=need '], rows: [['None', 'None']] }),
      findings: [
        {
          cells: ['B3', 'C3'],
          count: 2,
          message: 'Sheet “Return”: “Vulnerability” stands in 2 places, B3 “Need” and C3 “need”.',
        },
      ],
    },
  ],
});
