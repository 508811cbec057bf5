import { cellName } from '../../cells/addresses';
import { defineRule } from '../engine/define-rule';
import { isSameFigure } from '../engine/figures';
import { areaAt, printFormula } from '../engine/formulas/say-formula';
import { typedOver } from '../engine/formulas/typed-over';
import { printNumber, sheetPlace } from '../text/grammar';

type Data = Readonly<{
  cell: string;
  value: number;
  /** What would stand here, and a cell that has its like. */
  formula: string;
  model: string;
  /** What the formula would give; empty where that is not known. */
  result: string;
  isSame: boolean;
}>;

/**
 * A number between copies of one formula, where the formula would find figures as well: somebody typed over it, mostly to make a total
 * come out. A query where the formula would give something else or that is not known; advice where it would give the same today. Columns that
 * hold numbers row by row between formulas are left alone.
 */
export const totalTypedOver = defineRule<Data>({
  id: 'total-typed-over',
  severity: 'query',
  theme: 'sums',
  appliesTo: 'sheet',
  source:
    'ICAEW, Twenty principles for good spreadsheet practice, 11 (consistent formulas) and 13; EuSpRIG, horror stories: formulas replaced by numbers.',
  words: {
    title: 'A number stands where a formula should',
    why: 'The number does not change when the figures do: the next quarter starts with a total that is wrong.',
    whatToDo:
      'Copy the formula from the cell beside it. If the number is right as it stands, put it into a column of its own and say why.',
    message: (facts, { cell, value, formula, model, result, isSame }) =>
      `${sheetPlace(facts)}, ${cell}: ${printNumber(value)} is typed in, but the cells around it are formulas. Like ${model} it would be ${formula}${result === '' ? '' : isSame ? ', which gives the same today' : `, which gives ${result}`}.`,
  },
  check: function* ({ grid }) {
    for (const { row, column, value, model, formula, result } of typedOver(grid)) {
      const isSame = result !== undefined && isSameFigure(result, value);
      yield {
        areas: [areaAt({ row, column })],
        samples: [],
        ...(isSame && { severity: 'advice' }),
        data: {
          cell: cellName(row, column),
          value,
          formula: printFormula(formula),
          model: cellName(model.row, model.column),
          result: result === undefined ? '' : printNumber(result),
          isSame,
        },
        discriminator: model.pattern,
      };
    }
  },
});
