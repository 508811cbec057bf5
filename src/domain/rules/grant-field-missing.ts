import type { RuleData } from '../messages/rule-data';
import { STRUCTURE } from '../messages/structure';
import { missingKpis, placeOfMissing } from '../engine/missing-kpis';
import { defineRule } from '../engine/define-rule';

/**
 * A KPI that the terms of a fund ask for, of a service that the fund pays, and that has no heading anywhere on the sheet. It says
 * which funds, for their money depends on it, and so stands in for `kpi-missing` about the same KPI.
 */
export const grantFieldMissing = defineRule<RuleData['grant-field-missing']>({
  id: 'grant-field-missing',
  severity: 'error',
  mayBeExplained: true,
  appliesTo: 'return',
  source: '2019 report, section 4.2: Home Office and Ministry of Justice grant terms say what must be recorded.',
  words: STRUCTURE['grant-field-missing'],
  check: function* (context) {
    const terms = context.specification.grantTerms ?? [];
    for (const missing of missingKpis(context)) {
      const funds = terms.filter(({ kpis }) => kpis.includes(missing.kpi.id)).map(({ fund }) => fund);
      if (funds.length === 0) continue;
      const { hit, data } = placeOfMissing(context, missing);
      yield { ...hit, data: { ...data, funds } };
    }
  },
});
