import { toleranceOutOfRange } from '../../../src/domain/rules/tolerance-out-of-range';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

const FUNDS = ['Fund ID', 'Amount', 'Tolerance %', 'Purposes'];

testLedgerRule(toleranceOutOfRange, {
  accept: [
    {
      name: 'per cent as a number, as text, as the share that Excel makes of 5%, and none',
      on: [tableOf('Funds', FUNDS, ['A', 1, 5, null], ['B', 1, '5%', null], ['C', 1, 0.05, null], ['D', 1, 100, null])],
    },
    { name: 'none for a ringfenced fund', on: [tableOf('Funds', FUNDS, ['A', 1, 0, 'DA'], ['B', 1, null, 'DA'])] },
  ],
  reject: [
    {
      name: 'more than all and less than none',
      on: [tableOf('Funds', FUNDS, ['A', 1, 101, null], ['B', 1, -5, 'DA'], ['C', 1, '150%', null])],
      findings: [
        {
          at: 'Funds!C2',
          message: 'C2, Tolerance %: 101 %: no fund may award more than twice what it has, which is 100 %.',
          severity: 'error',
        },
        { at: 'Funds!C3', message: 'C3, Tolerance %: −5 %: no fund has a tolerance below 0 %.', severity: 'error' },
        {
          at: 'Funds!C4',
          message: 'C4, Tolerance %: 150 %: no fund may award more than twice what it has, which is 100 %.',
        },
      ],
    },
    {
      name: 'one on a ringfenced fund, which is not used',
      on: [tableOf('Funds', FUNDS, ['A', 1, 5, 'DA; SV'])],
      findings: [
        {
          at: 'Funds!C2',
          message: 'C2, Tolerance %: 5 %: the fund has purposes, so it is ringfenced and its tolerance counts as 0.',
          severity: 'advice',
        },
      ],
    },
  ],
});
