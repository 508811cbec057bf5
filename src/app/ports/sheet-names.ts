import type { SheetDocument } from '../../domain/model/sheet-document';

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
