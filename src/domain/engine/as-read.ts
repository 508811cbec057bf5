import { sideBySide } from './tick-answers';
import { turned } from './turned-table';
import type { CellArea } from '../../cells/areas';
import type { Grid } from '../model/grid';
import { keptFor } from '../model/kept-for';
import type { ReturnSheet } from '../model/returns';

/**
 * A table of records as rules read it – a row for each record, a column for each KPI – where it stands otherwise on its sheet: on its
 * side, or with answers spread over columns of ticks.
 */
export interface AsRead {
  readonly grid: Grid;
  readonly table: ReturnSheet;
  /** Where cells of this reading stand on the sheet. */
  readonly onSheet: (area: CellArea) => CellArea;
  /** Cells of this reading that cells of the sheet make. */
  readonly fromSheet: (area: CellArea) => CellArea;
}

/** Undefined for a table that is read as it stands. The same table of the same grid is read once. */
export function asRead(grid: Grid, table: ReturnSheet): AsRead | undefined {
  if (table.lies !== 'sideways' && !table.ticks?.length) return undefined;
  return known(grid)(table);
}

const known = keptFor((grid: Grid) =>
  keptFor((table: ReturnSheet): AsRead => (table.lies === 'sideways' ? turned(grid, table) : sideBySide(grid, table))),
);
