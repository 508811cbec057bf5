import { sideBySide } from './tick-answers';
import type { AsRead } from './table-as-read';
import { turned } from './turned-table';
import type { Grid } from '../model/grid';
import { keptFor } from '../model/kept-for';
import type { ReturnSheet } from '../model/returns';

/** Records on their side stand up, and columns of ticks become one. Undefined for a table that is read as it stands. The same table of the same grid is read once. */
export function asRead(grid: Grid, table: ReturnSheet): AsRead | undefined {
  if (table.lies !== 'sideways' && !table.ticks?.length) return undefined;
  return known(grid)(table);
}

const known = keptFor((grid: Grid) =>
  keptFor((table: ReturnSheet): AsRead => (table.lies === 'sideways' ? turned(grid, table) : sideBySide(grid, table))),
);
