import { awardOutOfRange } from '../../../src/domain/rules/award-out-of-range';
import { awards, FUNDS, SERVICES } from '../../support/ledger-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(awardOutOfRange, {
  accept: [
    {
      name: 'the least and the most, and any amount from a fund without limits',
      on: [FUNDS, SERVICES, awards(['F2', 'A', 100], ['F2', 'B', 900], ['F1', 'A', 1])],
    },
    { name: 'an award of nothing', on: [FUNDS, SERVICES, awards(['F2', 'A', 0], ['F2', 'B', null])] },
  ],
  reject: [
    {
      name: 'a penny below the least and above the most',
      on: [FUNDS, SERVICES, awards(['F2', 'A', 99.99], ['F2', 'B', 900.01])],
      findings: [
        {
          at: 'Awards!C2',
          message: 'C2, Amount: £99.99 for “Advice” is less than the least that “Core” gives one service, £100.',
          severity: 'error',
        },
        {
          at: 'Awards!C3',
          message: 'C3, Amount: £900.01 for “Boxing” is more than the most that “Core” gives one service, £900.',
        },
      ],
    },
  ],
});
