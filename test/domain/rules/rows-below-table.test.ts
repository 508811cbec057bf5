import { rowsBelowTable } from '../../../src/domain/rules/rows-below-table';
import type { TableRead } from '../../../src/domain/tables/spec-rows';
import { awards, FUNDS, SERVICES } from '../../support/ledger-tables';
import { placed } from '../../support/register-tables';
import { testLedgerRule } from '../../support/test-ledger-rule';

type Rows = NonNullable<TableRead['below']>['rows'];

const AWARDS = awards(['F1', 'A', 100]);
const withBelow = (table: TableRead, ...rows: Rows): TableRead => ({
  ...table,
  below: { top: table.top + 1 + table.rows.length, rows },
});

testLedgerRule(rowsBelowTable, {
  accept: [
    { name: 'a table with nothing below it', on: [FUNDS, SERVICES, AWARDS] },
    {
      name: 'a note in one cell, and a line that adds up',
      on: [FUNDS, SERVICES, withBelow(AWARDS, ['Agreed on 3 May', null, null], ['Total', null, 100])],
    },
    {
      name: 'another table',
      on: [withBelow(FUNDS, ['Fund ID', 'Service ID', 'Amount'], ['F1', 'A', 100]), placed(AWARDS, 'Funds', 'A5')],
    },
  ],
  reject: [
    {
      name: 'rows that were typed on below, in two tables',
      on: [
        withBelow(FUNDS, ['F4', 'Late', null, null, null, 500]),
        SERVICES,
        withBelow(AWARDS, ['F1', 'B', 50], ['F2', 'B', null], ['see e-mail', null, null]),
      ],
      findings: [
        {
          at: 'Funds!A5:J5',
          message: 'A5:J5, below the table Funds: 1 row is not part of it and was not read.',
          severity: 'error',
        },
        { at: 'Awards!A3:C4', message: 'A3:C4, below the table Awards: 2 rows are not part of it and were not read.' },
      ],
    },
  ],
});
