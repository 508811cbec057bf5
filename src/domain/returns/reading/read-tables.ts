import type { Grid } from '../../model/grid';
import type { ConfirmedHeadings } from '../../model/returns';
import type { Specification } from '../../model/specification';
import type { TableReading } from '../../model/table-reading';
import { usedRegion } from '../region';
import { readYearContext } from '../sheet-labels';
import { bandsOf } from './bands';
import { chooseReading } from './choose';
import { linesOf } from './lines';
import { piecesOf } from './pieces';
import { labelReader, type LabelReader } from './read-label';
import { viewOf } from './view';

/** The tables of a sheet, each with the reading that explains most of its cells. */
export interface SheetReading {
  readonly tables: readonly TableReading[];
  readonly reader: LabelReader;
}

/**
 * Reads a sheet as tables between axes: lines, bands of heads and bodies, pieces side by side, and for each piece the reading
 * that explains most of its cells.
 */
export function readTables(grid: Grid, specification: Specification, confirmed?: ConfirmedHeadings): SheetReading {
  const region = usedRegion(grid);
  const year = region ? readYearContext(grid, region) : {};
  const reader = labelReader(specification, year, confirmed);
  if (!region) return { tables: [], reader };
  const view = viewOf(grid);
  const bands = bandsOf(view, linesOf(view, reader));
  const tables = bands.flatMap((band) =>
    piecesOf(view, band, reader).flatMap((piece) => chooseReading(view, piece, reader) ?? []),
  );
  return { tables, reader };
}
