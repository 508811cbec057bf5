import type { NotChecked, ReturnSheet } from '../model/returns';
import type { CellRule, ReturnRule, Rule } from '../rules/define-rule';
import { passCells } from './cell-pass';
import type { ReturnContext, TableContext } from './contexts';
import type { Found } from './findings';
import { guessedIn } from './guessed';
import { notCheckedIn } from './not-checked';

interface TableResult {
  readonly found: readonly Found[];
  readonly notChecked: readonly NotChecked[];
  readonly cells: number;
}

/**
 * Holds one return against every rule: its cells in one pass, then the return as a whole. `siblings` are all returns of the
 * sheet, in order. Yields undefined now and then so that the caller may pause.
 */
export function* checkTable(
  at: TableContext,
  siblings: readonly ReturnSheet[],
  rules: readonly Rule[],
): Generator<undefined, TableResult> {
  const { table } = at;
  const place = { sheet: table.sheet, table: siblings.indexOf(table), layout: table.layout };
  const pass = yield* passCells(at, rules.filter(isCellRule));
  const found: Found[] = pass.hits.map((one) => ({ ...one, ...place, guessed: guessedIn(one, table) }));
  const context: ReturnContext = { ...at, siblings };
  const notChecked = notCheckedIn(at, pass.hits);
  for (const rule of rules.filter(isReturnRule)) {
    for (const result of rule.check(context)) {
      if (result === undefined) yield undefined;
      else if ('areas' in result)
        found.push({ rule, hit: result, ...place, guessed: guessedIn({ rule, hit: result }, table) });
      else notChecked.push({ sheet: table.sheet, ...result });
    }
  }
  return { found, notChecked, cells: pass.cells };
}

function isCellRule(rule: Rule): rule is CellRule {
  return rule.appliesTo === 'cells';
}

function isReturnRule(rule: Rule): rule is ReturnRule {
  return rule.appliesTo === 'return';
}
