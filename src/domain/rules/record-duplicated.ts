import type { ReturnContext } from '../engine/contexts';
import {
  equalRowsAfter,
  findEqualRows,
  type EqualRows,
  type EqualRowsFound,
  type RowsToCompare,
} from '../engine/equal-rows';
import { countRows, recordRuns, type RowRun } from '../engine/record-rows';
import { NOT_CHECKED } from '../messages/not-checked';
import { valueAt, type Grid } from '../model/grid';
import type { CellArea } from '../../cells/areas';
import type { ReturnSheet } from '../model/returns';
import { defineRule, type LongCheck } from '../engine/define-rule';
import { capital, counted, record, sheetPlace } from '../text/grammar';

type Data = Readonly<{ row: string; sameAs: string; rows: number; isSideways: boolean }>;

/** Without a reference, equal rows may be different people: above one row in twenty they tell us nothing. */
const TELLING_SHARE = 0.05;

/** So many equal rows are worth a look in a short table too. */
const ALWAYS_TELLING = 2;

/** Rows of an edit that are compared one by one with all others; with more it is quicker to begin anew. */
const MOST_COMPARED = 20;

/**
 * A record that equals an earlier one in every column of the table, columns without a KPI included (a session's number tells
 * two sessions apart), running numbers excepted. The same reference with other data is fine: one client, several events.
 */
export const recordDuplicated = defineRule<Data>({
  id: 'record-duplicated',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'return',
  heldBackBy: ['return-empty'],
  source: '2019 report, section 5.1: reports are run from raw data, where a copied row counts twice.',
  words: {
    title: 'The same record twice',
    why: 'A record pasted twice counts a person twice.',
    whatToDo: 'Delete the copy. If these are two people or two events that happen to look the same, explain it.',
    message: (facts, { row, sameAs, rows, isSideways }) => {
      const every = isSideways ? 'row' : 'column';
      if (rows === 1) return `${capital(row)} is the same as ${sameAs} in every ${every}.`;
      const copies = isSideways ? counted(rows, 'column') : counted(rows, 'row');
      return `${sheetPlace(facts)}: ${copies} repeat an earlier ${isSideways ? 'column' : 'row'} in every ${every}; the first is ${row}, the same as ${sameAs}.`;
    },
  },
  check: (context) => (context.table.layout === 'records' ? compareAll(context) : []),
});

type Check = LongCheck<Data>;

function* compareAll({ grid, table }: ReturnContext): Check {
  const rows = rowsToCompare(grid, table);
  return yield* tell(table, rows, yield* findEqualRows(rows));
}

function* compareAgain(before: RowsToCompare, found: EqualRowsFound, at: ReturnContext, edit: CellArea): Check {
  const rows = rowsToCompare(at.grid, at.table);
  const areFew = edit.bottom - edit.top < MOST_COMPARED;
  if (!areFew || !found.isComplete || String(rows.columns) !== String(before.columns)) return yield* compareAll(at);
  return yield* tell(at.table, rows, equalRowsAfter(found, before.grid, rows, edit));
}

function* tell(table: ReturnSheet, rows: RowsToCompare, found: EqualRowsFound): Check {
  const { equal } = found;
  const { runs, keyColumns } = rows;
  const [first] = equal;
  const areTelling = keyColumns.length > 0 || equal.length <= Math.max(ALWAYS_TELLING, TELLING_SHARE * countRows(runs));
  if (first && areTelling)
    yield {
      areas: wholeRows(equal, table),
      // No samples: the first column may hold what identifies a person.
      samples: [],
      data: {
        row: record(table, first.row + 1),
        sameAs: record(table, first.sameAs + 1),
        rows: equal.length,
        isSideways: table.lies === 'sideways',
      },
    };
  else if (first) yield NOT_CHECKED.repeats();
  return (at, edit) => compareAgain(rows, found, at, edit);
}

function rowsToCompare(grid: Grid, table: ReturnSheet): RowsToCompare {
  const runs = recordRuns(table);
  const keyColumns = table.fields.filter(({ kpi }) => kpi.role === 'identity').map(({ area }) => area.left);
  return {
    grid,
    runs,
    keyColumns,
    columns: comparedColumns(grid, table, runs),
  };
}

/** Every column of the table but those without a KPI that only count the rows. */
function comparedColumns(
  grid: Grid,
  { fields, firstColumn, lastColumn }: ReturnSheet,
  runs: readonly RowRun[],
): number[] {
  const mapped = new Set(fields.map(({ area }) => area.left));
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
  return columns.filter((column) => mapped.has(column) || !isRunningNumber(grid, column, runs));
}

/** True for 1, 2, 3 … The first rows decide: a running number starts at once or not at all. */
function isRunningNumber(grid: Grid, column: number, runs: readonly RowRun[]): boolean {
  const values = runs
    .flatMap(({ top, bottom }) => Array.from({ length: Math.min(8, bottom - top + 1) }, (_, index) => top + index))
    .slice(0, 8)
    .map((row) => valueAt(grid, row, column));
  return (
    values.length > 1 &&
    values.every((value, index) => typeof value === 'number' && value === Number(values[0]) + index)
  );
}

function wholeRows(equal: readonly EqualRows[], { firstColumn, lastColumn }: ReturnSheet): CellArea[] {
  const areas: CellArea[] = [];
  for (const { row } of equal) {
    const last = areas.at(-1);
    if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
    else
      areas.push({
        top: row,
        left: firstColumn,
        bottom: row,
        right: lastColumn,
      });
  }
  return areas;
}
