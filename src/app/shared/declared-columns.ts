import { RECEIPT_HEADERS, RECEIPT_TABLE } from '../../domain/receipt/receipt';
import { ALL_TABLES } from '../../domain/tables/all-tables';
import { headingsOf, type DeclaredTable } from '../../domain/tables/define-table';
import { VARIANCES } from '../../domain/tables/variances';

/** What is declared of the columns of a table of ours. */
export interface DeclaredColumns {
  /** Headings in the order of a new workbook. */
  readonly headings: readonly string[];
  /** Those without which the table cannot be used. Of several in one group any will do. */
  readonly needed: readonly (readonly string[])[];
  /** Those without which its money cannot be read, whatever else stands there. */
  readonly neededForMoney: readonly string[];
}

/** The receipt is written whole and read by no column but its first. */
const RECEIPT: DeclaredColumns = { headings: RECEIPT_HEADERS, needed: [['Receipt']], neededForMoney: [] };

const DECLARED: ReadonlyMap<string, DeclaredColumns> = new Map([
  ...[...ALL_TABLES, VARIANCES].map((table) => [table.name, columnsOf(table)] as const),
  [RECEIPT_TABLE, RECEIPT],
]);

/** The declared columns of one of `OUR_TABLE_NAMES`; none for any other name. */
export function declaredColumns(table: string): DeclaredColumns {
  return DECLARED.get(table) ?? { headings: [], needed: [], neededForMoney: [] };
}

function columnsOf(table: DeclaredTable): DeclaredColumns {
  return {
    headings: headingsOf(table),
    needed: table.needed ?? [[table.telling]],
    neededForMoney: Object.entries(table.columns).flatMap(([heading, { neededForMoney }]) =>
      neededForMoney === 'always' ? [heading] : [],
    ),
  };
}
