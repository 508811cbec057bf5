import { checkMoney, type MoneyReport } from '../../domain/check/check-money';
import { MONEY_TABLES } from '../../domain/tables/all-tables';
import { findTable } from '../../domain/tables/read-table';
import type { TableRead } from '../../domain/tables/spec-rows';
import { readCodes, type CodesRead } from './known-codes';
import { OUR_TABLE_NAMES } from '../shared/our-tables';
import type { WorkbookPort } from '../../ports/workbook-port';

/** The money tables as they stand, and what is wrong in them. */
export interface MoneyRead {
  /** Every table of ours that the workbook has: names are looked up across them. */
  readonly tables: readonly TableRead[];
  readonly report: MoneyReport;
  /** Codes of the finance system that somebody has named. */
  readonly named: CodesRead['named'];
  /** Sheets that hold money tables. */
  readonly sheets: readonly string[];
}

/**
 * Reads the money tables and checks them. Changes nothing. @param today `YYYY-MM-DD`.
 * @throws WorkbookError
 */
export async function checkMoneyTables(port: WorkbookPort, today: string): Promise<MoneyRead> {
  const tables = await port.readTables(OUR_TABLE_NAMES);
  const { known, named } = await readCodes(port);
  const report = checkMoney(tables, today, known);
  const sheets = MONEY_TABLES.flatMap((declared) => findTable(tables, declared)?.sheet ?? []);
  return { tables, report, named, sheets: [...new Set(sheets)] };
}
