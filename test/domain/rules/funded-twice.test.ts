import { fundedTwice } from '../../../src/domain/rules/funded-twice';
import { tableOf } from '../../support/register-tables';
import { awards, FUNDS, SERVICES } from '../../support/ledger-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

testLedgerRule(fundedTwice, {
  accept: [
    { name: 'two funds that pay the whole cost', on: [FUNDS, SERVICES, awards(['F1', 'A', 1000], ['F2', 'A', 500])] },
    {
      name: 'a contribution that is not confirmed',
      on: [
        FUNDS,
        SERVICES,
        awards(['F1', 'A', 1000], ['F2', 'A', 500]),
        tableOf('Contributions', ['Service ID', 'Funder', 'Amount', 'Confirmed'], ['A', 'County council', 300, 'No']),
      ],
    },
    {
      name: 'awards and a contribution up to the cost',
      on: [
        FUNDS,
        SERVICES,
        awards(['F1', 'A', 1000]),
        tableOf('Contributions', ['Service ID', 'Funder', 'Amount', 'Confirmed'], ['A', 'County council', 500, 'Yes']),
      ],
    },
  ],
  reject: [
    {
      name: 'a service that is said to cost nothing',
      on: [
        FUNDS,
        { ...SERVICES, rows: SERVICES.rows.map((row) => row.map((cell) => (cell === 1500 ? 0 : cell))) },
        awards(['F1', 'A', 100]),
      ],
      findings: [{ at: 'Awards!C2', message: 'C2, Amount: “Advice” costs £0 and is awarded £100: £100 too much.' }],
    },
    {
      name: 'a penny more than the cost, from two funds and from one',
      on: [FUNDS, SERVICES, awards(['F1', 'A', 1000], ['F2', 'A', 500.01], ['F2', 'B', 1500.01])],
      findings: [
        {
          at: 'Awards!C2,C3',
          message: 'Amount: 2 cells (first C2): “Advice” costs £1,500 and is awarded £1,500.01: £0.01 too much.',
          severity: 'error',
        },
        { at: 'Awards!C4', message: 'C4, Amount: “Boxing” costs £1,500 and is awarded £1,500.01: £0.01 too much.' },
      ],
    },
    {
      name: 'a confirmed contribution for what is awarded as well',
      on: [
        FUNDS,
        SERVICES,
        awards(['F1', 'A', 1000]),
        tableOf('Contributions', ['Service ID', 'Funder', 'Amount', 'Confirmed'], ['A', 'County council', 600, 'Yes']),
      ],
      findings: [
        {
          at: 'Awards!C2',
          message:
            'C2, Amount: “Advice” costs £1,500 and is awarded £1,000, beside confirmed contributions of £600: £100 too much.',
        },
      ],
    },
  ],
});
