import { knownTables } from '../engine/register-hits';
import { hasColumn } from '../tables/read-table';
import { defineRule } from '../engine/define-rule';

/** A table of ours that lacks a column without which none of its rows can be used. Told once per table. */
export const specificationColumnMissing = defineRule({
  id: 'specification-column-missing',
  severity: 'error',
  appliesTo: 'specification',
  source: '2019 report, section 5.2: no standard data set fits all, so specifications are data in the workbook.',
  check: function* (tables) {
    for (const { table, declared } of knownTables(tables)) {
      const missing = (declared.needed ?? [])
        .filter((names) => !names.some((name) => hasColumn(table, name)))
        .map(([first = '']) => first);
      if (missing.length === 0) continue;
      yield {
        sheet: table.sheet,
        areas: [],
        samples: [],
        data: { table: table.name, columns: missing },
        discriminator: table.name,
      };
    }
  },
});
