import { checkMoney } from '../../../src/domain/check/check-money';
import { toleranceOutOfRange } from '../../../src/domain/rules/tolerance-out-of-range';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

const FUNDS = ['Fund ID', 'Amount', 'Tolerance %', 'Purposes'];

testLedgerRule(toleranceOutOfRange, {
  accept: [
    {
      name: 'per cent as a number, as text, 1 among them, and none',
      on: [tableOf('Funds', FUNDS, ['A', 1, 5, null], ['B', 1, '0.5%', null], ['C', 1, 1, null], ['D', 1, 100, null])],
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
          message: 'C2, Tolerance %: 101 %: the most is 100 %, with which a fund may award twice what it has.',
          severity: 'error',
        },
        { at: 'Funds!C3', message: 'C3, Tolerance %: −5 %: no fund has a tolerance below 0 %.', severity: 'error' },
        {
          at: 'Funds!C4',
          message: 'C4, Tolerance %: 150 %: the most is 100 %, with which a fund may award twice what it has.',
        },
      ],
    },
    {
      name: 'what Excel makes of a typed 5%, or a part of one per cent: advice, with the figure that is used',
      on: [tableOf('Funds', FUNDS, ['A', 1, 0.05, null], ['B', 1, 0.5, null], ['C', 1, '0.5', null])],
      findings: [
        { at: 'Funds!C2', message: 'C2, Tolerance %: 0.05 is read as 5 %, not as 0.05 %.', severity: 'advice' },
        {
          at: 'Funds!C3,C4',
          message: 'Tolerance %: 2 cells (first C3) say 0.5, which is read as 50 %, not as 0.5 %.',
          severity: 'advice',
        },
      ],
    },
    {
      name: 'shares and per cent in one column: both cannot be meant',
      on: [tableOf('Funds', FUNDS, ['A', 1, 0.5, null], ['B', 1, 5, null], ['C', 1, 1, null], ['D', 1, 0.5, 'DA'])],
      findings: [
        { at: 'Funds!C2', message: 'C2, Tolerance %: 0.5 is read as 50 %, not as 0.5 %.', severity: 'query' },
        { at: 'Funds!C4', message: 'C4, Tolerance %: 1 is read as 1 %, not as 100 %.', severity: 'query' },
        {
          at: 'Funds!C5',
          message: 'C5, Tolerance %: 50 %: the fund has purposes, so it is ringfenced and its tolerance counts as 0.',
          severity: 'advice',
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

test('a tolerance that may be meant otherwise keeps no money from being allocated', () => {
  const tables = [tableOf('Funds', FUNDS, ['A', 1, 0.5, null], ['B', 1, 5, null])];
  const { findings, blocking } = checkMoney(tables, '2019-10-01');
  expect(findings.map(({ rule }) => rule)).toContain('tolerance-out-of-range');
  expect(blocking.map(({ rule }) => rule)).not.toContain('tolerance-out-of-range');
});
