import { externalWorkbooks, inReadingOrder, joinLinks, type LinkedCell } from '../shared/external-links';
import {
  MOST_FORMULAS,
  type CellFormula,
  type LineRun,
  type NotSeen,
  type SheetDetails,
} from '../../domain/model/grid';
import { sharedArea, type CellArea } from '../../cells/areas';
import type { Line, Sheet } from '../../workbook/model/sheet';
import type { Workbook } from '../../workbook/model/workbook';

/** What values alone do not show of a sheet's used area, and what there was too much of; nothing for a blank sheet. */
export function readDetails(
  workbook: Workbook,
  sheet: Sheet,
  used: CellArea | undefined,
): { readonly details: SheetDetails; readonly notSeen?: readonly NotSeen[] } {
  if (!used)
    return { details: { mergedAreas: [], hiddenRows: [], hiddenColumns: [], externalLinks: [], formulas: [] } };
  const formulas = formulasOf(sheet);
  const isTooMany = formulas.length > MOST_FORMULAS;
  return {
    details: {
      mergedAreas: sheet.merges
        .filter((area) => sharedArea(area, used))
        .sort((a, b) => a.top - b.top || a.left - b.left),
      hiddenRows: hiddenRuns(sheet.rowLines, used.top, used.bottom),
      hiddenColumns: hiddenRuns(sheet.columnLines, used.left, used.right),
      externalLinks: joinLinks(linkedCells(workbook, formulas)),
      formulas: isTooMany ? [] : inReadingOrder(formulas),
    },
    ...(isTooMany && { notSeen: [{ what: 'formulas', because: 'size' }] }),
  };
}

/** Neighbouring hidden lines from `first` to `last` as runs. */
function hiddenRuns(lines: ReadonlyMap<number, Line>, first: number, last: number): LineRun[] {
  const hidden = [...lines].flatMap(([index, line]) =>
    line.hidden === true && index >= first && index <= last ? [index] : [],
  );
  const runs: { first: number; last: number }[] = [];
  for (const index of hidden.sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs;
}

function formulasOf(sheet: Sheet): CellFormula[] {
  const found: CellFormula[] = [];
  for (const [row, column, { formula }] of sheet.cells()) {
    if (formula !== undefined) found.push({ row, column, formula });
  }
  return found;
}

function linkedCells(workbook: Workbook, formulas: readonly CellFormula[]): LinkedCell[] {
  const found: LinkedCell[] = [];
  for (const { row, column, formula } of formulas) {
    for (const name of externalWorkbooks(formula)) {
      // Files count the workbooks they read from 1; 0 is the workbook itself.
      if (name !== '0') found.push({ row, column, workbook: workbook.linkedWorkbooks[Number(name) - 1] ?? name });
    }
  }
  return found;
}
