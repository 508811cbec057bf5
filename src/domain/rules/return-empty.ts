import type { ReturnContext } from '../engine/contexts';
import { recordRuns } from '../engine/record-rows';
import { isBlank } from '../model/cells';
import { valueAt } from '../model/grid';
import type { Field } from '../model/returns';
import { defineRule } from './define-rule';

/** Headings of a return with nothing below or beside them. One finding instead of one for every KPI left blank. */
export const returnEmpty = defineRule({
  id: 'return-empty',
  severity: 'error',
  appliesTo: 'return',
  source: '2019 report, section 4.5: providers send data every quarter; no activity is reported as zeros.',
  check: function* (context) {
    if (context.table.fields.some((field) => hasValue(field, context))) return;
    const { headerRow, fields } = context.table;
    yield { areas: [], samples: [], data: { headerRow: headerRow + 1, fields: fields.length } };
  },
});

function hasValue({ area }: Field, { grid, table }: ReturnContext): boolean {
  const runs = table.layout === 'records' ? recordRuns(table) : [area];
  for (const { top, bottom } of runs) {
    for (let row = top; row <= bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (!isBlank(valueAt(grid, row, column))) return true;
      }
    }
  }
  return false;
}
