import { cellCount } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import { defineRule } from '../engine/define-rule';
import { leftOutSum, shortTotals } from '../engine/formulas/left-out';
import { oneForEach, printFormula } from '../engine/formulas/say-formula';
import { counted, printNumber, sheetPlace } from '../text/grammar';

type Data = Readonly<{
  cell: string;
  formula: string;
  /** `B10`, `B10:B12`. */
  leftOut: string;
  cells: number;
  /** What they come to; empty where that is not known. */
  sum: string;
}>;

/**
 * A total that ends before the last figure of its column or row, or starts under the first: lines were added at the end, or
 * the formula was dragged over too few cells. Figures that are no part of it by their label (a target, an average, a balance
 * brought forward), the total of the others, and totals across that leave out the same column row by row are left alone. On
 * every sheet, with a return or without.
 */
export const totalLeavesRowsOut = defineRule<Data>({
  id: 'total-leaves-rows-out',
  severity: 'query',
  theme: 'sums',
  appliesTo: 'sheet',
  source:
    'ICAEW, Twenty principles for good spreadsheet practice, 16 to 18; Panko, What we know about spreadsheet errors (2008): ranges that stop short are the commonest mechanical error.',
  words: {
    title: 'A total leaves figures out',
    why: 'The total is smaller than the figures above it add up to, and nothing on the sheet shows it.',
    whatToDo:
      'Click the total, press F2 and drag the coloured frame over all the figures. If they are left out on purpose, say so in the label.',
    message: (facts, { cell, formula, leftOut, cells, sum }) =>
      facts.count === 1
        ? `${sheetPlace(facts)}, ${cell}: ${formula} leaves out ${leftOut}${sum === '' ? '' : ` (${sum}${cells === 1 ? '' : ' together'})`}, which ${cells === 1 ? 'stands' : 'stand'} next to what it adds up.`
        : `${sheetPlace(facts)}: ${counted(facts.count, 'total')} leave out figures next to those they add up. The first is ${cell}: ${formula} leaves out ${leftOut}${sum === '' ? '' : ` (${sum}${cells === 1 ? '' : ' together'})`}, which ${cells === 1 ? 'stands' : 'stand'} next to what it adds up.`,
  },
  check: ({ grid }) =>
    oneForEach(shortTotals(grid), {
      way: ({ total }) => total.pattern,
      place: ({ total }) => total,
      data: ({ total, cells }, cell) => {
        const sum = leftOutSum(grid, cells);
        return {
          cell,
          formula: printFormula(total.formula),
          leftOut: printArea(cells),
          cells: cellCount(cells),
          sum: sum === undefined ? '' : printNumber(sum),
        };
      },
    }),
});
