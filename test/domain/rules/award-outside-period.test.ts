import { awardOutsidePeriod } from '../../../src/domain/rules/award-outside-period';
import { awards, FUNDS, SERVICES } from '../../support/ledger-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(awardOutsidePeriod, {
  accept: [
    { name: 'a service of the fund’s year', on: [FUNDS, SERVICES, awards(['F1', 'A', 500])] },
    { name: 'an award of nothing', on: [FUNDS, SERVICES, awards(['F1', 'C', 0], ['F2', 'C', null])] },
  ],
  reject: [
    {
      name: 'a service of another year, whether or not the fund is ringfenced',
      on: [FUNDS, SERVICES, awards(['F1', 'C', 500], ['F2', 'C', 200])],
      findings: [
        {
          at: 'Awards!C2',
          message:
            'C2, Amount: “Victims” may not pay £500 to “Choir”. Of the fund: its period is 1 April 2019 to 31 March 2020; of the service: its period is 1 April 2021 to 31 March 2022.',
          severity: 'error',
        },
        {
          at: 'Awards!C3',
          message:
            'C3, Amount: “Core” may not pay £200 to “Choir”. Of the fund: its period is 1 April 2019 to 31 March 2020; of the service: its period is 1 April 2021 to 31 March 2022.',
        },
      ],
    },
  ],
});
