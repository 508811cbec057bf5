import { recordDuplicated } from '../../../src/domain/rules/record-duplicated';
import { beside, records } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';

const genders = Array.from({ length: 40 }, (_, index) => [index % 2 === 0 ? 'F' : 'M', 'W1']);

testRule(recordDuplicated, {
  accept: [
    {
      name: 'the same client with other data',
      on: records({
        at: 'B2',
        columns: ['client-id', 'age'],
        rows: [
          ['a', 20],
          ['a', 21],
          ['b', 20],
        ],
      }),
    },
    {
      name: 'told apart by a column without a KPI',
      on: records({
        at: 'B2',
        columns: ['client-id', '?Session'],
        rows: [
          ['a', 'first'],
          ['a', 'second'],
        ],
      }),
    },
    {
      name: 'answers that many people give, without a reference',
      on: records({ at: 'B2', columns: ['gender', 'ethnicity'], rows: genders }),
    },
    {
      name: 'rows that are no records',
      on: records({ at: 'B2', columns: ['client-id'], rows: [['a'], ['Total'], ['Total']], skip: [4, 5] }),
    },
    {
      name: 'blank rows',
      on: records({
        at: 'B2',
        columns: ['client-id', 'age'],
        rows: [
          ['a', 1],
          [null, null],
          [null, null],
        ],
      }),
    },
    { name: 'a number and its text', on: records({ at: 'B2', columns: ['client-id'], rows: [[12], ['12']] }) },
  ],
  reject: [
    {
      name: 'copies below each other and further down',
      on: records({
        at: 'C5',
        columns: ['client-id', 'age', 'cost'],
        rows: [
          ['a', 20, 1.5],
          ['b', 30, 2.25],
          ['b', 30, 2.25],
          ['b', 30, 2.25],
          ['c', 30, 2.5],
          ['a', 20, 1.5],
        ],
      }),
      findings: [
        {
          cells: ['C8:E9', 'C11:E11'],
          count: 9,
          message:
            'Sheet “Return”: 3 rows repeat an earlier row in every column; the first is row 8, the same as row 7.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'a running number does not make another record',
      on: records({
        at: 'A1',
        columns: ['?No', 'client-id', 'age'],
        rows: [
          [1, 'a', 20],
          [2, 'b', 20],
          [3, 'a', 20],
        ],
      }),
      findings: [{ cells: ['A4:C4'], count: 3, message: 'Row 4 is the same as row 2 in every column.' }],
    },
    {
      name: 'a rare repeat without a reference',
      on: records({
        at: 'B3',
        columns: ['referral-date', 'age'],
        rows: [
          [43558, 20],
          [43559, 21],
          [43558, 20],
          [43560, 22],
        ],
      }),
      findings: [{ cells: ['B6:C6'], count: 2, message: 'Row 6 is the same as row 4 in every column.' }],
    },
    {
      name: 'in two tables',
      on: beside(
        records({ at: 'B3', columns: ['client-id'], rows: [['a'], ['a']] }),
        records({ at: 'F3', columns: ['client-id'], rows: [['x'], ['y'], ['x']] }),
      ),
      findings: [
        { cells: ['B5'], count: 1, message: 'Row 5 is the same as row 4 in every column.' },
        { cells: ['F6'], count: 1, message: 'Row 6 is the same as row 4 in every column.' },
      ],
    },
  ],
});

test('says so where repeats tell nothing', () => {
  const { notChecked } = reportOn(records({ at: 'B2', columns: ['gender', 'ethnicity'], rows: genders }));
  expect(notChecked).toContainEqual({
    sheet: 'Return',
    what: 'Whether a record stands there twice',
    why: 'There is no column of references, and many rows look the same without one.',
  });
});
