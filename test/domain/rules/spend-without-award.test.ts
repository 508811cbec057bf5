import { spendWithoutAward } from '../../../src/domain/rules/spend-without-award';
import { awards, FUNDS, SERVICES, spend } from '../../support/ledger-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(spendWithoutAward, {
  accept: [
    {
      name: 'spend of an award',
      on: [FUNDS, SERVICES, awards(['F1', 'A', 500]), spend(['F1', 'A', '2019-06-01', 100])],
    },
    {
      name: 'a journal that nets to zero',
      on: [
        FUNDS,
        SERVICES,
        awards(['F1', 'A', 500]),
        spend(['F2', 'A', '2019-06-01', 100], ['F2', 'A', '2019-06-01', -100]),
      ],
    },
    {
      name: 'an award whose amount nobody can read',
      on: [FUNDS, SERVICES, awards(['F1', 'A', 'tbc']), spend(['F1', 'A', '2019-06-01', 100])],
    },
  ],
  reject: [
    {
      name: 'two services to which the fund awards nothing',
      on: [
        FUNDS,
        SERVICES,
        awards(['F1', 'A', 500], ['F2', 'B', null]),
        spend(['F2', 'A', '2019-06-01', 100], ['F2', 'B', '2019-06-01', 50], ['F2', 'A', '2019-06-01', 20]),
      ],
      findings: [
        {
          at: 'Spend!D2,D4',
          message: 'Amount: 2 cells (first D2): £120 of “Core” was spent on “Advice”, to which it awards nothing.',
          severity: 'error',
        },
        { at: 'Spend!D3', message: 'D3, Amount: £50 of “Core” was spent on “Boxing”, to which it awards nothing.' },
      ],
    },
  ],
});
