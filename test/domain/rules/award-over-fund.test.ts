import { awardOverFund } from '../../../src/domain/rules/award-over-fund';
import { tableOf } from '../../support/register-tables';
import { awards, FUNDS, fundsWith, SERVICES } from '../../support/ledger-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(awardOverFund, {
  accept: [
    {
      name: 'a fund to its last penny, and its tolerance',
      on: [FUNDS, SERVICES, awards(['F1', 'A', 1000], ['F2', 'B', 900], ['F2', 'A', 200])],
    },
    { name: 'a fund of which some is left', on: [FUNDS, SERVICES, awards(['F1', 'A', 999.99])] },
    { name: 'a fund whose amount nobody can read', on: [fundsWith('tbc'), SERVICES, awards(['F1', 'A', 10])] },
    { name: 'a fund whose amount is blank', on: [fundsWith(null), SERVICES, awards(['F1', 'A', 10])] },
    {
      name: 'a fund with an addendum that nobody can read',
      on: [
        FUNDS,
        SERVICES,
        tableOf('FundChanges', ['Fund ID', 'Date', 'Amount'], ['F1', '2019-06-01', 'tbc']),
        awards(['F1', 'A', 1010]),
      ],
    },
  ],
  reject: [
    {
      name: 'a penny more than there is',
      on: [FUNDS, SERVICES, awards(['F1', 'A', 1000.01], ['F2', 'B', 900], ['F2', 'A', 200.01])],
      findings: [
        {
          at: 'Awards!C2',
          message:
            'C2, Amount: “Victims” awards £1,000.01, £0.01 more than the £1,000 it has; it is ringfenced and has no tolerance.',
          severity: 'error',
        },
        {
          at: 'Awards!C3,C4',
          message:
            'Amount: 2 cells (first C3): “Core” awards £1,100.01, £0.01 more than the £1,100 it has, tolerance included.',
        },
      ],
    },
    {
      name: 'a fund that says it has nothing',
      on: [fundsWith(0), SERVICES, awards(['F1', 'A', 10])],
      findings: [
        {
          at: 'Awards!C2',
          message:
            'C2, Amount: “Victims” awards £10, £10 more than the £0 it has; it is ringfenced and has no tolerance.',
        },
      ],
    },
  ],
});
