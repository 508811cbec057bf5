import { contributionsOverCost } from '../../../src/domain/rules/contributions-over-cost';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

const SERVICES = ['Service ID', 'Service', 'Cost'];
const SHARES = ['Service ID', 'Funder', 'Amount', 'Confirmed'];

testLedgerRule(contributionsOverCost, {
  accept: [
    {
      name: 'contributions up to the whole cost, and none',
      on: [
        tableOf('Services', SERVICES, ['S1', 'The Shores', 100], ['S2', 'Hub', 0]),
        tableOf('Contributions', SHARES, ['S1', 'ICB', 60, 'Yes'], ['The Shores', 'Council', 40, 'No']),
      ],
    },
  ],
  reject: [
    {
      name: 'confirmed ones above the cost, and those that are only hoped for',
      on: [
        tableOf('Services', SERVICES, ['S1', 'The Shores', 100], ['S2', 'Hub', 50]),
        tableOf(
          'Contributions',
          SHARES,
          ['S1', 'ICB', 60, 'Yes'],
          ['S1', 'Council', 40.01, 'Yes'],
          ['S2', 'ICB', 40, 'Yes'],
          ['S2', 'Council', 20, null],
        ),
      ],
      findings: [
        {
          at: 'Services!C2',
          message: 'C2, Cost: “The Shores” costs £100, and confirmed contributions come to £100.01.',
          severity: 'error',
        },
        {
          at: 'Services!C3',
          message: 'C3, Cost: “Hub” costs £50, and contributions, those not confirmed included, come to £60.',
          severity: 'query',
        },
      ],
    },
  ],
});
