import { checkSpecification } from '../../domain/check/check-specification';
import type { Finding } from '../../domain/model/findings';
import { readRegisters } from '../../domain/tables/read-registers';
import type { Registers } from '../../domain/model/registers';
import type { TableRead } from '../../domain/tables/spec-rows';
import { readSpecifications, type SpecificationSet } from '../../domain/tables/specification-tables';
import { readReceipts, type ReceiptTable } from '../../domain/receipt/read-receipt';
import { RECEIPT_TABLE } from '../../domain/receipt/receipt';
import { readThresholds, type Thresholds } from '../../domain/tables/thresholds';
import { isOurTable, OUR_TABLE_NAMES } from './our-tables';
import type { WorkbookPort } from '../../ports/workbook-port';

/** Tables that a provider's own return comes to hold: they make no commissioning workbook of it. */
const OF_A_RETURN = new Set(['explanations', 'receipt']);

const SPECIFYING = new Set(['services', 'kpis', 'codelists']);

/** Without one of these there is nothing to check against. */
const NEEDED = new Set(['services', 'kpis']);

/** What a workbook says of the services that report: their specifications, and the sheets that hold our own tables. */
export interface Commissioning {
  /** Absent when the workbook has no commissioning tables: then the minimum KPI set applies. */
  readonly specifications?: SpecificationSet;
  /** Every table with a name of ours, as it was read. */
  readonly read: readonly TableRead[];
  /** Names of the tables of ours that it holds, those of a provider's own return apart. */
  readonly tables: readonly string[];
  /** Sheets that hold tables of ours: they are not returns. */
  readonly ownSheets: ReadonlySet<string>;
  /** Sheets with tables that a return is not checked against: what is written there changes answers at the most. */
  readonly answerSheets: ReadonlySet<string>;
  readonly registers: Registers;
  readonly thresholds: Thresholds;
  /** What stands in the table of receipts; absent where there is none. */
  readonly receipts?: ReceiptTable;
  /** What is wrong with the tables themselves, at their cells. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the commissioning tables `Services`, `KPIs` and `CodeLists`, those that are there. A table that has our name but not
 * its telling heading is taken for ours, and reported as unusable, where the workbook is known to be a commissioner's: because
 * somebody says so (`isNamed`) or because it holds another table of ours.
 */
export async function readCommissioning(port: WorkbookPort, isNamed = false): Promise<Commissioning> {
  const found = await port.readTables(OUR_TABLE_NAMES);
  const tables = found.filter(isOurTable);
  const commissioners = tables.filter((table) => !OF_A_RETURN.has(table.name.toLowerCase()));
  const isCommissioners = isNamed || commissioners.length > 0;
  const used = found.filter(
    (table) => isOurTable(table) || (isCommissioners && SPECIFYING.has(table.name.toLowerCase())),
  );
  const isSpecifying = isCommissioners && used.some((table) => SPECIFYING.has(table.name.toLowerCase()));
  const receipts = tables.find(({ name }) => name.toLowerCase() === RECEIPT_TABLE.toLowerCase());
  return {
    read: found,
    tables: commissioners.map((table) => table.name),
    ownSheets: new Set(tables.map((table) => table.sheet)),
    answerSheets: new Set(tables.filter((table) => !commissioners.includes(table)).map((table) => table.sheet)),
    registers: readRegisters(used),
    thresholds: readThresholds(used),
    findings: isCommissioners ? checkSpecification(used) : [],
    ...(receipts && { receipts: readReceipts(receipts.headers, receipts.rows) }),
    ...(isSpecifying && { specifications: readSpecifications(used) }),
  };
}

/** Why a workbook that was named for its specifications cannot serve; undefined when it can. */
export function whyNoSpecification({ findings, tables }: Commissioning): string | undefined {
  const unusable = findings.filter(
    ({ rule, data }) => rule === 'specification-column-missing' && NEEDED.has(String(data['table']).toLowerCase()),
  );
  if (unusable.length > 0) return unusable.map(({ message, whatToDo }) => `${message} ${whatToDo}`).join(' ');
  if (tables.some((name) => NEEDED.has(name.toLowerCase()))) return undefined;
  return 'It has neither a table Services nor a table KPIs. Name a commissioning workbook that has them.';
}
