import { asRead } from './as-read';
import type { AsRead } from './table-as-read';
import { checkTable, type TableCheck } from './check-table';
import type { TableContext } from './contexts';
import type { Hit, Rule } from './define-rule';
import type { Grid } from '../model/grid';
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
  return onSheet(check, read, { at, again: (grid) => checkAsRead({ ...at, grid }, siblings, rules, place) });
}

interface Asked {
  readonly at: TableContext;
  /** Everything anew. */
  readonly again: (grid: Grid) => Generator<undefined, TableCheck>;
}

function onSheet(check: TableCheck, read: AsRead, asked: Asked): TableCheck {
  const { table } = asked.at;
  return {
    ...check,
    found: check.found.map((one) => ({
      ...one,
      ...(table.lies && { lies: table.lies }),
      hit: hitOnSheet(one.hit, read),
    })),
    afterEdit: function* (grid, edit) {
      const after = asRead(grid, table);
      // A record that lies on its side may have been emptied, or begun.
      const isAlike = after && String(after.table.skippedRows) === String(read.table.skippedRows);
      if (!isAlike) return yield* asked.again(grid);
      return onSheet(yield* check.afterEdit(after.grid, edit && after.fromSheet(edit)), after, asked);
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
