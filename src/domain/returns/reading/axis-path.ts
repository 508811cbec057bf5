import type { CellArea } from '../../../cells/areas';

/** A label of a row or column, where it stands on the sheet. */
export interface PathLabel {
  readonly text: string;
  readonly cell: CellArea;
}

/** A row or column of figures with its labels, outermost first. */
export interface Path {
  /** On the sheet. */
  readonly at: number;
  readonly labels: readonly PathLabel[];
  /** Figures stand in it; without any it may be a heading of what follows. */
  readonly hasFigures: boolean;
  /** A blank row or column stands before it. */
  readonly isAfterBlank: boolean;
}
