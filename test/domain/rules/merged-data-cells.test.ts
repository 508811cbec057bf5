import { mergedDataCells } from '../../../src/domain/rules/merged-data-cells';
import { asRegister, form, records, summary, unrecognised, withDetails } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';

const people = records({
  at: 'B3',
  columns: ['client-id', 'gender', 'age', '?Month'],
  rows: [
    ['a', 'F', 30, 'July'],
    ['b', null, 31, null],
    ['c', 'M', 32, 'August'],
    ['Total', 3, null, null],
  ],
  skip: [7],
});

const measures = summary({
  at: 'B3',
  periods: ['2019-20 Q1', '2019-20 Q2', 'Comments'],
  rows: [
    ['sessions', 4, null, 'fine'],
    ['referrals-in', 3, 3, null],
  ],
});

const answers = form({
  at: 'B3',
  rows: [
    ['sessions', 4],
    ['referrals-in', 3],
  ],
});

testRule(mergedDataCells, {
  accept: [
    {
      name: 'two rows of a register, whose layout nobody has asked for',
      on: withDetails(
        asRegister(
          records({
            at: 'D2',
            columns: ['?Grant', '?Fund'],
            rows: [
              ['G1', 'A'],
              ['G2', null],
            ],
          }),
        ),
        { merged: ['D1:E1', 'E3:E4'] },
      ),
    },
    {
      name: 'a banner on a sheet without any table',
      on: withDetails(
        unrecognised(
          [
            ['Plan', null],
            [null, 4],
          ],
          { at: 'C3', headerNotFound: false },
        ),
        {
          merged: ['C3:D3', 'D4:D6'],
        },
      ),
    },
    { name: 'nothing known of merged cells', on: people },
    {
      name: 'headings, banners, totals and notes below',
      on: withDetails(people, { merged: ['B1:E1', 'B2:C2', 'B7:C7', 'B9:E9'] }),
    },
    { name: 'a heading merged into the first record’s row', on: withDetails(people, { merged: ['C3:C4'] }) },
    {
      name: 'columns drawn across two, heading and records alike',
      on: withDetails(people, { merged: ['D3:E3', 'D4:E4', 'D5:E5', 'D6:E6'] }),
    },
    { name: 'an answer box three columns wide', on: withDetails(answers, { merged: ['C3:E3', 'C4:E4'] }) },
    {
      name: 'a label beside figures, and comments over two rows',
      on: withDetails(measures, { merged: ['A3:B3', 'E4:E5'] }),
    },
  ],
  reject: [
    {
      name: 'two records share a gender',
      on: withDetails(people, { merged: ['C4:C5'] }),
      findings: [
        {
          cells: ['C4:C5'],
          count: 2,
          message: 'Sheet “Return”: C4:C5 is merged into one cell, so only its first cell has a value.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'in columns of KPIs and in one without',
      on: withDetails(people, { merged: ['C4:C5', 'E4:E5', 'C6:D6'] }),
      findings: [
        {
          cells: ['C4:C5', 'C6:D6'],
          count: 4,
          message:
            'Sheet “Return”: 2 groups of cells are merged within the data, the first C4:C5; only the first cell of each has a value.',
        },
        {
          cells: ['E4:E5'],
          count: 2,
          message: 'Sheet “Return”: E4:E5 is merged into one cell, so only its first cell has a value.',
          severity: 'advice',
        },
      ],
    },
    {
      name: 'one figure for two quarters',
      on: withDetails(measures, { merged: ['C4:D4'] }),
      findings: [
        {
          cells: ['C4:D4'],
          count: 2,
          message: 'Sheet “Return”: C4:D4 is merged into one cell, so only its first cell has a value.',
        },
      ],
    },
    {
      name: 'one answer for two questions, elsewhere',
      on: withDetails(
        form({
          at: 'G8',
          rows: [
            ['sessions', 4],
            ['referrals-in', null],
          ],
        }),
        { merged: ['H8:H9'] },
      ),
      findings: [
        {
          cells: ['H8:H9'],
          count: 2,
          message: 'Sheet “Return”: H8:H9 is merged into one cell, so only its first cell has a value.',
        },
      ],
    },
  ],
});

test('the blank cells beneath are not told as missing as well, others are', () => {
  const missing = (merged: readonly string[]) =>
    reportOn(withDetails(people, { merged })).findings.filter(({ rule }) => rule === 'value-missing').length;
  expect([missing([]), missing(['C4:C5']), missing(['C3:C4'])]).toEqual([1, 0, 1]);
});
