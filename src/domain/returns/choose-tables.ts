import { cellCount } from '../../cells/areas';
import type { Grid } from '../model/grid';
import type { PeriodContext } from '../model/parse-period';
import type { ConfirmedHeadings, ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { figureCells } from '../engine/field-cells';
import { kpisOf } from '../engine/missing-kpis';
import { findTables, hasOwnHeading, type LocatedTable } from './find-tables';
import type { Search } from './header-rows';
import { isBlankAt, type Region } from './region';
import { sheetsOf } from './reading/sheets-of';

/**
 * The tables of a sheet as two readers find them: the one that looks for a layout, and the one that reads two axes (reading/). The one that
 * explains more cells of returns wins; where both explain as many, the first. For as long as both stand: 8-recognition, 8.9.
 */
export function chooseTables(
  search: Search,
  region: Region,
  specification: Specification,
  { context, confirmed }: { readonly context: PeriodContext; readonly confirmed: ConfirmedHeadings | undefined },
): readonly LocatedTable[] {
  const { grid } = search;
  const byLayout = findTables(search, region, specification, context);
  const byAxes = sheetsOf(search, specification, { confirmed, context }).filter(({ isReturn }) => isReturn);
  const own = byAxes.filter((sheet) => !isOwn(grid, sheet));
  const sheets = byLayout.map(({ sheet }) => sheet).filter(({ isReturn }) => isReturn);
  const kpis = new Set(own.flatMap((sheet) => kpisOf(sheet)).map(({ id }) => id));
  const keepsAll = sheets.every((sheet) => {
    const others = own.filter((other) => standsWith(other, sheet));
    // Under a list of needs `Disability` is an answer to tick, and no KPI that is lost.
    const areTicked = others.some(({ ticks }) => ticks !== undefined);
    return others.length > 0 && (areTicked || kpisOf(sheet).every(({ id }) => kpis.has(id)));
  });
  if (!keepsAll || explained(grid, own) <= explained(grid, sheets)) return byLayout;
  return own.map((sheet) => ({ kind: 'table', sheet, region: regionOf(grid, sheet) }));
}

/** They have cells in common. What is gained elsewhere makes up for no table and no KPI that is lost. */
function standsWith(one: ReturnSheet, other: ReturnSheet): boolean {
  return (
    one.firstRow <= other.lastRow &&
    one.lastRow >= other.firstRow &&
    one.firstColumn <= other.lastColumn &&
    one.lastColumn >= other.firstColumn
  );
}

function isOwn(grid: Grid, { headerRow, firstColumn, lastColumn }: ReturnSheet): boolean {
  return hasOwnHeading(grid, headerRow - grid.top, { left: firstColumn - grid.left, right: lastColumn - grid.left });
}

function regionOf(grid: Grid, { headerRow, firstRow, lastRow, firstColumn, lastColumn }: ReturnSheet): Region {
  return {
    top: Math.min(headerRow, firstRow) - grid.top,
    left: firstColumn - grid.left,
    bottom: Math.max(headerRow, lastRow) - grid.top,
    right: lastColumn - grid.left,
  };
}

/** Cells of returns that a rule can say something of; in records all of a field's, for they are many and mostly filled. */
function explained(grid: Grid, sheets: readonly ReturnSheet[]): number {
  let cells = 0;
  for (const { isReturn, layout, fields, ticks = [], crossed = [], firstRow, lastRow } of sheets) {
    if (!isReturn) continue;
    for (const row of crossed) cells += row.cells.length;
    for (const { columns } of ticks) cells += Math.max(1, columns.length * (lastRow - firstRow + 1));
    for (const field of fields) {
      if (layout === 'records') cells += Math.max(1, cellCount(field.area));
      else
        cells +=
          figureCells(field).filter(({ row, column }) => !isBlankAt(grid, row - grid.top, column - grid.left)).length +
          UNFILLED;
    }
  }
  return cells;
}

/** What a field counts for by its label alone: templates are sent out with nothing in them. */
const UNFILLED = 0.05;
