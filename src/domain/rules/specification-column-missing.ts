import type { RuleData } from '../messages/rule-data';
import { SPECIFICATION } from '../messages/specification';
import { hasColumn, knownTables } from '../engine/register-hits';
import { defineRule } from '../engine/define-rule';

/** A table of ours that lacks a column without which none of its rows can be used. Told once per table. */
export const specificationColumnMissing = defineRule<RuleData['specification-column-missing']>({
  id: 'specification-column-missing',
  severity: 'error',
  appliesTo: 'specification',
  source: '2019 report, section 5.2: no standard data set fits all, so specifications are data in the workbook.',
  words: SPECIFICATION['specification-column-missing'],
  check: function* (tables) {
    for (const { table, columns } of knownTables(tables)) {
      const missing = columns.needed.filter((names) => !hasColumn(table, names)).map(([first = '']) => first);
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
