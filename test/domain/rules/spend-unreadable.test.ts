import { spendUnreadable } from '../../../src/domain/rules/spend-unreadable';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

const SPEND = ['Fund ID', 'Service ID', 'Date', 'Amount', 'Description'];

testLedgerRule(spendUnreadable, {
  accept: [
    {
      name: 'amounts and dates as finance systems write them, and lines that add others up',
      on: [
        tableOf(
          'Spend',
          SPEND,
          ['F1', 'S1', '03/04/2019', '(45.00)', 'Credit note'],
          ['F1', 'S1', '2019-04-03', '45.00-', 'Reversal'],
          ['F1', 'S1', 43556, '1,200.50 CR', null],
          ['F1', 'S1', null, '12 DR', null],
          ['Grand total', null, null, -1220, null],
          [null, null, 'Sub-total', 'n/a', null],
        ),
      ],
    },
    { name: 'a line that describes a total', on: [tableOf('Spend', SPEND, ['F1', 'S1', 43556, 5, 'Total refit'])] },
  ],
  reject: [
    {
      name: 'blanks, words and fractions of a penny',
      on: [
        tableOf(
          'Spend',
          SPEND,
          [null, 'S1', 'soon', 5, null],
          ['F1', '#N/A', 43556, 'twelve thousand', null],
          ['F1', 'S1', 43556, 0.005, 'Total refit'],
          [null, 'S1', 43556, null, null],
        ),
      ],
      findings: [
        {
          at: 'Spend!A2,A5',
          message: 'Fund ID: 2 cells (first A2) are blank, so the lines are not counted.',
          severity: 'error',
        },
        { at: 'Spend!C2', message: 'C2, Date: “soon” is not a date.' },
        { at: 'Spend!B3', message: 'B3, Service ID: “#N/A” is not a service.' },
        { at: 'Spend!D3', message: 'D3, Amount: “twelve thousand” is not an amount in pounds and whole pence.' },
        { at: 'Spend!D4', message: 'D4, Amount: “0.005” is not an amount in pounds and whole pence.' },
        { at: 'Spend!D5', message: 'D5, Amount: the cell is blank, so the line is not counted.' },
      ],
    },
  ],
});
