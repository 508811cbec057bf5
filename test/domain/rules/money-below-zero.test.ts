import { moneyBelowZero } from '../../../src/domain/rules/money-below-zero';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

const FUNDS = ['Fund ID', 'Amount', 'Minimum award', 'Maximum award'];
const CHANGES = ['Fund ID', 'Date', 'Amount', 'Reference'];

testLedgerRule(moneyBelowZero, {
  accept: [
    {
      name: 'nothing at all, and blanks',
      on: [tableOf('Funds', FUNDS, ['F1', 0, null, null], ['F2', null, 100, 3000])],
    },
    {
      name: 'an addendum that takes money away, and spend that comes back',
      on: [
        tableOf('Funds', FUNDS, ['F1', 500, null, null]),
        tableOf('FundChanges', CHANGES, ['F1', null, -500, 'Variation 1']),
        tableOf('Spend', ['Fund ID', 'Service ID', 'Amount'], ['F1', 'S1', -12]),
      ],
    },
  ],
  reject: [
    {
      name: 'every amount, also in brackets and as text; the same twice is one',
      on: [
        tableOf('Funds', FUNDS, ['F1', '(45)', -1, '-£2.50']),
        tableOf('Services', ['Service ID', 'Cost'], ['S1', -100], ['S2', -100]),
        tableOf('Contributions', ['Service ID', 'Amount'], ['S1', -7]),
        tableOf('Awards', ['Fund ID', 'Service ID', 'Amount'], ['F1', 'S1', -8]),
      ],
      findings: [
        { at: 'Funds!B2', message: 'B2, Amount: −£45 is below £0.', severity: 'error' },
        { at: 'Funds!C2', message: 'C2, Minimum award: −£1 is below £0.' },
        { at: 'Funds!D2', message: 'D2, Maximum award: −£2.50 is below £0.' },
        { at: 'Services!B2,B3', message: 'Cost: 2 cells (first B2) say −£100, which is below £0.' },
        { at: 'Contributions!B2', message: 'B2, Amount: −£7 is below £0.' },
        { at: 'Awards!C2', message: 'C2, Amount: −£8 is below £0.' },
      ],
    },
    {
      name: 'a fund that its addenda take below zero',
      on: [
        tableOf('Funds', FUNDS, ['F1', 500, null, null]),
        tableOf('FundChanges', CHANGES, ['F1', null, -300, 'V1'], ['F1', null, -200.01, 'V2']),
      ],
      findings: [{ at: 'Funds!B2', message: 'B2, Amount: with its rows in FundChanges the fund comes to −£0.01.' }],
    },
  ],
});
