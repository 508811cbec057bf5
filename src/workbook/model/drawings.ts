import type { CellArea } from '../../cells/areas';
import type { Chart, Picture } from '../../cells/drawings';

/** Cells that a chart reads from. */
export interface ChartCells {
  readonly sheetId: string;
  readonly area: CellArea;
}

/** `id` is unique in the workbook, and as long as it is open. */
export interface SheetChart extends Chart<ChartCells> {
  readonly id: string;
}

export interface SheetPicture extends Picture {
  readonly id: string;
  /** Moves with its cells, and keeps its size. */
  readonly isKeptInSize?: true;
}
