import { missingKpis, placeOfMissing } from '../engine/missing-kpis';
import { defineRule } from '../engine/define-rule';
import { mayBeIt, noHeading } from '../messages/no-heading';

type Data = Readonly<{ kpi: string; headerRow: number; mayBe: readonly string[] }>;

/**
 * A KPI that is asked for and has no heading anywhere on the sheet, nor a field that answers it as well. "If applicable"
 * KPIs are asked for only where the register says that the service deals with crime. Reported once per sheet, at its first
 * table; headings that may be meant are marked and suggested. What a fund's terms ask for is reported by `grant-field-missing`.
 */
export const kpiMissing = defineRule<Data>({
  id: 'kpi-missing',
  severity: 'error',
  theme: 'missing',
  mayBeExplained: true,
  appliesTo: 'return',
  heldBackBy: ['grant-field-missing'],
  source: '2019 report, section 4.1: the minimum KPI set of seven, “if applicable” where it says so.',
  words: {
    title: 'A KPI is missing',
    why: 'The minimum KPI set is what every commissioned service reports, so that services can be compared and needs seen.',
    whatToDo:
      'Add the KPI with its heading and fill it in. If it is there under another name, use the name given here. If you cannot give it, explain why.',
    message: (facts, data) => `${noHeading(facts, data)}.${mayBeIt(data.mayBe)}`,
  },
  check: function* (context) {
    for (const missing of missingKpis(context)) {
      const { hit, data } = placeOfMissing(context, missing);
      yield { ...hit, data };
    }
  },
});
