import { minimumAboveMaximum } from '../../../src/domain/rules/minimum-above-maximum';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

const FUNDS = ['Fund ID', 'Amount', 'Minimum award', 'Maximum award'];

testLedgerRule(minimumAboveMaximum, {
  accept: [
    {
      name: 'a least below a most, both the same, and one of them alone',
      on: [tableOf('Funds', FUNDS, ['A', 1, 100, '£3,000'], ['B', 1, 5, 5], ['C', 1, 9, null], ['D', 1, null, 9])],
    },
  ],
  reject: [
    {
      name: 'a least above the most, each fund its own',
      on: [tableOf('Funds', FUNDS, ['A', 1, '£3,000', 100], ['B', 1, 5.01, 5])],
      findings: [
        {
          at: 'Funds!C2',
          message: 'C2, Minimum award: £3,000 is more than the maximum award, £100.',
          severity: 'error',
        },
        { at: 'Funds!C3', message: 'C3, Minimum award: £5.01 is more than the maximum award, £5.' },
      ],
    },
  ],
});
