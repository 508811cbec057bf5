import { cellCount } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import { defineRule } from '../engine/define-rule';
import { hiddenInTotals } from '../engine/formulas/hidden-in-totals';
import { oneForEach, printFormula } from '../engine/formulas/say-formula';
import { counted, printNumber, sheetPlace } from '../text/grammar';

type Data = Readonly<{ cell: string; formula: string; hidden: string; cells: number; sum: string }>;

/**
 * A `SUM` over rows or columns of which some are hidden and hold figures: what is shown does not add up to the total. Nothing is said
 * where all that is added is hidden (a closed group under its total), nor of `SUBTOTAL`, which people choose for that.
 */
export const totalCountsHiddenRows = defineRule<Data>({
  id: 'total-counts-hidden-rows',
  severity: 'query',
  theme: 'sums',
  appliesTo: 'sheet',
  source:
    'ICO, Disclosing documents to the public securely: hidden rows and columns (2025); Microsoft, SUBTOTAL: function numbers 101 to 111 leave hidden rows out, SUM does not.',
  words: {
    title: 'A total counts hidden figures',
    why: 'Whoever adds up what the sheet shows comes to another total.',
    whatToDo:
      'Unhide the rows or columns and look at what is there. Delete what does not belong to the total; leave the rest in sight.',
    message: (facts, { cell, formula, hidden, cells, sum }) =>
      facts.count === 1
        ? `${sheetPlace(facts)}, ${cell}: ${formula} counts ${hidden}, which ${cells === 1 ? 'is' : 'are'} hidden${sum === '' ? '' : ` (${sum})`}.`
        : `${sheetPlace(facts)}: ${counted(facts.count, 'total')} count figures that are hidden. The first is ${cell}: ${formula} counts ${hidden}, which ${cells === 1 ? 'is' : 'are'} hidden${sum === '' ? '' : ` (${sum})`}.`,
  },
  check: ({ grid }) =>
    oneForEach(hiddenInTotals(grid), {
      way: ({ what }) => what,
      place: ({ total }) => total,
      data: ({ total, cells, sum }, cell) => ({
        cell,
        formula: printFormula(total.formula),
        hidden: printArea(cells),
        cells: cellCount(cells),
        sum: sum === undefined ? '' : printNumber(sum),
      }),
    }),
});
