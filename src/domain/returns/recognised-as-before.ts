import { isBlank } from '../../cells/cell-values';
import type { CellArea } from '../../cells/areas';
import type { Grid } from '../model/grid';
import type { Recognition, ReturnSheet } from '../model/returns';
import { saysOfAllRecords } from './label-columns';
import { filledCells, type Region } from './region';
import { isTotalRow } from './table-rows';
import { isExampleRow, isMarkerRow, isUnusedRow } from './unused-rows';

/**
 * Rows under a header that recognition may sample: a summary's measures are read a thousand rows down (`LONGEST`), headings
 * and labels less far.
 */
const SAMPLED_ROWS = 1200;

/**
 * Rows around one that holds no record which are looked at to tell what it is: titles over headings given again, records under a label,
 * and, longest of all, lists of allowed values (`LONGEST` of `begins-lists`).
 */
const REACH = 302;

/**
 * True where an edit cannot have changed what the sheet is recognised as, found out from the touched rows alone; false means
 * that somebody must look. It is so deep within records and far from rows that hold none, where recognition asks of a row only whether
 * it is blank, a total or the headings again (`findTableRows`): the touched rows were records, and are.
 */
export function isSurelyRecognisedAs(recognition: Recognition, before: Grid, grid: Grid, edit: CellArea): boolean {
  const tables = recognition.returns.filter(
    ({ firstColumn, lastColumn }) => edit.left <= lastColumn && edit.right >= firstColumn,
  );
  const table = tables.find(({ firstRow, lastRow }) => edit.top >= firstRow && edit.bottom <= lastRow);
  if (table?.layout !== 'records' || table.lies || table.ticks || grid.left !== before.left || grid.top !== before.top)
    return false;
  if (edit.left < table.firstColumn || edit.right > table.lastColumn) return false;
  if (edit.top <= table.headerRow + SAMPLED_ROWS || edit.bottom >= table.lastRow) return false;
  if (table.skippedRows.some((row) => row >= edit.top - REACH && row <= edit.bottom + REACH)) return false;
  if (touchesLabels(table, edit)) return false;
  const region = regionOf(table, grid);
  for (let row = edit.top; row <= edit.bottom; row++) {
    if (![before, grid].every((each) => holdsRecord(each, row - grid.top, region))) return false;
  }
  return true;
}

/** A column that names the period of all records is read to its end. */
function touchesLabels({ unmapped }: ReturnSheet, { left, right }: CellArea): boolean {
  return unmapped.some(
    ({ header, headerCell }) => headerCell.left >= left && headerCell.left <= right && saysOfAllRecords(header),
  );
}

function regionOf({ headerRow, firstColumn, lastColumn, lastRow }: ReturnSheet, { top, left }: Grid): Region {
  return {
    top: headerRow - top,
    left: firstColumn - left,
    bottom: lastRow - top,
    right: lastColumn - left,
  };
}

/** Two cells at least, and neither a total nor like the headings in as much as one cell. */
function holdsRecord(grid: Grid, row: number, region: Region): boolean {
  if (filledCells(grid, row, region.left, region.right) < 2 || isTotalRow(grid, row, region)) return false;
  if (isUnusedRow(grid, row, region, region.top) || isExampleRow(grid, row, region)) return false;
  if (isMarkerRow(grid, row, region)) return false;
  for (let column = region.left; column <= region.right; column++) {
    const value = grid.values[row]?.[column] ?? null;
    if (!isBlank(value) && value === grid.values[region.top]?.[column]) return false;
  }
  return true;
}
