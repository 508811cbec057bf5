import { RECEIPT_HEADERS, RECEIPT_TABLE } from '../../domain/receipt/receipt';
import { VARIANCES_TABLE, variancesTable } from '../../domain/review/variances-table';
import { MONEY_COLUMNS } from '../../domain/money/money-columns';
import { readMoney } from '../../domain/money/read-money';
import { REGISTER_COLUMNS } from '../../domain/tables/register-columns';
import { commissioningWorkbook } from '../../domain/templates/commissioning-workbook';
import { tellingHeading } from './our-tables';

/** What is declared of the columns of a table of ours. */
export interface DeclaredColumns {
  /** Headings in the order of a new workbook. */
  readonly headings: readonly string[];
  /** Those without which the table cannot be used. Of several in one group any will do. */
  readonly needed: readonly (readonly string[])[];
  /** Those without which its money cannot be read, whatever else stands there. */
  readonly neededForMoney: readonly string[];
}

const HEADINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ...commissioningWorkbook().flatMap(({ tables }) => tables.map(({ name, headers }) => [name, headers] as const)),
  [VARIANCES_TABLE, variancesTable({ variances: [] }).headers],
  [RECEIPT_TABLE, RECEIPT_HEADERS],
]);

/** The declared columns of one of `OUR_TABLE_NAMES`; none for any other name. */
export function declaredColumns(table: string): DeclaredColumns {
  const telling = tellingHeading(table);
  const noMoney = readMoney([]);
  return {
    headings: HEADINGS.get(table) ?? [],
    needed: REGISTER_COLUMNS[table]?.needed ?? (telling === undefined ? [] : [[telling]]),
    neededForMoney: (MONEY_COLUMNS[table] ?? [])
      .filter(({ isNeeded }) => isNeeded(noMoney))
      .map(({ column }) => column),
  };
}
