import type { WorkbookContext } from '../engine/contexts';
import { findingOf, withDistinctKeys } from '../engine/findings';
import { inOrder } from '../engine/order';
import type { Finding } from '../model/findings';
import type { Rule, WorkbookRule } from '../engine/define-rule';
import { RULES } from '../rules/index';

/**
 * What no sheet can tell alone: a summary that disagrees with its records, a return that is late or missing, a change from
 * the period before that nobody explains. Worst first, as on a sheet. Never throws for what a workbook holds.
 */
export function checkWorkbook(context: WorkbookContext, rules: readonly Rule[] = RULES): readonly Finding[] {
  const findings = rules
    .filter(isWorkbookRule)
    .flatMap((rule) => [...rule.check(context)].map((hit) => findingOf({ rule, hit, sheet: hit.sheet })));
  return withDistinctKeys(
    inOrder(
      findings,
      context.sheets.map(({ grid }) => grid.sheet),
    ),
  );
}

function isWorkbookRule(rule: Rule): rule is WorkbookRule {
  return rule.appliesTo === 'workbook';
}
