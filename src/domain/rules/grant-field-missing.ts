import { missingKpis, placeOfMissing } from '../engine/missing-kpis';
import { defineRule } from '../engine/define-rule';
import { allOf, quote } from '../text/grammar';
import { mayBeIt, noHeading } from '../messages/no-heading';

type Data = Readonly<{
  kpi: string;
  headerRow: number;
  mayBe: readonly string[];
  funds: readonly string[];
}>;

/**
 * A KPI that the terms of a fund ask for, of a service that the fund pays, and that has no heading anywhere on the sheet. It says
 * which funds, for their money depends on it, and so stands in for `kpi-missing` about the same KPI.
 */
export const grantFieldMissing = defineRule<Data>({
  id: 'grant-field-missing',
  severity: 'error',
  theme: 'missing',
  mayBeExplained: true,
  appliesTo: 'return',
  source: '2019 report, section 4.2: Home Office and Ministry of Justice grant terms say what must be recorded.',
  words: {
    title: 'A KPI that a grant asks for is missing',
    why: 'The fund pays on condition that this is recorded and reported. Without it, money may have to be paid back.',
    whatToDo:
      'Add the KPI with its heading and fill it in. If it is there under another name, use the name given here.',
    message: (facts, data) =>
      `${noHeading(facts, data)}, which the terms of ${allOf(data.funds.map(quote))} ask for.${mayBeIt(data.mayBe)}`,
  },
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
