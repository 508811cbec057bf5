import { compareColumns } from '../../app/set-up/compare-columns';
import { OUR_TABLE_NAMES } from '../../app/shared/our-tables';
import { printArea } from '../../cells/addresses';
import { isBlank } from '../../cells/cell-values';
import type { TableRead } from '../../domain/tables/spec-rows';
import { done, type CommandAnswer, type Workbooks } from '../shared/command';
import type { ListedTable } from '../shared/open-workbook';
import { UnreadableFile } from '../shared/read-file';
import type { OtherTableEntry, OurTableEntry, TablesReport } from './tables-report';

/** One workbook whose tables are to be listed. Plain data: it may go to another thread. */
export interface TablesTask {
  readonly file: string;
}

const NO_HEADINGS =
  'It has a name of ours but no row of headings, so it is not read. Turn on “Header Row” for it in Excel.';

/**
 * Lists the tables of a workbook.
 * @throws for a file that cannot be used
 */
export async function listTablesOfFile(
  { file }: TablesTask,
  workbooks: Workbooks,
): Promise<CommandAnswer<TablesReport>> {
  const workbook = await workbooks.open(file);
  if (workbook.whyBlank !== undefined) throw new UnreadableFile(workbook.whyBlank);
  const read = new Map((await workbook.port.readTables(OUR_TABLE_NAMES)).map((table) => [table.name, table]));
  const listed = workbook.listTables();
  const names = new Set([...read.keys()].map((name) => name.toLowerCase()));
  return done({
    file,
    status: 'listed',
    tables: listed.flatMap((table) => {
      const ours = read.get(table.name);
      return ours ? [toOurEntry(table, ours)] : [];
    }),
    missingTables: OUR_TABLE_NAMES.filter((name) => !names.has(name.toLowerCase())),
    otherTables: listed.filter(({ name }) => !read.has(name)).map(toOtherEntry),
  });
}

function toOurEntry({ name, sheet, area }: ListedTable, read: TableRead): OurTableEntry {
  return {
    name,
    sheet,
    cells: printArea(area),
    rows: read.rows.filter((row) => !row.every(isBlank)).length,
    ...compareColumns(declaredName(name) ?? name, read.headers),
  };
}

function toOtherEntry({ name, sheet, area, headers }: ListedTable): OtherTableEntry {
  const isNamedLikeOurs = declaredName(name) !== undefined;
  return { name, sheet, cells: printArea(area), columns: headers, ...(isNamedLikeOurs && { why: NO_HEADINGS }) };
}

/** Excel's names are the same in either case. */
function declaredName(name: string): string | undefined {
  return OUR_TABLE_NAMES.find((one) => one.toLowerCase() === name.toLowerCase());
}
