import { cellName } from '../../cells/addresses';
import { defineRule } from '../engine/define-rule';
import { oddFormulas } from '../engine/formulas/odd-formulas';
import { oneForEach, printFormula } from '../engine/formulas/say-formula';
import { counted, sheetPlace } from '../text/grammar';

type Data = Readonly<{ cell: string; formula: string; usual: string; at: string }>;

/**
 * A formula in a row or column of copies that does the same with other cells, with another sign, or with a number more. A formula that does
 * something else altogether (the first period, the total at the end), and one that is a copy of its neighbour the other way, are left alone.
 * What `total-leaves-rows-out` or `total-counts-twice` says is not said again.
 */
export const formulaDiffersFromNeighbours = defineRule<Data>({
  id: 'formula-differs-from-neighbours',
  severity: 'query',
  theme: 'sums',
  appliesTo: 'sheet',
  source:
    'ICAEW, Twenty principles for good spreadsheet practice, 11: consistent formulas; Microsoft, error checking rule Formulas inconsistent with other formulas in the region.',
  words: {
    title: 'A formula differs from those around it',
    why: 'Rows of figures are read as worked out alike. One that is not is either a slip, or something the reader has to know.',
    whatToDo: 'Compare it with its neighbour. Copy the neighbour’s formula over it, or say in a note why it differs.',
    message: (facts, { cell, formula, usual, at }) =>
      facts.count === 1
        ? `${sheetPlace(facts)}, ${cell}: ${formula} differs from the formulas around it, such as ${usual} in ${at}.`
        : `${sheetPlace(facts)}: ${counted(facts.count, 'formula')} differ from the formulas around them. The first is ${cell}: ${formula} differs from the formulas around it, such as ${usual} in ${at}.`,
  },
  check: ({ grid }) =>
    oneForEach(oddFormulas(grid), {
      way: ({ usual }) => usual.pattern,
      place: ({ formula }) => formula,
      data: ({ formula, usual }, cell) => ({
        cell,
        formula: printFormula(formula.formula),
        usual: printFormula(usual.formula),
        at: cellName(usual.row, usual.column),
      }),
    }),
});
