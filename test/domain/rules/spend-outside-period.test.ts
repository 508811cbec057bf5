import { spendOutsidePeriod } from '../../../src/domain/rules/spend-outside-period';
import { FUNDS, SERVICES, spend } from '../../support/ledger-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(spendOutsidePeriod, {
  accept: [
    {
      name: 'the first and the last day',
      on: [FUNDS, SERVICES, spend(['F1', 'A', '2019-04-01', 1], ['F1', 'A', '2020-03-31', 1])],
    },
    {
      name: 'a late journal that comes to nothing',
      on: [FUNDS, SERVICES, spend(['F1', 'A', '2020-05-01', 100, 'J1'], ['F1', 'A', '2020-05-01', -100, 'J1'])],
    },
    { name: 'money that comes back late', on: [FUNDS, SERVICES, spend(['F1', 'A', '2020-05-01', -1])] },
  ],
  reject: [
    {
      name: 'a journal of another reference, which does not take it back',
      on: [FUNDS, SERVICES, spend(['F1', 'A', '2020-05-01', 100, 'J1'], ['F1', 'A', '2020-05-01', -100, 'J2'])],
      findings: [
        {
          at: 'Spend!C2',
          message:
            'C2, Date: 1 May 2020 is outside the period of “Victims”: its period is 1 April 2019 to 31 March 2020.',
        },
      ],
    },
    {
      name: 'the day before and the day after',
      on: [FUNDS, SERVICES, spend(['F1', 'A', '2019-03-31', 1], ['F1', 'A', '2020-04-01', 1])],
      findings: [
        {
          at: 'Spend!C2',
          message:
            'C2, Date: 31 March 2019 is outside the period of “Victims”: its period is 1 April 2019 to 31 March 2020.',
          severity: 'error',
        },
        {
          at: 'Spend!C3',
          message:
            'C3, Date: 1 April 2020 is outside the period of “Victims”: its period is 1 April 2019 to 31 March 2020.',
        },
      ],
    },
  ],
});
