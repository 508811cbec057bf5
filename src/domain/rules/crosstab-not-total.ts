import { addUp, crossedSums } from '../engine/crossed-sums';
import { isMore, isSameFigure, printSpan, figureAt } from '../engine/figures';
import { defineRule } from '../engine/define-rule';
import { printArea } from '../../cells/addresses';
import { alsoIn } from '../messages/totals';
import { printNumber, quote } from '../text/grammar';

type Data = Readonly<{
  totalCell: string;
  /** The row's or column's label. */
  line: string;
  total: number;
  partsCell: string;
  sum: number;
  /** Where else, as a sentence of its own; empty for nowhere. */
  more: string;
}>;

/**
 * A table of one list against another, as of age by gender: in each row and each column the figures come to its total. Where several
 * answers are allowed they come to no less than the total, for everybody has one at least; lines with anything that is no number are left alone.
 */
export const crosstabNotTotal = defineRule<Data>({
  id: 'crosstab-not-total',
  severity: 'error',
  theme: 'sums',
  appliesTo: 'return',
  heldBackBy: ['return-empty'],
  source: 'Eurostat and R validate: part_whole_relation, for tables of two classifications.',
  words: {
    title: 'A row or column does not add up to its total',
    why: 'Who reads the table takes the totals. One of the figures is wrong, and the total hides which.',
    whatToDo: 'Correct the figure or the total that is wrong.',
    message: (_facts, { totalCell, line, total, partsCell, sum, more }) =>
      `${totalCell}, ${quote(line)}: the total is ${printNumber(total)}, but ${partsCell} add up to ${printNumber(sum)}.${more}`,
  },
  check: function* ({ grid, table }) {
    const wrong = crossedSums(table).flatMap(({ total, kpi, cells }) => {
      const [whole, sum] = [figureAt(grid, total, 0), addUp(grid, cells)];
      if (whole === undefined || sum === undefined || isSameFigure(sum, whole)) return [];
      if (kpi.responses === 'multiple' && isMore(sum, whole)) return [];
      return [{ total, cells, whole, sum }];
    });
    const [first] = wrong;
    if (!first) return;
    yield {
      kpi: first.total.kpi.id,
      label: first.total.header,
      areas: wrong.map(({ total }) => total.area).sort((one, other) => one.top - other.top || one.left - other.left),
      samples: [],
      restsOn: wrong.map(({ total }) => total),
      data: {
        totalCell: printArea(first.total.area),
        line: first.total.header,
        total: first.whole,
        partsCell: printSpan(first.cells),
        sum: first.sum,
        more: alsoIn(wrong.length, 'other total'),
      },
    };
  },
});
