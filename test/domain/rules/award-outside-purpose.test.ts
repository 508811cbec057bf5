import { awardOutsidePurpose } from '../../../src/domain/rules/award-outside-purpose';
import { awards, FUNDS, SERVICES } from '../../support/ledger-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(awardOutsidePurpose, {
  accept: [
    {
      name: 'a ringfence for its purpose, and a fund without purposes for any',
      on: [FUNDS, SERVICES, awards(['F1', 'A', 500], ['F2', 'B', 500], ['F2', 'D', 200])],
    },
    { name: 'an award of nothing', on: [FUNDS, SERVICES, awards(['F1', 'B', 0], ['F1', 'D', null])] },
  ],
  reject: [
    {
      name: 'a service without purposes and one with another',
      on: [FUNDS, SERVICES, awards(['F1', 'B', 500], ['F1', 'A', 100], ['F1', 'D', 200])],
      findings: [
        {
          at: 'Awards!C2',
          message:
            'C2, Amount: “Victims” may not pay £500 to “Boxing”: its purpose is Support, which the service does not have.',
          severity: 'error',
        },
        {
          at: 'Awards!C4',
          message:
            'C4, Amount: “Victims” may not pay £200 to “Drama”: its purpose is Support, which the service does not have.',
        },
      ],
    },
  ],
});
