import { printArea } from '../../cells/addresses';
import { defineRule } from '../engine/define-rule';
import { hiddenInTotals } from '../engine/formulas/hidden-in-totals';
import { oneForEach, printFormula, sayFormulas, totals } from '../engine/formulas/say-formula';
import { printNumber } from '../text/grammar';

type Data = Readonly<{ formula: string; hidden: string; sum: string }>;

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
    message: (facts, { formula, hidden, sum }) =>
      sayFormulas(
        facts,
        `${totals(facts)} count figures that are hidden`,
        `${formula} counts ${hidden}, which ${hidden.includes(':') ? 'are' : 'is'} hidden${sum === '' ? '' : ` (${sum})`}`,
      ),
  },
  check: ({ grid }) =>
    oneForEach(hiddenInTotals(grid), {
      way: ({ what }) => what,
      place: ({ total }) => total,
      data: ({ total, cells, sum }) => ({
        formula: printFormula(total.formula),
        hidden: printArea(cells),
        sum: sum === undefined ? '' : printNumber(sum),
      }),
    }),
});
