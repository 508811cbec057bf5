import { awardDuplicated } from '../../../src/domain/rules/award-duplicated';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

const OTHERS = [
  tableOf('Funds', ['Fund ID', 'Fund', 'Amount'], ['F1', 'Core', 100], ['F2', 'Grant', 100]),
  tableOf('Services', ['Service ID', 'Service', 'Cost'], ['S1', 'The Shores', 100], ['S2', 'Hub', 50]),
];
const AWARDS = ['Fund ID', 'Service ID', 'Amount'];

testLedgerRule(awardDuplicated, {
  accept: [
    {
      name: 'each pair once, and pairs that nobody knows',
      on: [
        ...OTHERS,
        tableOf('Awards', AWARDS, ['F1', 'S1', 1], ['F1', 'S2', 1], ['F2', 'S1', 1], ['X', 'S1', 1], ['X', 'S1', 1]),
      ],
    },
  ],
  reject: [
    {
      name: 'a pair by its ids and by its names',
      on: [...OTHERS, tableOf('Awards', AWARDS, ['F1', 'S1', 1], ['f1', 'The Shores', 2], ['Core', 'S1', 1])],
      findings: [
        { at: 'Awards!A3', message: 'A3: the award of “F1” to “S1” stands in A2 already.', severity: 'error' },
        { at: 'Awards!A4', message: 'A4: the award of “F1” to “S1” stands in A2 already.' },
      ],
    },
  ],
});
