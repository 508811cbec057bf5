import type { CellArea } from '../../cells/areas';
import type { Grid } from '../model/grid';
import type { ReturnSheet } from '../model/returns';

/** A table of records as rules read it – a row for each record, a column for each KPI – where it stands otherwise on its sheet. */
export interface AsRead {
  readonly grid: Grid;
  readonly table: ReturnSheet;
  /** Where cells of this reading stand on the sheet. */
  readonly onSheet: (area: CellArea) => CellArea;
  /** Cells of this reading that cells of the sheet make. */
  readonly fromSheet: (area: CellArea) => CellArea;
}
