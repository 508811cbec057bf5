import { FUND_TABLES } from './commissioning-funds.mjs';
import { MONEY_TABLES } from './messy-money-tables.mjs';
import { createSheet } from './sheet.mjs';

const COLUMNS = new Map(FUND_TABLES.map(({ name, columns }) => [name, columns]));

/** The money of a year as finance has it half-way through: awards that break a ringfence, and a ledger as it is exported. */
export function messyMoney() {
  const tables = Object.entries(MONEY_TABLES);
  return {
    title: 'Money 2019-20: figures of the report of 24 September 2019, and invented ones marked so',
    sheets: tables.map(([name, rows]) =>
      createSheet(name).putTable(
        name,
        COLUMNS.get(name),
        rows.map(({ cells }) => cells),
      ),
    ),
    planted: tables.flatMap(([sheet, rows]) =>
      rows.flatMap(({ slips }, index) =>
        Object.entries(slips).map(([rule, column]) => ({ sheet, rule, cells: [`${column}${index + 2}`] })),
      ),
    ),
  };
}
