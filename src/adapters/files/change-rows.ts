import { isIdle, undoOnce } from '../shared/rows-back';
import { areAllFound, countBefore, findRows, placesBack, type RowLeft } from '../shared/rows-left';
import { planChange, sheetForRows, type RowCells, type RowsPlan } from '../shared/table-rows';
import type { RowsChange, RowsChanged } from '../../ports/workbook-port';
import type { CellArea } from '../../cells/areas';
import type { Cell, Sheet } from '../../workbook/model/sheet';
import type { CellInput, Workbook } from '../../workbook/model/workbook';
import { addSheets } from './add-sheets';
import { readTable } from './read-tables';
import { takingAway } from './take-sheets-away';
import { carryOut, checkPlace, findTable, lengthen, shiftRows, type TablePlace } from './table-places';

type Cells = readonly (readonly (Cell | undefined)[])[];

/** Puts and drops rows of a table of ours, or makes the table; see the port. */
export function changeRows(workbook: Workbook, change: RowsChange): RowsChanged {
  const place = findTable(workbook, ({ name }) => name.toLowerCase() === change.table.toLowerCase());
  if (!place) return makeTable(workbook, change);
  const { sheet, table } = place;
  const plan = planChange(readTable(sheet, table), change);
  if (isIdle(plan)) return { undo: undoOnce(() => Promise.resolve(true)) };
  checkPlace(place, plan.append.length !== plan.remove.length);
  const before = cellsIn(sheet, table.area).slice(1);
  carryOut(workbook, place, plan);
  const left = leftBy(workbook, table.id, plan, before);
  return { undo: undoOnce(async () => Promise.resolve().then(() => putBack(workbook, place, left))) };
}

function makeTable(workbook: Workbook, change: RowsChange): RowsChanged {
  const document = sheetForRows(change);
  const [sheet] = document ? addSheets(workbook, [document]) : [];
  if (!sheet) return { undo: undoOnce(() => Promise.resolve(true)) };
  return { undo: takingAway(workbook, [sheet]) };
}

/** A row of ours as the change left it. */
interface OurRow extends RowLeft {
  /** How it stood before; undefined for one that was added. */
  readonly before: readonly (Cell | undefined)[] | undefined;
  readonly isWritten: (column: number) => boolean;
  /** What its cells held then, to compare. */
  readonly contents: readonly string[];
}

interface Left {
  readonly rows: readonly OurRow[];
  /** Rows that were deleted, from the first down. */
  readonly deleted: readonly { readonly row: number; readonly before: readonly (Cell | undefined)[] }[];
  readonly identity: readonly number[];
}

function leftBy(workbook: Workbook, tableId: string, plan: RowsPlan, before: Cells): Left {
  const place = findTable(workbook, ({ id }) => id === tableId);
  const { replace, append, remove, identity } = plan;
  const gone = [...remove].sort((one, other) => one - other);
  const values = place ? readTable(place.sheet, place.table).rows : [];
  const cells = place ? bodyCells(place) : [];
  const rowAt = (row: number, written: RowCells, stood: readonly (Cell | undefined)[] | undefined): OurRow => ({
    row,
    before: stood,
    isWritten: (column) => written[column] !== undefined,
    contents: (cells[row] ?? []).map(contentText),
    cells: (values[row] ?? []).map((value, column) =>
      written[column] !== undefined || (stood && identity.includes(column)) ? value : undefined,
    ),
  });
  // Of two of one row the later counts.
  const replaced = new Map(replace.map((one) => [one.row, one.cells]));
  const count = values.length - append.length;
  return {
    identity,
    deleted: gone.map((row) => ({ row, before: before[row] ?? [] })),
    rows: [
      ...[...replaced].map(([row, written]) => rowAt(row - countBefore(gone, row), written, before[row])),
      ...append.map((written, index) => rowAt(count + index, written, undefined)),
    ],
  };
}

/** Puts our rows back where they stand now, each while it holds what it was left with; answers whether all of them did. */
function putBack(workbook: Workbook, { table }: TablePlace, { rows, deleted, identity }: Left): boolean {
  const place = findTable(workbook, ({ id }) => id === table.id);
  if (!place) return false;
  const cells = bodyCells(place);
  const found = findRows(readTable(place.sheet, place.table).rows, rows, identity.length > 0);
  if (!areAllFound(found) || !found.every((row, index) => isAsLeft(rows[index], cells[row] ?? []))) return false;
  const all = rows.map((one, index) => ({ ...one, at: found[index] ?? 0 }));
  const added = all.filter(({ before }) => before === undefined).map(({ at }) => at);
  const { insert, remove } = placesBack(
    cells.length,
    deleted.map(({ row }) => row),
    added,
  );
  checkPlace(place, insert.length !== remove.length);
  const first = place.table.area.top + 1;
  const write = (row: number, line: readonly (CellInput | undefined)[]): void =>
    workbook.setCells(place.sheet.id, first + row, place.table.area.left, [line], 'add-in');
  for (const { at, before, isWritten } of all)
    if (before)
      write(
        at,
        before.map((cell, column) => (isWritten(column) ? inputOf(cell) : undefined)),
      );
  for (const row of insert) shiftRows(workbook, place, first + row, 1);
  insert.forEach((row, index) => {
    write(row, (deleted[index]?.before ?? []).map(inputOf));
  });
  for (const row of remove) shiftRows(workbook, place, first + row, -1);
  lengthen(workbook, place, insert.length - remove.length);
  return true;
}

const inputOf = (cell: Cell | undefined): CellInput => cell ?? { value: null, style: 0 };

/** Written cells hold what they were left with; in a row that was added, all the others too, formulas apart. */
function isAsLeft(row: OurRow | undefined, now: readonly (Cell | undefined)[]): boolean {
  if (!row) return false;
  return now.every((cell, column) => {
    const isSame = contentText(cell) === row.contents[column];
    return isSame || (!row.isWritten(column) && (row.before !== undefined || cell?.formula !== undefined));
  });
}

/** The cells of a table's rows, without header and totals. */
const bodyCells = ({ sheet, table }: TablePlace): Cells =>
  cellsIn(sheet, table.area).slice(1, table.hasTotals ? -1 : undefined);

function cellsIn(sheet: Sheet, { top, left, bottom, right }: CellArea): Cells {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => sheet.cell(top + down, left + across)),
  );
}

/** What a cell holds, to compare: a formula's result may change without anybody touching the table. */
const contentText = (cell: Cell | undefined): string =>
  JSON.stringify(cell?.formula === undefined ? (cell?.value ?? null) : [cell.formula]);
