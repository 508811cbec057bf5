import { returnEmpty } from '../../../src/domain/rules/return-empty';
import { beside, form, records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(returnEmpty, {
  accept: [
    {
      name: 'one value',
      on: records({
        at: 'B2',
        columns: ['gender', 'age'],
        rows: [
          [null, null],
          [null, 3],
        ],
      }),
    },
    {
      name: 'zeros',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1'],
        rows: [
          ['sessions', 0],
          ['cost', 0],
        ],
      }),
    },
    {
      name: 'a table without records under one of the same kind that has some',
      on: beside(
        records({ at: 'B2', columns: ['gender', 'age'], rows: [['F', 3]] }),
        records({ at: 'B9', columns: ['age', 'gender'], rows: [] }),
      ),
    },
    {
      name: 'one blank answer beside a table that is filled in: its cell is told',
      on: beside(
        form({ at: 'B2', rows: [['cost', null]] }),
        records({ at: 'B9', columns: ['gender', 'age'], rows: [['F', 3]] }),
      ),
    },
  ],
  reject: [
    {
      name: 'a table without records under one of another kind',
      on: beside(
        records({ at: 'B2', columns: ['gender', 'age'], rows: [['F', 3]] }),
        records({ at: 'B9', columns: ['sessions', 'cost'], rows: [] }),
      ),
      findings: [
        { cells: [], count: 1, message: 'Sheet “Return”, below row 9: 2 KPI headings and nothing filled in.' },
      ],
    },
    {
      name: 'headings and no rows',
      on: records({ at: 'C7', columns: ['gender', 'age'], rows: [] }),
      findings: [
        {
          cells: [],
          count: 1,
          message: 'Sheet “Return”, below row 7: 2 KPI headings and nothing filled in.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'only a totals row is filled in',
      on: records({
        at: 'A1',
        columns: ['gender', 'sessions'],
        rows: [
          [null, ' '],
          ['Total', 0],
        ],
        skip: [3],
      }),
      findings: [
        { cells: [], count: 1, message: 'Sheet “Return”, below row 1: 2 KPI headings and nothing filled in.' },
      ],
    },
    {
      name: 'two tables, both empty',
      on: beside(
        summary({ at: 'B3', periods: ['2019-20 Q1'], rows: [['sessions', null]] }),
        form({ at: 'F9', rows: [['cost', null]] }),
      ),
      findings: [
        { cells: [], count: 1, message: 'Sheet “Return”, below row 3: 1 KPI heading and nothing filled in.' },
        { cells: [], count: 1, message: 'Sheet “Return”, below row 9: 1 KPI heading and nothing filled in.' },
      ],
    },
  ],
});
