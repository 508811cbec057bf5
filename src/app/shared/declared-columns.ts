import { NUMBERED_HEADERS } from '../../domain/receipt/read-receipt';
import { RECEIPT_HEADERS, RECEIPT_TABLE } from '../../domain/receipt/receipt';
import { DECLARED_TABLES } from '../../domain/tables/all-tables';
import { headingsOf, type DeclaredTable } from '../../domain/tables/define-table';

/** What is declared of the columns of a table of ours. */
export interface DeclaredColumns {
  /** Headings in the order of a new workbook. */
  readonly headings: readonly string[];
  /** Headings that are read where an office has them; a new workbook is made without. */
  readonly extra: readonly string[];
  /** Those without which the table cannot be used. Of several in one group any will do. */
  readonly needed: readonly (readonly string[])[];
  /** Those without which its money cannot be read: any, or that of ringfenced funds. */
  readonly neededForMoney: ReadonlyMap<string, 'money' | 'ringfenced money'>;
}

/** Written whole. Before version 2 it had other columns beside *What*, a number among them. */
const RECEIPT: DeclaredColumns = {
  headings: RECEIPT_HEADERS,
  extra: NUMBERED_HEADERS.filter((heading) => heading !== 'What'),
  needed: [['What']],
  neededForMoney: new Map(),
};

const DECLARED: ReadonlyMap<string, DeclaredColumns> = new Map([
  ...DECLARED_TABLES.map((table) => [table.name, columnsOf(table)] as const),
  [RECEIPT_TABLE, RECEIPT],
]);

/** The declared columns of one of `OUR_TABLE_NAMES`; none for any other name. */
export function declaredColumns(table: string): DeclaredColumns {
  return DECLARED.get(table) ?? { headings: [], extra: [], needed: [], neededForMoney: new Map() };
}

function columnsOf(table: DeclaredTable): DeclaredColumns {
  return {
    headings: headingsOf(table),
    needed: table.needed ?? [[table.telling]],
    extra: Object.entries(table.columns).flatMap(([heading, { isExtra }]) => (isExtra ? [heading] : [])),
    neededForMoney: new Map(
      Object.entries(table.columns).flatMap(([heading, { neededForMoney: needed }]) =>
        needed ? [[heading, needed === 'always' ? 'money' : 'ringfenced money'] as const] : [],
      ),
    ),
  };
}
