import { moneyMissing } from '../../../src/domain/rules/money-missing';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(moneyMissing, {
  accept: [
    {
      name: 'amounts that are there, nothing among them, and failed ones, which are told elsewhere',
      on: [
        tableOf('Funds', ['Fund ID', 'Amount'], ['F1', 0], ['F2', '£5'], ['F3', '#REF!'], [null, null]),
        tableOf('Services', ['Service ID', 'Cost'], ['S1', 100]),
      ],
    },
    {
      name: 'tables without the column, which is told once, and not for each row',
      on: [tableOf('Services', ['Service ID'], ['S1'])],
    },
  ],
  reject: [
    {
      name: 'blanks: they are not nothing',
      on: [
        tableOf('Funds', ['Fund ID', 'Amount'], ['F1', null], ['F2', ' ']),
        tableOf('Services', ['Service ID', 'Cost'], ['S1', null]),
      ],
      findings: [
        {
          at: 'Funds!B2,B3',
          message: 'Amount: 2 cells (first B2) are blank, so nobody knows what the fund has.',
          severity: 'error',
        },
        { at: 'Services!B2', message: 'B2, Cost: the cell is blank, so nobody knows what the service costs.' },
      ],
    },
  ],
});
