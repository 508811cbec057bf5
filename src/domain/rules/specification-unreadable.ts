import type { RuleData } from '../messages/rule-data';
import { SPECIFICATION } from '../messages/specification';
import { cellsUnder, knownTables, registerHits, type RegisterProblem } from '../engine/register-hits';
import { isBlank, isErrorValue, type CellValue } from '../../cells/cell-values';
import { remembered } from '../model/kept-for';
import type { Expected } from '../tables/register-columns';
import type { TableRead } from '../tables/spec-rows';
import { defineRule } from '../engine/define-rule';

/** Cells whose word is not among those allowed, or that hold no date, period or number where one belongs. Blanks are blank. */
export const specificationUnreadable = defineRule<RuleData['specification-unreadable']>({
  id: 'specification-unreadable',
  severity: 'error',
  appliesTo: 'specification',
  source: '2019 report, section 5.2: no standard data set fits all, so specifications are data in the workbook.',
  words: SPECIFICATION['specification-unreadable'],
  check: (tables) =>
    registerHits(
      knownTables(tables).flatMap(({ table, columns }) =>
        Object.entries(columns.cells).flatMap(([column, expected]) => unreadUnder(table, column, expected)),
      ),
    ),
});

function unreadUnder(
  table: TableRead,
  column: string,
  { what, isRead }: Expected,
): readonly RegisterProblem<RuleData['specification-unreadable']>[] {
  const isFine = remembered((value: CellValue) => isBlank(value) || (!isErrorValue(value) && isRead(value)));
  return cellsUnder(table, column).flatMap((cell) => {
    if (isFine(cell.value)) return [];
    const value = String(cell.value);
    return [{ cell, data: { value, expects: what }, discriminator: value }];
  });
}
