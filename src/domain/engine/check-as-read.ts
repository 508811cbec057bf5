import { asRead } from './as-read';
import type { AsRead } from './table-as-read';
import { checkTable, type TableCheck } from './check-table';
import type { TableContext } from './contexts';
import type { Hit, Rule } from './define-rule';
import type { ReturnSheet } from '../model/returns';

/** `checkTable` for a table however it stands: what is found is told where it stands on the sheet. */
export function* checkAsRead(
  at: TableContext,
  siblings: readonly ReturnSheet[],
  rules: readonly Rule[],
  place: number,
): Generator<undefined, TableCheck> {
  const read = asRead(at.grid, at.table);
  if (!read) return yield* checkTable(at, siblings, rules, place);
  const others = siblings.map((sibling) => (sibling === at.table ? read.table : sibling));
  const check = yield* checkTable({ ...at, grid: read.grid, table: read.table }, others, rules, place);
  return onSheet(check, at.table, read);
}

function onSheet(check: TableCheck, table: ReturnSheet, read: AsRead): TableCheck {
  return {
    ...check,
    found: check.found.map((one) => ({
      ...one,
      ...(table.lies && { lies: table.lies }),
      hit: hitOnSheet(one.hit, read),
    })),
    afterEdit: function* (grid, edit) {
      const again = asRead(grid, table);
      if (!again) return check;
      const after = yield* check.afterEdit(again.grid, edit && again.fromSheet(edit));
      return onSheet(after, table, again);
    },
  };
}

function hitOnSheet(hit: Hit, read: AsRead): Hit {
  return {
    ...hit,
    areas: hit.areas.map(read.onSheet),
    samples: hit.samples.map((sample) => {
      const { top: row, left: column } = read.onSheet({
        top: sample.row,
        left: sample.column,
        bottom: sample.row,
        right: sample.column,
      });
      return { ...sample, row, column };
    }),
  };
}
