import { cellsUnder, knownTables, registerHits, type RegisterProblem } from '../engine/register-hits';
import { isBlank, type CellValue } from '../../cells/cell-values';
import type { DeclaredTable } from '../tables/define-table';
import { hasColumn, type FoundTable } from '../tables/read-table';
import { defineRule } from '../engine/define-rule';
import { clip, say } from '../text/grammar';

type Data = Readonly<{ table: string }>;

/** Rows that do not say what they are about: a service without an ID, a value without a list. */
export const specificationBlank = defineRule<Data>({
  id: 'specification-blank',
  severity: 'error',
  theme: 'missing',
  appliesTo: 'specification',
  source: '2019 report, section 5.2: no standard data set fits all, so specifications are data in the workbook.',
  words: {
    title: 'A row says too little to be used',
    why: 'A row that does not say what it is about is left out, as if it were not there.',
    whatToDo: 'Fill in the cell, or delete the row.',
    message: (facts, { table }) =>
      say(
        facts,
        `the cell is blank, so the row of the table ${clip(table)} is not used.`,
        `are blank, so the rows of the table ${clip(table)} are not used.`,
      ),
  },
  check: (tables) =>
    registerHits(
      knownTables(tables).flatMap(({ table, declared: { needed = [], filled = needed } }) =>
        filled.flatMap((names) =>
          blanksUnder(
            table,
            names.filter((name) => hasColumn(table, name)),
          ),
        ),
      ),
    ),
});

/** Cells under the first of the headings, in rows that are blank under all of them. */
function blanksUnder(table: FoundTable<DeclaredTable>, names: readonly string[]): readonly RegisterProblem<Data>[] {
  const [first, ...others] = names.map((name) => cellsUnder(table, name));
  return (first ?? []).flatMap((cell, index) => {
    const values: readonly CellValue[] = [cell, ...others.flatMap((cells) => cells[index] ?? [])].map(
      ({ value }) => value,
    );
    return values.every(isBlank) ? [{ cell, data: { table: table.name }, discriminator: '' }] : [];
  });
}
