import { moneyColumnMissing } from '../../../src/domain/rules/money-column-missing';
import { tableOf } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

const FUNDS = ['Fund ID', 'Purposes', 'Period start', 'Period end', 'Amount'];

testLedgerRule(moneyColumnMissing, {
  accept: [
    {
      name: 'tables with no more than is needed, however their headings are written',
      on: [
        tableOf('Funds', ['fund id', 'PURPOSES', 'Period-start', 'Period end', 'Amount'], ['F1', null, null, null, 5]),
        tableOf('FundChanges', ['Fund ID', 'Amount'], ['F1', 5]),
        tableOf('Services', ['Service ID', 'Cost'], ['S1', 100]),
        tableOf('Contributions', ['Service ID', 'Amount'], ['S1', 5]),
        tableOf('Awards', ['Fund ID', 'Service ID', 'Amount'], ['F1', 'S1', 5]),
        tableOf('Spend', ['Fund ID', 'Service ID', 'Amount'], ['F1', 'S1', 5]),
      ],
    },
    {
      name: 'columns of the office that resemble none of ours, or one that stands there as well',
      on: [
        tableOf(
          'Funds',
          [...FUNDS, 'Purpose code', 'Granted by', 'Contact'],
          ['F1', null, null, null, 5, null, null, null],
        ),
        tableOf(
          'Services',
          ['Service ID', 'Cost', 'Contract number', 'Link to file', 'Priorities'],
          ['S1', 1, 2, 3, 4],
        ),
        tableOf('Awards', ['Fund ID', 'Service ID', 'Amount', 'Remark'], ['F1', 'S1', 5, null]),
      ],
    },
    { name: 'tables that are not there', on: [] },
  ],
  reject: [
    {
      name: 'a fund’s ringfence, period and most under other headings',
      on: [tableOf('Funds', ['Fund ID', 'Purpose', 'Start', 'End', 'Amount', 'Max award'], ['F1', 'DA', 1, 2, 3, 4])],
      findings: [
        {
          at: 'Funds',
          message: 'Sheet “Funds”: the table Funds has no column “Purposes”; “Purpose” was probably meant for it.',
          severity: 'error',
        },
        {
          at: 'Funds',
          message: 'Sheet “Funds”: the table Funds has no column “Period start”; “Start” was probably meant for it.',
        },
        {
          at: 'Funds',
          message: 'Sheet “Funds”: the table Funds has no column “Period end”; “End” was probably meant for it.',
        },
        {
          at: 'Funds',
          message:
            'Sheet “Funds”: the table Funds has no column “Maximum award”; “Max award” was probably meant for it.',
        },
      ],
    },
    {
      name: 'a lock, a rank and dates under other headings',
      on: [
        tableOf(
          'Services',
          ['Service ID', 'Cost', 'Start date', 'End date', 'Ranking', 'Comitment'],
          ['S1', 1, 2, 3, 4, 5],
        ),
        tableOf('Awards', ['Fund ID', 'Service ID', 'Amount', 'Lock'], ['F1', 'S1', 5, 'Yes']),
      ],
      findings: [
        {
          at: 'Services',
          message:
            'Sheet “Services”: the table Services has no column “Start”; “Start date” was probably meant for it.',
        },
        {
          at: 'Services',
          message: 'Sheet “Services”: the table Services has no column “End”; “End date” was probably meant for it.',
        },
        {
          at: 'Services',
          message:
            'Sheet “Services”: the table Services has no column “Commitment”; “Comitment” was probably meant for it.',
        },
        {
          at: 'Services',
          message: 'Sheet “Services”: the table Services has no column “Rank”; “Ranking” was probably meant for it.',
        },
        {
          at: 'Awards',
          message: 'Sheet “Awards”: the table Awards has no column “Locked”; “Lock” was probably meant for it.',
        },
      ],
    },
    {
      name: 'amounts without a column, and in spend a query, for nothing is allocated from it',
      on: [
        tableOf('Funds', FUNDS.slice(0, 4), ['F1', null, null, null]),
        tableOf('Services', ['Service ID'], ['S1']),
        tableOf('Spend', ['Fund ID', 'Service ID', 'Net'], ['F1', 'S1', 5]),
      ],
      findings: [
        { at: 'Funds', message: 'Sheet “Funds”: the table Funds has no column “Amount”.', severity: 'error' },
        { at: 'Services', message: 'Sheet “Services”: the table Services has no column “Cost”.', severity: 'error' },
        {
          at: 'Spend',
          message: 'Sheet “Spend”: the table Spend has no column “Amount”; “Net” was probably meant for it.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'services without purposes where a fund has some',
      on: [
        tableOf('Funds', FUNDS, ['F1', 'DA', null, null, 5]),
        tableOf('Services', ['Service ID', 'Cost'], ['S1', 100]),
      ],
      findings: [{ at: 'Services', message: 'Sheet “Services”: the table Services has no column “Purposes”.' }],
    },
  ],
});
