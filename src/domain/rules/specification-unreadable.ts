import { cellsUnder, knownTables, registerHits, type RegisterProblem } from '../engine/register-hits';
import { isBlank, isErrorValue, type CellValue } from '../../cells/cell-values';
import { remembered } from '../model/kept-for';
import type { Column } from '../tables/column';
import type { DeclaredTable } from '../tables/define-table';
import type { FoundTable } from '../tables/read-table';
import { defineRule } from '../engine/define-rule';

/** Cells whose word is not among those allowed, or that hold no date, period or number where one belongs. Blanks are blank. */
export const specificationUnreadable = defineRule({
  id: 'specification-unreadable',
  severity: 'error',
  appliesTo: 'specification',
  source: '2019 report, section 5.2: no standard data set fits all, so specifications are data in the workbook.',
  check: (tables) =>
    registerHits(
      knownTables(tables).flatMap(({ table, declared }) =>
        Object.entries(declared.columns).flatMap(([heading, column]) => unreadUnder(table, heading, column)),
      ),
    ),
});

function unreadUnder(
  table: FoundTable<DeclaredTable>,
  heading: string,
  { expects, read, allows }: Column,
): readonly RegisterProblem<'specification-unreadable'>[] {
  if (expects === undefined) return [];
  const isRead = (value: CellValue): boolean => read(value) !== undefined || allows?.(value) === true;
  const isFine = remembered((value: CellValue) => isBlank(value) || (!isErrorValue(value) && isRead(value)));
  return cellsUnder(table, heading).flatMap((cell) => {
    if (isFine(cell.value)) return [];
    const value = String(cell.value);
    return [{ cell, data: { value, expects }, discriminator: value }];
  });
}
