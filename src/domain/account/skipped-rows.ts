import { isBlank } from '../../cells/cell-values';
import { valueAt, type Grid } from '../model/grid';
import type { ReturnSheet } from '../model/returns';
import type { Region } from '../returns/region';
import { isTotalRow } from '../returns/table-rows';
import { isExampleRow, isUnusedRow } from '../returns/unused-rows';
import { LABELS, notChecked, NOTES, type CellClaim, type ClaimedPlace } from './claims';
import { WHY_LEFT_OUT } from './why-left-out';

/** Rows among and below the records of a table that hold none: totals, headings again, examples, rows nobody used. */
export function skippedClaims(grid: Grid, table: ReturnSheet): readonly CellClaim[] {
  const { firstRow, lastRow, firstColumn: left, lastColumn: right } = table;
  const placeOf = placesIn(grid, table);
  const claims: { area: CellClaim['area']; readonly place: ClaimedPlace }[] = [];
  const rows = table.skippedRows.filter((row) => row >= firstRow && row <= lastRow);
  for (const row of [...new Set([...rows, ...unusedBelow(grid, table)])].sort((one, other) => one - other)) {
    const place = placeOf(row);
    const last = claims.at(-1);
    if (last?.place === place && last.area.bottom === row - 1) last.area = { ...last.area, bottom: row };
    else claims.push({ area: { top: row, left, bottom: row, right }, place });
  }
  return claims;
}

function placesIn(grid: Grid, table: ReturnSheet): (row: number) => ClaimedPlace {
  const region = regionOf(grid, table);
  const totals = notChecked(WHY_LEFT_OUT.totals);
  const madeReady = notChecked(WHY_LEFT_OUT.madeReady);
  return (row) => {
    const own = row - grid.top;
    if (isUnusedRow(grid, own, region, region.top)) return madeReady;
    if (isTotalRow(grid, own, region)) return totals;
    if (isExampleRow(grid, own, region)) return NOTES;
    // Headings again, and the titles over them.
    return LABELS;
  };
}

/** Right below the records: rows made ready for more of them. */
function unusedBelow(grid: Grid, table: ReturnSheet): readonly number[] {
  const region = regionOf(grid, table);
  const rows: number[] = [];
  for (let row = table.lastRow + 1 - grid.top; row < grid.values.length; row++) {
    if (isUnusedRow(grid, row, region, region.top)) rows.push(row + grid.top);
    else if (!isBlankRow(grid, row + grid.top, table)) return rows;
  }
  return rows;
}

function isBlankRow(grid: Grid, row: number, { firstColumn, lastColumn }: ReturnSheet): boolean {
  for (let column = firstColumn; column <= lastColumn; column++) if (!isBlank(valueAt(grid, row, column))) return false;
  return true;
}

function regionOf({ top, left, values }: Grid, { headerRow, firstColumn, lastColumn }: ReturnSheet): Region {
  return { top: headerRow - top, left: firstColumn - left, bottom: values.length - 1, right: lastColumn - left };
}
