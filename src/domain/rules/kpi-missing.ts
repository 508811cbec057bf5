import type { RuleData } from '../messages/rule-data';
import { STRUCTURE } from '../messages/structure';
import { missingKpis, placeOfMissing } from '../engine/missing-kpis';
import { defineRule } from '../engine/define-rule';

/**
 * A KPI that is asked for and has no heading anywhere on the sheet, nor a field that answers it as well. "If applicable"
 * KPIs are asked for only where the register says that the service deals with crime. Told once per sheet, at its first
 * table; headings that may be meant are marked and suggested. What a fund's terms ask for is told by `grant-field-missing`.
 */
export const kpiMissing = defineRule<RuleData['kpi-missing']>({
  id: 'kpi-missing',
  severity: 'error',
  mayBeExplained: true,
  appliesTo: 'return',
  heldBackBy: ['grant-field-missing'],
  source: '2019 report, section 4.1: the minimum KPI set of seven, “if applicable” where it says so.',
  words: STRUCTURE['kpi-missing'],
  check: function* (context) {
    for (const missing of missingKpis(context)) {
      const { hit, data } = placeOfMissing(context, missing);
      yield { ...hit, data };
    }
  },
});
