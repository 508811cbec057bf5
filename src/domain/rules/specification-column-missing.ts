import { knownTables } from '../engine/register-hits';
import { hasColumn } from '../tables/read-table';
import { defineRule } from '../engine/define-rule';
import { allOf, clip, quote, sheetPlace } from '../text/grammar';

type Data = Readonly<{ table: string; columns: readonly string[] }>;

/** A table of ours that lacks a column without which none of its rows can be used. Reported once per table. */
export const specificationColumnMissing = defineRule<Data>({
  id: 'specification-column-missing',
  severity: 'error',
  theme: 'missing',
  appliesTo: 'specification',
  source: '2019 report, section 5.2: no standard data set fits all, so specifications are data in the workbook.',
  words: {
    title: 'A table lacks a column',
    why: 'Without this column it is not clear what a row is about, so the table is not used at all.',
    whatToDo: 'Add a column with this heading to the table and fill it in, then check again.',
    message: (facts, { table, columns }) =>
      `${sheetPlace(facts)}: the table ${clip(table)} has no column ${allOf(columns.map(quote))}.`,
  },
  check: function* (tables) {
    for (const { table, declared } of knownTables(tables)) {
      const missing = (declared.needed ?? [])
        .filter((names) => !names.some((name) => hasColumn(table, name)))
        .map(([first = '']) => first);
      if (missing.length === 0) continue;
      yield {
        sheet: table.sheet,
        table: table.name,
        areas: [],
        samples: [],
        data: { table: table.name, columns: missing },
        discriminator: table.name,
      };
    }
  },
});
