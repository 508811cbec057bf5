import { cellName, printArea } from '../../cells/addresses';
import { defineRule } from '../engine/define-rule';
import { doubleTotals } from '../engine/formulas/counted-twice';
import { oneForEach, printFormula } from '../engine/formulas/say-formula';
import { counted, sheetPlace } from '../text/grammar';

type Data = Readonly<{
  cell: string;
  formula: string;
  /** `B15`, `B2:B3`. */
  twice: string;
  /** The subtotal; empty where the cells are named twice. */
  through: string;
}>;

/**
 * A total that takes in a subtotal together with what the subtotal adds up, or names the same cells twice. `SUBTOTAL` over other
 * `SUBTOTAL`s is right: it passes over them. So is a total that takes a subtotal for cells that are not among its own.
 */
export const totalCountsTwice = defineRule<Data>({
  id: 'total-counts-twice',
  severity: 'query',
  theme: 'sums',
  appliesTo: 'sheet',
  source:
    'ICAEW, Twenty principles for good spreadsheet practice, 16 to 18; Microsoft, SUBTOTAL: nested subtotals are left out to avoid double counting.',
  words: {
    title: 'A total counts figures twice',
    why: 'The total is larger than what it is the total of, and looks right in every other way.',
    whatToDo:
      'Add up either the subtotals or the figures under them. With SUBTOTAL(9, …) in place of SUM in all of them, Excel passes over the subtotals itself.',
    message: (facts, { cell, formula, twice, through }) =>
      facts.count === 1
        ? `${sheetPlace(facts)}, ${cell}: ${formula} ${through === '' ? `names ${twice} twice` : `counts ${twice} twice, once by itself and once in ${through}`}.`
        : `${sheetPlace(facts)}: ${counted(facts.count, 'total')} count figures twice. The first is ${cell}: ${formula} ${through === '' ? `names ${twice} twice` : `counts ${twice} twice, once by itself and once in ${through}`}.`,
  },
  check: ({ grid }) =>
    oneForEach(doubleTotals(grid), {
      way: ({ total }) => total.pattern,
      place: ({ total }) => total,
      data: ({ total, cells, through }, cell) => ({
        cell,
        formula: printFormula(total.formula),
        twice: printArea(cells),
        through: through ? cellName(through.row, through.column) : '',
      }),
    }),
});
