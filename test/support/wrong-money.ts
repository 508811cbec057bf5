import type { TableRead } from '../../src/domain/tables/spec-rows';
import { awards, FUNDS, SERVICES, spend } from './ledger-tables';
import { tableOf } from './register-tables';

/** Money tables with every kind of slip in them, on sheets of their own names. */
export const WRONG_MONEY: readonly TableRead[] = [
  tableOf(
    'Funds',
    [
      'Fund ID',
      'Fund',
      'Purposes',
      'Period start',
      'Period end',
      'Amount',
      'Tolerance %',
      'Minimum award',
      'Maximum award',
    ],
    ['F1', 'Core', null, '01/04/2019', '31/03/2020', 'twelve thousand', 120, 500, 100],
    ['F2', 'Grant', 'Domestic abuse', '01/04/2020', '31/03/2019', 100, 5, null, null],
    ['f2', 'Grant again', '#REF!', null, null, null, null, null, null],
    ['F3', 'Less than nothing', null, null, null, -5, 0.5, null, null],
    ['F4', 'A part', null, null, null, 5, 0.5, null, null],
    ['F5', 'Another part', null, null, null, 5, 0.05, null, null],
    ['F6', 'The whole', null, null, null, 5, 1, null, null],
  ),
  tableOf('FundChanges', ['Fund ID', 'Amount'], ['F2', -100.01], ['F9', 5]),
  tableOf(
    'Services',
    ['Service ID', 'Service', 'Start', 'End', 'Cost', 'Commitment', 'Rank', 'Return frequency'],
    ['S1', 'The Shores', null, null, 100, 'Contracted', 1.5, 'not about money'],
    ['S2', 'Hub', null, null, 12.345, 'perhaps', 0, null],
    ['S3', 'No cost yet', null, null, null, null, null, null],
  ),
  tableOf('Contributions', ['Service ID', 'Amount', 'Confirmed'], ['S1', 101, 'Yes'], ['S9', 5, 'maybe']),
  tableOf(
    'Awards',
    ['Fund ID', 'Service ID', 'Amount', 'Locked'],
    ['F1', 'S1', 10, 'Yes'],
    ['Core', 'S1', 20, null],
    ['F9', 'S9', '£1,200', 'locked'],
  ),
  tableOf(
    'Spend',
    ['Fund ID', 'Service ID', 'Date', 'Amount'],
    ['CC4410', 'S1', '01/05/2019', '(45.00)'],
    ['F1', 'S1', 'soon', null],
  ),
];

/** Money tables that can be read, with awards and spend that break every rule of the ledger. */
export const WRONG_LEDGER: readonly TableRead[] = [
  {
    ...FUNDS,
    below: {
      top: 4,
      rows: [
        ['F4', 'Forgotten'],
        ['F5', 'Forgotten, too'],
      ],
    },
  },
  SERVICES,
  awards(['F1', 'A', 900], ['F1', 'B', 100], ['F1', 'C', 100], ['F2', 'A', 50], ['F3', 'A', 700], ['F2', 'D', 2000]),
  spend(
    ['F1', 'A', '2019-07-01', 500, 'INV 7'],
    ['F1', 'A', '2019-08-01', 450, 'INV 8'],
    ['F2', 'B', '2018-07-01', 10, 'INV 9'],
    ['F2', 'B', '2018-07-01', 10, 'INV 9'],
  ),
];

/** Purposes that funds have and services have not, and the other way round. */
export const WRONG_PURPOSES: readonly TableRead[] = [
  tableOf(
    'Funds',
    ['Fund ID', 'Purposes', 'Amount'],
    ['F1', 'DA, SV', 5],
    ['F2', 'Hate crime', 5],
    ['F3', 'Hate crime', 5],
    ['F4', 'DA; Sport', 5],
  ),
  tableOf(
    'Services',
    ['Service ID', 'Purposes', 'Cost'],
    ['S1', 'DA', 5],
    ['S2', 'DA / Sport', 5],
    ['S3', 'da, sport', 5],
  ),
];
