import { isNhsNumber } from '../../../src/domain/engine/personal-data';
import { personalNhsNumber } from '../../../src/domain/rules/personal-nhs-number';
import { records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

// 943 476 5919 is the example of the NHS Data Dictionary; the others were made up to pass or fail the check digit.
const VALID = [9434765919, 4010232137, 6328797966, 9876543210];

test('the check digit tells NHS numbers from other runs of ten digits', () => {
  expect(VALID.every((number) => isNhsNumber(String(number)))).toBe(true);
  expect(isNhsNumber('9434765918')).toBe(false);
  expect(isNhsNumber('0000000000')).toBe(false);
  // Remainder 1 would need a check digit of 10, which is never issued.
  expect(isNhsNumber('1000000010')).toBe(false);
});

testRule(personalNhsNumber, {
  accept: [
    {
      name: 'a wrong check digit',
      on: records({ at: 'B2', columns: ['outcome'], rows: [['943 476 5918'], ['9434765918']] }),
    },
    {
      name: 'amounts and counts',
      on: records({ at: 'B2', columns: ['cost', 'sessions'], rows: [[9434765919, 4010232137]] }),
    },
    { name: 'a telephone column', on: records({ at: 'B2', columns: ['?Telephone'], rows: [[9434765919]] }) },
    {
      name: 'a column of other ten-digit numbers of which one passes by chance',
      on: records({
        at: 'B2',
        columns: ['client-id'],
        rows: [[9434765919], [7700900101], [7700900102], [7700900103], [7700900104]],
      }),
    },
    {
      name: 'telephone numbers in words',
      on: records({ at: 'B2', columns: ['outcome'], rows: [['rang 020 7946 0958'], ['07700 900 123']] }),
    },
    {
      name: 'figures of a summary',
      on: summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['sessions', 9434765919]] }),
    },
  ],
  reject: [
    {
      name: 'grouped 3-3-4, with spaces or hyphens, alone or in words',
      on: records({
        at: 'D3',
        columns: ['client-id', 'outcome'],
        rows: [
          ['943 476 5919', null],
          ['b', 'NHS no 401-023-2137, seen'],
        ],
      }),
      findings: [
        {
          cells: ['D4'],
          count: 1,
          message: 'Row 4, Client ID: there is what looks like an NHS number (943 … …).',
          kpi: 'client-id',
          severity: 'error',
        },
        { cells: ['E5'], count: 1, message: 'Row 5, Outcome: there is what looks like an NHS number (401 … …).' },
      ],
    },
    {
      name: 'a column of plain ones, as numbers and as text, without a KPI',
      on: records({
        at: 'B7',
        columns: ['client-id', '?Ref 2'],
        rows: [
          ['a', VALID[0]],
          ['b', String(VALID[1])],
          ['c', VALID[2]],
        ],
      }),
      findings: [
        {
          cells: ['C8:C10'],
          count: 3,
          message: 'Ref 2: 3 cells (first row 8) hold what looks like an NHS number, for example 943 … ….',
        },
      ],
    },
    {
      name: 'the heading says so, though most are mistyped',
      on: records({ at: 'A4', columns: ['?NHS number'], rows: [[9434765919], [9434765911], [9434765912]] }),
      findings: [
        { cells: ['A5'], count: 1, message: 'Row 5, NHS number: there is what looks like an NHS number (943 … …).' },
      ],
    },
    {
      name: 'named in words and run together',
      on: records({ at: 'B3', columns: ['outcome'], rows: [['NHS number: 9434765919.']] }),
      findings: [
        { cells: ['B4'], count: 1, message: 'Row 4, Outcome: there is what looks like an NHS number (943 … …).' },
      ],
    },
  ],
});
