import type { CellArea } from '../../cells/areas';
import { gridArea, valueAt, type Grid } from '../model/grid';
import type { ReturnSheet } from '../model/returns';
import type { CellBatch } from './batches';
import { blocksIn, textsIn, type FilledRows } from './cell-blocks';
import type { CellContext, SheetContext, TableContext } from './contexts';
import { labelWithoutPerson } from './label-of-cells';
import { nameLook } from './person-names';
import { personalDataIn } from './personal-data';
import { headersOfLines, letterheadRows, LONGEST_LETTERHEAD, withoutSender } from './sender-lines';
import { speaksOfPeople } from './sender-rows';

/** Rows under the top of a block in which its headings are looked for. */
const HEADING_ROWS = 6;

/** So many addresses or names below each other are a list, not the sender's. */
const FEWEST_IN_LIST = 3;

/**
 * Every cell of a sheet that the rules on returns do not look at: the whole sheet where it holds no return; else the lines
 * above the first, other tables, heading rows, totals and repeated headings among records. For personal data, which may stand
 * anywhere. What says who sends the return, and how to reach them, is left out.
 */
export function elsewhereBatches({ grid, recognition, specification }: SheetContext): CellBatch[] {
  const whole = gridArea(grid);
  if (!whole) return [];
  const at: TableContext = { grid, specification, table: standIn(grid, whole) };
  const returns = recognition.returns.filter(({ isReturn }) => isReturn);
  if (returns.length === 0) return blocksIn(grid, whole).flatMap((block) => blockBatches(at, block));
  const first = Math.min(...recognition.returns.map(({ headerRow }) => headerRow));
  const others = recognition.returns.filter(({ isReturn }) => !isReturn);
  return [
    ...(first > whole.top ? aboveBatches(at, { ...whole, bottom: first - 1 }) : []),
    ...returns.flatMap((table) => withinBatches(at, table)),
    ...others.flatMap((table) => columnBatches(at, areaOf(table), table.headerRow)),
  ];
}

/** Of a table that is none: rules ask how the cells are laid out. */
function standIn({ sheet }: Grid, { top, left, bottom, right }: CellArea): ReturnSheet {
  return {
    sheet,
    layout: 'records',
    isReturn: false,
    headerRow: top,
    firstRow: top,
    lastRow: bottom,
    firstColumn: left,
    lastColumn: right,
    fields: [],
    unmapped: [],
    skippedRows: [],
  };
}

function areaOf({ headerRow, lastRow, firstColumn, lastColumn }: ReturnSheet): CellArea {
  return { top: headerRow, left: firstColumn, bottom: Math.max(headerRow, lastRow), right: lastColumn };
}

function blockBatches(at: TableContext, { area, isTable }: FilledRows): CellBatch[] {
  if (!isTable) return lineBatches(at, area);
  return columnBatches(at, area, headingRow(at.grid, area));
}

/** The row near the top of a block with most texts, the first of several. */
function headingRow(grid: Grid, area: CellArea): number {
  let best = area.top;
  let most = 0;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + HEADING_ROWS - 1); row++) {
    const { length } = textsIn(grid, row, area);
    if (length > most) [best, most] = [row, length];
  }
  return best;
}

/** A batch for each column, without the lines of the sender. */
function columnBatches(at: TableContext, area: CellArea, headRow: number): CellBatch[] {
  const runs = withoutSender(at.grid, area);
  const batches: CellBatch[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const head = valueAt(at.grid, headRow, column);
    const header = labelWithoutPerson(typeof head === 'string' ? head : '');
    const whole = { ...area, left: column, right: column };
    const cells = area.bottom - area.top + 1;
    const context: CellContext = { ...at, header, kind: 'unmapped', cells, column: whole };
    batches.push({ areas: runs.map((run) => ({ ...run, left: column, right: column })), context, label: header });
  }
  return batches;
}

/** A batch for each row. */
function lineBatches(at: TableContext, area: CellArea): CellBatch[] {
  const letterhead = letterheadRows(at.grid, area);
  return headersOfLines(at.grid, area).flatMap((header, index) => {
    const row = area.top + index;
    return letterhead.has(row) ? [] : [line(at, { ...area, top: row, bottom: row }, header)];
  });
}

/** Lines share their findings, for no heading names them. */
function line(at: TableContext, area: CellArea, header: string): CellBatch {
  const context: CellContext = { ...at, header, kind: 'unmapped', cells: 0, isOutside: true };
  return { areas: [area], context, label: '', group: 'lines' };
}

/** Above a return stands who sends it. What is long there, speaks of people, or is a list, is looked at all the same. */
function aboveBatches(at: TableContext, area: CellArea): CellBatch[] {
  const { grid } = at;
  const batches: CellBatch[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const texts = textsIn(grid, row, area);
    if (texts.some(({ text }) => text.length > LONGEST_LETTERHEAD || speaksOfPeople(text))) {
      batches.push(line(at, { ...area, top: row, bottom: row }, texts[0]?.text ?? ''));
    }
  }
  const rows = new Set(batches.map(({ areas }) => areas[0]?.top));
  for (let column = area.left; column <= area.right; column++) {
    const found: CellArea[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const text = valueAt(grid, row, column);
      if (rows.has(row) || typeof text !== 'string') continue;
      if (personalDataIn(text) !== undefined || nameLook(text) === 'known')
        found.push({ top: row, left: column, bottom: row, right: column });
    }
    if (found.length >= FEWEST_IN_LIST) {
      const context: CellContext = { ...at, header: '', kind: 'unmapped', cells: 0 };
      batches.push({ areas: found, context, label: '' });
    }
  }
  return batches;
}

/** Heading rows of a return, and rows among its records that hold none. */
function withinBatches(at: TableContext, table: ReturnSheet): CellBatch[] {
  const { headerRow, firstRow, lastRow, firstColumn: left, lastColumn: right, layout } = table;
  const rows: number[] = [];
  for (let row = headerRow; row < Math.min(firstRow, headerRow + HEADING_ROWS); row++) rows.push(row);
  if (layout === 'records') rows.push(...table.skippedRows.filter((row) => row >= firstRow && row <= lastRow));
  const areas = rows.map((row) => ({ top: row, left, bottom: row, right }));
  if (areas.length === 0) return [];
  const context: CellContext = { ...at, header: '', kind: 'unmapped', cells: 0, isOutside: true };
  return [{ areas, context, label: '', group: 'lines' }];
}
