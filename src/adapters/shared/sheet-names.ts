import type { SheetDocument } from '../../domain/model/sheet-document';
import { sentences } from './sentences';
import { WorkbookError } from '../../ports/workbook-error';

/** Excel's limit for the name of a sheet. */
const LONGEST_NAME = 31;

/**
 * The names that new sheets get, in order: their own, or with a number where a sheet of that name stands already, compared
 * without regard to case: `Summary (2)`.
 * @param existing the names of all sheets there are, the hidden ones too.
 */
export function namesFor(sheets: readonly SheetDocument[], existing: readonly string[]): string[] {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  return sheets.map(({ name }) => {
    let free = name.slice(0, LONGEST_NAME);
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      const ending = ` (${number})`;
      free = `${name.slice(0, LONGEST_NAME - ending.length)}${ending}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

/** The name under which a sheet stands that a document speaks of: one of the new ones as it was named, else as it is given. */
export function nameSpokenOf(sheet: string, sheets: readonly SheetDocument[], names: readonly string[]): string {
  const index = sheets.findIndex(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  return names[index] ?? sheet;
}

/** The documents with a number behind the name of each table that may have one, where its name is taken. */
export function withFreeTableNames(sheets: readonly SheetDocument[], existing: readonly string[]): SheetDocument[] {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  const free = ({ name, mayBeNumbered }: SheetDocument['tables'][number]): string => {
    let found = name;
    for (let number = 2; mayBeNumbered && taken.has(found.toLowerCase()); number++) found = `${name}_${number}`;
    taken.add(found.toLowerCase());
    return found;
  };
  return sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, name: free(table) })) }));
}

/**
 * Makes sure that the tables of new sheets have names of their own, compared without regard to case.
 * @param existing the names of all tables there are; those of cells too where the adapter knows them.
 * @throws WorkbookError `refused`, naming the first that is taken.
 */
export function refuseTakenTables(sheets: readonly SheetDocument[], existing: readonly string[]): void {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  for (const { name } of sheets.flatMap(({ tables }) => tables)) {
    if (taken.has(name.toLowerCase())) throw new WorkbookError('refused', sentences.tableExists(name));
    taken.add(name.toLowerCase());
  }
}
