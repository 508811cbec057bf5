import type { StyleTable } from '../../model/styles';
import { tooLarge } from '../package/zip-directory';
import { LIMITS } from '../limits';
import type { LoadedStyles } from './styles-part';

/** What all sheets of one load share: strings, styles and the budget of cells. */
export interface SheetReadContext {
  readonly strings: readonly string[];
  readonly styles: LoadedStyles;
  readonly table: StyleTable;
  /** Days to add to dates: 1462 in files that count from 1904, otherwise 0. */
  readonly dateShift: number;
  readonly budget: CellBudget;
}

/** Counts what is kept over all sheets, so that a file of many large sheets is bounded as one large sheet is. */
export class CellBudget {
  private filled = 0;
  private blank = 0;

  /** @throws UnusableFileError beyond the limit of filled cells. */
  spendFilled(): void {
    this.filled += 1;
    if (this.filled > LIMITS.filledCells) {
      throw tooLarge(`it has more than ${LIMITS.filledCells.toLocaleString('en-GB')} filled cells`);
    }
  }

  /** False when no more cells that only have a format are to be kept. */
  spendBlank(): boolean {
    this.blank += 1;
    return this.blank <= LIMITS.formattedBlankCells;
  }
}
