import type { ReturnContext } from '../engine/contexts';
import { cellOf, figureCells } from '../engine/field-cells';
import { figureAt, isMore } from '../engine/figures';
import { printArea } from '../../cells/addresses';
import type { Field } from '../model/returns';
import { defineRule, type Hit } from '../engine/define-rule';
import { printNumber, quote } from '../text/grammar';
import { alsoIn } from '../messages/totals';

type Data = Readonly<{
  part: string;
  partCell: string;
  partValue: number;
  whole: string;
  wholeCell: string;
  wholeValue: number;
  period: string;
  places: number;
}>;

/**
 * A measure that the specification says is part of another (forensic examinations of referrals), and is larger. Breakdowns
 * are compared by `breakdown-not-total`. Only the specification tells what is part of what: onward referrals may well be
 * more than referrals. The measure stands in the same table as its whole, so that the periods are the same.
 */
export const partExceedsWhole = defineRule<Data>({
  id: 'part-exceeds-whole',
  severity: 'error',
  theme: 'sums',
  appliesTo: 'return',
  heldBackBy: ['return-empty', 'column-duplicated'],
  source:
    '2019 report, section 5.1: 326 referrals, of which 194 had a forensic examination; Eurostat: part_whole_relation.',
  words: {
    title: 'A part is larger than the whole',
    why: 'The specification says that one figure is counted out of the other, so it cannot be larger.',
    whatToDo:
      'Correct the figure that is wrong. If both are counted rightly, tell the commissioner: then one is no part of the other.',
    message: (_facts, data) => {
      const when = data.period === '' ? '' : ` in ${data.period}`;
      return `${data.partCell}, ${quote(data.part)} is ${printNumber(data.partValue)}${when}, but ${quote(data.whole)}, of which it is a part, is ${printNumber(data.wholeValue)} in ${data.wholeCell}.${alsoIn(data.places)}`;
    },
  },
  check: function* (context) {
    const { table } = context;
    if (table.layout === 'records') return;
    const measures = table.fields.filter(({ category, kpi }) => category === undefined && isMeasure(kpi.kind));
    for (const part of measures) {
      const whole = measures.find(({ kpi }) => kpi.id === part.kpi.partOf);
      const hit = whole && compare(context, part, whole);
      if (hit) yield hit;
    }
  },
});

function isMeasure(kind: Field['kpi']['kind']): boolean {
  return kind === 'count' || kind === 'money';
}

function compare({ grid }: ReturnContext, part: Field, whole: Field): Hit<Data> | undefined {
  const larger = figureCells(part).flatMap(({ offset }) => {
    const [value, limit] = [figureAt(grid, part, offset), figureAt(grid, whole, offset)];
    return value !== undefined && limit !== undefined && isMore(value, limit) ? [{ offset, value, limit }] : [];
  });
  const [first] = larger;
  if (!first) return undefined;
  return {
    kpi: part.kpi.id,
    label: part.header,
    areas: larger.map(({ offset }) => cellOf(part, offset)),
    samples: [],
    restsOn: [part, whole],
    discriminator: whole.kpi.id,
    data: {
      part: part.header,
      partCell: printArea(cellOf(part, first.offset)),
      partValue: first.value,
      whole: whole.header,
      wholeCell: printArea(cellOf(whole, first.offset)),
      wholeValue: first.limit,
      period: part.periods?.[first.offset]?.label ?? '',
      places: larger.length,
    },
  };
}
