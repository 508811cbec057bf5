import type { RuleData } from '../messages/rule-data';
import { TOTALS } from '../messages/totals';
import type { ReturnContext } from '../engine/contexts';
import { cellOf, figureCells } from '../engine/field-cells';
import { figureAt, isMore } from '../engine/figures';
import { printArea } from '../../cells/addresses';
import type { Field } from '../model/returns';
import { defineRule, type Hit } from '../engine/define-rule';

/**
 * A measure that the specification says is part of another (forensic examinations of referrals), and is larger. Breakdowns
 * are compared by `breakdown-not-total`. Only the specification tells what is part of what: onward referrals may well be
 * more than referrals. The measure stands in the same table as its whole, so that the periods are the same.
 */
export const partExceedsWhole = defineRule<RuleData['part-exceeds-whole']>({
  id: 'part-exceeds-whole',
  severity: 'error',
  appliesTo: 'return',
  heldBackBy: ['return-empty', 'column-duplicated'],
  source:
    '2019 report, section 5.1: 326 referrals, of which 194 had a forensic examination; Eurostat: part_whole_relation.',
  words: TOTALS['part-exceeds-whole'],
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

function compare({ grid }: ReturnContext, part: Field, whole: Field): Hit<RuleData['part-exceeds-whole']> | undefined {
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
