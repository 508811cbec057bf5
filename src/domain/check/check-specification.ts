import { findingOf, withDistinctKeys } from '../engine/findings';
import { inOrder } from '../engine/order';
import type { Finding } from '../model/findings';
import type { TableRead } from '../tables/spec-rows';
import type { Rule, SpecificationRule } from '../engine/define-rule';
import { RULES } from '../rules/index';

/**
 * What is wrong with the office's own tables, each thing at its cells: words that cannot be read, names of what is not there, rows
 * twice, age bands that overlap. Tables and columns that are not of ours are left alone. Worst first, as in a return. Never
 * throws for what a table holds.
 */
export function checkSpecification(tables: readonly TableRead[], rules: readonly Rule[] = RULES): readonly Finding[] {
  const findings = rules
    .filter(isSpecificationRule)
    .flatMap((rule) => [...rule.check(tables)].map((hit) => findingOf({ rule, hit, sheet: hit.sheet })));
  return withDistinctKeys(
    inOrder(
      findings,
      tables.map(({ sheet }) => sheet),
    ),
  );
}

function isSpecificationRule(rule: Rule): rule is SpecificationRule {
  return rule.appliesTo === 'specification';
}
