import { moveNeedsApproval } from '../../../src/domain/rules/move-needs-approval';
import { awards, FUNDS, SERVICES, spend } from '../../support/ledger-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(moveNeedsApproval, {
  accept: [
    {
      name: 'more spent than awarded, with nothing unspent beside it',
      on: [FUNDS, SERVICES, awards(['F1', 'A', 500]), spend(['F1', 'A', '2019-06-01', 600])],
    },
    {
      name: 'awards that are not spent yet',
      on: [
        FUNDS,
        SERVICES,
        awards(['F1', 'A', 500], ['F2', 'B', 500]),
        spend(['F1', 'A', '2019-06-01', 500], ['F2', 'B', '2019-06-01', 100]),
      ],
    },
    {
      name: 'less unspent than is over',
      on: [
        FUNDS,
        SERVICES,
        awards(['F1', 'A', 500], ['F2', 'A', 150]),
        spend(['F1', 'A', '2019-06-01', 600], ['F2', 'A', '2019-06-01', 100]),
      ],
    },
    {
      name: 'two ringfences, between which money never moves',
      on: [FUNDS, SERVICES, awards(['F1', 'A', 100], ['F3', 'A', 500]), spend(['F1', 'A', '2019-06-01', 200])],
    },
  ],
  reject: [
    {
      name: 'another fund of the service, and another service of the fund',
      on: [
        FUNDS,
        SERVICES,
        awards(['F1', 'A', 500], ['F1', 'C', 100], ['F2', 'B', 300], ['F2', 'A', 300]),
        spend(['F1', 'A', '2019-06-01', 600], ['F2', 'B', '2019-06-01', 400]),
      ],
      findings: [
        {
          at: 'Awards!C5',
          message:
            'C5, Amount: “Victims” spent £100 more on “Advice” than it awarded, and £300 of the award from “Core” is unspent: a move needs approval.',
          severity: 'query',
        },
        {
          at: 'Awards!C5',
          message:
            'C5, Amount: “Core” spent £100 more on “Boxing” than it awarded, and £300 of its award to “Advice” is unspent: a move needs approval.',
        },
      ],
    },
  ],
});
