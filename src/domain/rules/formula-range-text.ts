import { cellName } from '../../cells/addresses';
import { containsCell } from '../../cells/areas';
import { defineRule } from '../engine/define-rule';
import { oneForEach, printFormula } from '../engine/formulas/say-formula';
import { textInTotals } from '../engine/formulas/text-in-totals';
import { counted, quote, sheetPlace } from '../text/grammar';

type Data = Readonly<{ cell: string; formula: string; total: string; text: string }>;

/**
 * A `SUM` over a number that is stored as text: Excel passes over it without a word. Within a return the number is `number-as-text`’s,
 * which can also mend it; said here of cells that belong to no return.
 */
export const formulaRangeText = defineRule<Data>({
  id: 'formula-range-text',
  severity: 'query',
  theme: 'sums',
  appliesTo: 'sheet',
  source:
    'Microsoft, SUM: text in a range is ignored; Government Analysis Function, Releasing statistics in spreadsheets: numbers are stored as numbers.',
  words: {
    title: 'A total passes over a number stored as text',
    why: 'Excel adds up numbers only. A number that is text counts nothing, though it looks like the others.',
    whatToDo: 'Select the cell, and choose Convert to Number at the sign beside it, or type the number again.',
    message: (facts, { cell, formula, total, text }) =>
      facts.count === 1
        ? `${sheetPlace(facts)}, ${cell}: ${quote(text)} is stored as text, so that ${formula} in ${total} passes over it.`
        : `${sheetPlace(facts)}: ${counted(facts.count, 'number')} are stored as text, and totals pass over them. The first is ${cell}: ${quote(text)} is stored as text, so that ${formula} in ${total} passes over it.`,
  },
  check: ({ grid, recognition }) => {
    const returns = recognition.returns.filter(({ isReturn }) => isReturn);
    const isOfReturn = (row: number, column: number): boolean =>
      returns.some(({ fields }) => fields.some(({ area }) => containsCell(area, row, column)));
    return oneForEach(
      textInTotals(grid).filter(({ row, column }) => !isOfReturn(row, column)),
      {
        way: () => 'text',
        place: (one) => one,
        data: ({ total, text }, cell) => ({
          cell,
          formula: printFormula(total.formula),
          total: cellName(total.row, total.column),
          text,
        }),
      },
    );
  },
});
