import { isErrorValue } from '../../cells/cell-values';
import { defineRule } from '../engine/define-rule';
import { formulasOf } from '../engine/formulas/sheet-formulas';
import { withoutTexts } from '../engine/formulas/references';
import { oneForEach, printFormula } from '../engine/formulas/say-formula';
import { valueAt } from '../model/grid';
import { counted, sheetPlace } from '../text/grammar';

type Data = Readonly<{ cell: string; formula: string }>;

/**
 * A formula that names cells which are no more (`#REF!` in the formula), but shows no error: `IFERROR` hides it, or the other half of an
 * `IF` is shown, or nobody has calculated the file. One that shows an error is `formula-error`’s.
 */
export const formulaReferenceLost = defineRule<Data>({
  id: 'formula-reference-lost',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'sheet',
  source:
    'MHCLG and DfE returns treat error values as failed cells; ICAEW, Twenty principles for good spreadsheet practice, 17: built-in checks must not hide errors.',
  words: {
    title: 'A formula has lost the cells it used',
    why: 'Cells that the formula used were deleted. What it shows instead of an error is not what it was meant to work out.',
    whatToDo: 'Put the right cells where the formula says #REF!, or delete the formula.',
    message: (facts, { cell, formula }) =>
      facts.count === 1
        ? `${sheetPlace(facts)}, ${cell}: ${formula} uses cells that were deleted, and shows no error.`
        : `${sheetPlace(facts)}: ${counted(facts.count, 'formula')} use cells that were deleted, and show no error. The first is ${cell}: ${formula} uses cells that were deleted, and shows no error.`,
  },
  check: ({ grid }) =>
    oneForEach(
      formulasOf(grid).all.filter(
        ({ formula, row, column }) =>
          withoutTexts(formula).includes('#REF!') && !isErrorValue(valueAt(grid, row, column)),
      ),
      {
        way: ({ shape }) => shape,
        place: (one) => one,
        data: ({ formula }, cell) => ({ cell, formula: printFormula(formula) }),
      },
    ),
});
