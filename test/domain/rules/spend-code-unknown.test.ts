import { spendCodeUnknown } from '../../../src/domain/rules/spend-code-unknown';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

const OTHERS = [
  tableOf('Funds', ['Fund ID', 'Fund', 'Amount'], ['F1', 'Core', 100]),
  tableOf('Services', ['Service ID', 'Service', 'Cost'], ['S1', 'The Shores', 100]),
];
const SPEND = ['Fund ID', 'Service ID', 'Amount', 'Description'];

testLedgerRule(spendCodeUnknown, {
  codes: {
    funds: new Map([
      ['cc4410', 'F1'],
      ['cc9999', 'gone'],
    ]),
    services: new Map([['7001', 's1']]),
  },
  accept: [
    {
      name: 'ids, names, codes that somebody explained, totals and blanks',
      on: [
        ...OTHERS,
        tableOf(
          'Spend',
          SPEND,
          ['F1', 'The Shores', 5, null],
          ['CC-4410', 7001, 5, null],
          ['Total CC4411', null, 10, 'Total'],
          [null, 'S1', 5, null],
        ),
      ],
    },
  ],
  reject: [
    {
      name: 'a name that two have: the finding says their ids',
      on: [
        tableOf('Funds', ['Fund ID', 'Fund', 'Amount'], ['F1', 'Grant', 100], ['F2', 'grant', 100]),
        tableOf('Services', ['Service ID', 'Service', 'Cost'], ['S1', 'Hub', 100]),
        tableOf('Spend', SPEND, ['Grant', 'S1', 5, null]),
      ],
      findings: [
        {
          at: 'Spend!A2',
          message: 'A2, Fund ID: “Grant” is the name of the funds “F1” and “F2”.',
          suggestions: ['F1', 'F2'],
        },
      ],
    },
    {
      name: 'each code once, however it is written; one whose fund is gone',
      on: [
        ...OTHERS,
        tableOf('Spend', SPEND, ['CC4411', 'S1', 5, null], ['cc-4411', 'Hub', 5, null], ['CC9999', 'S1', 5, null]),
      ],
      findings: [
        {
          at: 'Spend!A2,A3',
          message: 'Fund ID: 2 cells (first A2) say “CC4411”, which is no fund of this workbook.',
          severity: 'query',
        },
        { at: 'Spend!B3', message: 'B3, Service ID: “Hub” is no service of this workbook.' },
        { at: 'Spend!A4', message: 'A4, Fund ID: “CC9999” is no fund of this workbook.' },
      ],
    },
  ],
});
