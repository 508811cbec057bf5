import { NUMBERED_HEADERS } from '../../domain/receipt/read-receipt';
import { RECEIPT_HEADERS, RECEIPT_TABLE } from '../../domain/receipt/receipt';
import { DECLARED_TABLES } from '../../domain/tables/all-tables';
import type { TableRead } from '../../domain/tables/spec-rows';

/**
 * The tables of a commissioning workbook, with the heading each must have, or one of them: a provider may well call a table `Services`,
 * and that one is a return like any other. Source: the product design, "What the workbook holds".
 */
const TELLING_HEADINGS: readonly (readonly [name: string, ...headings: string[]])[] = [
  ...DECLARED_TABLES.map(({ name, telling }) => [name, telling] as const),
  [RECEIPT_TABLE, RECEIPT_HEADERS[1], NUMBERED_HEADERS[0]],
];

export const OUR_TABLE_NAMES: readonly string[] = TELLING_HEADINGS.map(([name]) => name);

const headings = new Map(TELLING_HEADINGS.map(([name, ...any]) => [plain(name), any.map(plain)]));

/** Names and headings are compared without regard to case, spaces and punctuation. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** True for a table that Ringfence keeps, by its name and its telling heading. */
export function isOurTable(table: TableRead): boolean {
  const any = headings.get(plain(table.name)) ?? [];
  return table.headers.some((header) => any.includes(plain(header)));
}
