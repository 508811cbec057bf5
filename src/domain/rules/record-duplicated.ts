import { findEqualRows, type EqualRows } from '../engine/equal-rows';
import { countRows } from '../engine/record-rows';
import { NOT_CHECKED } from '../messages/not-checked';
import { valueAt } from '../model/grid';
import type { CellArea } from '../model/areas';
import type { ReturnSheet } from '../model/returns';
import { defineRule } from './define-rule';

/** Without a reference, equal rows may be different people: above one row in twenty they tell us nothing. */
const TELLING_SHARE = 0.05;

/** So many equal rows are worth a look in a short table too. */
const ALWAYS_TELLING = 2;

/** True when repeated rows point to copies: there is a reference column, or repeats are rare. */
function areRepeatsTelling(repeats: number, rows: number, table: ReturnSheet): boolean {
  if (table.fields.some(({ kpi }) => kpi.role === 'identity')) return true;
  return repeats <= Math.max(ALWAYS_TELLING, TELLING_SHARE * rows);
}

/**
 * A record that equals an earlier one in every column of the table, columns without a KPI included (a session's number tells
 * two sessions apart), running numbers excepted. The same reference with other data is fine: one client, several events.
 */
export const recordDuplicated = defineRule({
  id: 'record-duplicated',
  severity: 'query',
  appliesTo: 'return',
  heldBackBy: ['return-empty'],
  source: '2019 report, section 5.1: reports are run from raw data, where a copied row counts twice.',
  check: function* ({ grid, table, fingerprints }) {
    if (!fingerprints) return;
    const equal = yield* findEqualRows(grid, fingerprints);
    const [first] = equal;
    if (!first) return;
    if (!areRepeatsTelling(equal.length, countRows(fingerprints.runs), table)) {
      yield NOT_CHECKED.repeats();
      return;
    }
    yield {
      areas: wholeRows(equal, table),
      samples: equal.slice(0, 5).map(({ row }) => ({
        row,
        column: table.firstColumn,
        value: valueAt(grid, row, table.firstColumn),
      })),
      data: { row: first.row + 1, sameAs: first.sameAs + 1, rows: equal.length },
    };
  },
});

function wholeRows(equal: readonly EqualRows[], { firstColumn, lastColumn }: ReturnSheet): CellArea[] {
  const areas: CellArea[] = [];
  for (const { row } of equal) {
    const last = areas.at(-1);
    if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, left: firstColumn, bottom: row, right: lastColumn });
  }
  return areas;
}
