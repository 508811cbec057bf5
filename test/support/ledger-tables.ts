import type { TableRead } from '../../src/domain/tables/spec-rows';
import { tableOf } from './register-tables';

const FUND_COLUMNS = ['Fund ID', 'Fund', 'Purposes', 'Period start', 'Period end', 'Amount', 'Tolerance %'];
const FUND_TERMS = ['Minimum award', 'Maximum award', 'Unspent money is returned'];

/** £1,000 each for 2019-20: two ringfences and a fund for anything, with a tolerance and awards from £100 to £900. */
export const FUNDS = tableOf(
  'Funds',
  [...FUND_COLUMNS, ...FUND_TERMS],
  ['F1', 'Victims', 'Support', '2019-04-01', '2020-03-31', 1000, null, null, null, 'Yes'],
  ['F2', 'Core', null, '2019-04-01', '2020-03-31', 1000, 10, 100, 900, 'No'],
  ['F3', 'Youth', 'Support', '2019-04-01', '2020-03-31', 1000, null, null, null, 'Yes'],
);

/** £1,500 each: with the purpose of the ringfences, without any, with another, and in another year. */
export const SERVICES = tableOf(
  'Services',
  ['Service ID', 'Service', 'Purposes', 'Start', 'End', 'Cost'],
  ['A', 'Advice', 'Support', '2019-04-01', '2020-03-31', 1500],
  ['B', 'Boxing', null, '2019-04-01', '2020-03-31', 1500],
  ['C', 'Choir', 'Support', '2021-04-01', '2022-03-31', 1500],
  ['D', 'Drama', 'Arts', '2019-04-01', '2020-03-31', 1500],
);

/** `Funds` with this in the `Amount` of F1. */
export function fundsWith(amount: string | number | null): TableRead {
  return tableOf(
    'Funds',
    ['Fund ID', 'Fund', 'Purposes', 'Period start', 'Period end', 'Amount'],
    ['F1', 'Victims', 'Support', '2019-04-01', '2020-03-31', amount],
  );
}

/** Fund, service and pounds. */
export function awards(...rows: readonly (readonly [string, string, number | string | null])[]): TableRead {
  return tableOf('Awards', ['Fund ID', 'Service ID', 'Amount'], ...rows);
}

/** Fund, service, day, pounds and, where it matters, reference and description. */
export type SpendLine = readonly [string, string, string, number, string?, string?];

export function spend(...rows: readonly SpendLine[]): TableRead {
  return tableOf(
    'Spend',
    ['Fund ID', 'Service ID', 'Date', 'Amount', 'Reference', 'Description'],
    ...rows.map(([fund, service, day, amount, reference, description]) => [
      fund,
      service,
      day,
      amount,
      reference ?? null,
      description ?? null,
    ]),
  );
}
