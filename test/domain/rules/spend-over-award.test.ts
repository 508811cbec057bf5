import { spendOverAward } from '../../../src/domain/rules/spend-over-award';
import { awards, FUNDS, SERVICES, spend } from '../../support/ledger-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(spendOverAward, {
  accept: [
    { name: 'the whole award', on: [FUNDS, SERVICES, awards(['F1', 'A', 500]), spend(['F1', 'A', '2019-06-01', 500])] },
    {
      name: 'more than the award, of which enough came back',
      on: [
        FUNDS,
        SERVICES,
        awards(['F1', 'A', 500]),
        spend(['F1', 'A', '2019-06-01', 600], ['F1', 'A', '2019-06-01', -100]),
      ],
    },
    {
      name: 'an award of which one of two amounts cannot be read',
      on: [FUNDS, SERVICES, awards(['F1', 'A', 500], ['F1', 'A', 'tbc']), spend(['F1', 'A', '2019-06-01', 600])],
    },
  ],
  reject: [
    {
      name: 'two lines together, and one alone',
      on: [
        FUNDS,
        SERVICES,
        awards(['F1', 'A', 500], ['F2', 'B', 500]),
        spend(['F1', 'A', '2019-06-01', 400], ['F1', 'A', '2019-06-01', 100.01], ['F2', 'B', '2019-06-01', 600]),
      ],
      findings: [
        {
          at: 'Spend!D2,D3',
          message:
            'Amount: 2 cells (first D2): £500.01 of “Victims” was spent on “Advice”, £0.01 more than the £500 awarded.',
          severity: 'error',
        },
        {
          at: 'Spend!D4',
          message: 'D4, Amount: £600 of “Core” was spent on “Boxing”, £100 more than the £500 awarded.',
        },
      ],
    },
  ],
});
