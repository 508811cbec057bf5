import type { ReturnContext } from '../engine/contexts';
import { recordRuns } from '../engine/record-rows';
import { isBlank } from '../../cells/cell-values';
import { valueAt } from '../model/grid';
import type { Field, ReturnSheet } from '../model/returns';
import { defineRule } from '../engine/define-rule';
import { counted, record, sheetPlace } from '../text/grammar';

type Data = Readonly<{ head: string; fields: number; isSideways: boolean }>;

/** Headings of a return with nothing below or beside them. One finding instead of one for every KPI left blank. */
export const returnEmpty = defineRule<Data>({
  id: 'return-empty',
  severity: 'error',
  theme: 'missing',
  appliesTo: 'return',
  source: '2019 report, section 4.5: providers send data every quarter; no activity is reported as zeros.',
  words: {
    title: 'Nothing is filled in',
    why: 'An empty return cannot be told from a forgotten one: a service with no clients reports zeros.',
    whatToDo:
      'Fill in the return, with zeros where there was nothing to count, or delete the sheet if it is not needed.',
    message: (facts, { head, fields, isSideways }) =>
      `${sheetPlace(facts)}, ${isSideways ? 'beside' : 'below'} ${head}: ${counted(fields, 'KPI heading')} and nothing filled in.`,
  },
  check: function* (context) {
    if (context.table.fields.some((field) => hasValue(field, context))) return;
    if (isSingleAnswer(context) || isGivenElsewhere(context)) return;
    const { headerRow, fields, lies } = context.table;
    const head = record(context.table, headerRow + 1);
    yield { areas: [], samples: [], data: { head, fields: fields.length, isSideways: lies === 'sideways' } };
  },
});

/** One label between tables of a sheet that is filled in: its blank cell says it better. */
function isSingleAnswer({ grid, table, siblings }: ReturnContext): boolean {
  const isFilled = (other: ReturnSheet): boolean =>
    other.fields.some((field) => hasValue(field, { grid, table: other }));
  return table.layout === 'form' && table.fields.length === 1 && siblings.some(isFilled);
}

/** Records beside others of the same kind on the sheet: `Bespoke outputs` under `Standard outputs` may well have none. */
function isGivenElsewhere({ grid, table, siblings }: ReturnContext): boolean {
  if (table.layout !== 'records') return false;
  const given = siblings
    .filter(({ layout }) => layout === 'records')
    .flatMap((sibling) =>
      sibling.fields.filter((field) => hasValue(field, { grid, table: sibling })).map(({ kpi }) => kpi.id),
    );
  return table.fields.every(({ kpi }) => given.includes(kpi.id));
}

function hasValue({ area }: Field, { grid, table }: Pick<ReturnContext, 'grid' | 'table'>): boolean {
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
