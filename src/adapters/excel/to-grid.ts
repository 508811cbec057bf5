import type { CellValue } from '../../cells/cell-values';
import type { Grid, SheetDetails } from '../../domain/model/grid';
import type { CellsRead } from './read-blocks';

export interface SheetFacts {
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
}

const NO_DETAILS: SheetDetails = {
  mergedAreas: [],
  hiddenRows: [],
  hiddenColumns: [],
  externalLinks: [],
  formulas: [],
};

/** Cells as Excel gave them → the domain's grid: a blank cell is null there, not an empty text. */
export function toGrid(sheet: SheetFacts, cells: CellsRead): Grid {
  const isBlank =
    cells.values.length === 1 && cells.values[0]?.length === 1 && blankAsNull(cells.values[0][0]) === null;
  return {
    sheet: sheet.name,
    top: isBlank ? 0 : cells.top,
    left: isBlank ? 0 : cells.left,
    values: isBlank ? [] : cells.values.map((line) => line.map(blankAsNull)),
    headText: isBlank ? [] : cells.text,
    visible: sheet.visible,
    isProtected: sheet.isProtected,
    ...(cells.details ? { details: isBlank ? NO_DETAILS : cells.details } : {}),
    ...(cells.notSeen.length > 0 && !isBlank ? { notSeen: cells.notSeen } : {}),
  };
}

/** Excel's empty text as the domain's blank. */
export function blankAsNull(value: CellValue | undefined): CellValue {
  return value === undefined || value === '' ? null : value;
}
