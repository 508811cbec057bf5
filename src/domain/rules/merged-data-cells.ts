import type { RuleData } from '../messages/rule-data';
import { STRUCTURE } from '../messages/structure';
import { mergedData } from '../engine/merged-data';
import { overlap, type CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import { defineRule, type Hit } from '../engine/define-rule';

/**
 * Cells of the data that are merged: two records share a value, or two columns do, and all but the first cell are blank. Advice
 * where only columns without a KPI are merged, which still cannot be sorted. Headings, banners and totals may be merged, and
 * so may an answer box of a form. `value-missing` leaves the blanks beneath to this rule.
 */
export const mergedDataCells = defineRule<RuleData['merged-data-cells']>({
  id: 'merged-data-cells',
  severity: 'error',
  appliesTo: 'return',
  holdsForAnyKpi: true,
  heldBackBy: ['return-empty'],
  source:
    'Government Analysis Function, Releasing statistics in spreadsheets: no merged cells; 2019 report, section 5.1: reports are run from the raw data.',
  words: STRUCTURE['merged-data-cells'],
  check: function* (at) {
    const merged = mergedData(at);
    const isOfKpi = (area: CellArea): boolean => at.table.fields.some((field) => overlap(area, field.area));
    yield* hitOn(merged.filter(isOfKpi));
    yield* hitOn(
      merged.filter((area) => !isOfKpi(area)),
      { severity: 'advice', discriminator: 'columns without a KPI' },
    );
  },
});

function hitOn(
  areas: readonly CellArea[],
  more: Partial<Hit<RuleData['merged-data-cells']>> = {},
): readonly Hit<RuleData['merged-data-cells']>[] {
  const [first] = areas;
  return first ? [{ areas, samples: [], data: { first: printArea(first), areas: areas.length }, ...more }] : [];
}
