import type { CellArea } from '../../cells/areas';
import type { Grid } from '../model/grid';
import type { NotChecked, ReturnSheet } from '../model/returns';
import type { CellRule, CheckAgain, ReturnRule, Rule, RuleAnswer } from './define-rule';
import { caveatsIn, type Caveats } from './caveats';
import { passCells, type CellPass } from './cell-pass';
import type { ReturnContext, TableContext } from './contexts';
import type { Found } from './findings';
import { guessedIn } from './guessed';
import { columnsNotChecked, questionsNotAsked } from './not-checked';

/** What one return came to, and what is needed to look at touched rows of it again. Immutable. */
export interface TableCheck {
  readonly found: readonly Found[];
  readonly notChecked: readonly NotChecked[];
  /** Of these the ones that are about no cells of their own: questions that no rule could look into. */
  readonly switchedOff: readonly NotChecked[];
  readonly cells: number;
  /**
   * The same after an edit that left the sheet's tables as they were recognised. `edit` is undefined where none of the
   * table's own cells was changed, and else lies within the rows and columns of its records.
   */
  readonly afterEdit: (grid: Grid, edit: CellArea | undefined) => Generator<undefined, TableCheck>;
}

interface TableParts {
  readonly pass: CellPass;
  readonly caveats: Caveats;
  readonly results: readonly RuleResult[];
  /** Which of the sheet's returns it is, from 0. */
  readonly place: number;
}

/** What a rule on returns answered, and how it checks again. */
interface RuleResult {
  readonly rule: ReturnRule;
  readonly answers: readonly RuleAnswer[];
  readonly again: CheckAgain | undefined;
}

/**
 * Holds one return against every rule: its cells in one pass, then the return as a whole. `siblings` are all returns of its
 * service on the sheet, in order; `place` is which of the sheet's returns it is. Yields undefined now and then so that the caller
 * may pause.
 */
export function* checkTable(
  at: TableContext,
  siblings: readonly ReturnSheet[],
  rules: readonly Rule[],
  place = siblings.indexOf(at.table),
): Generator<undefined, TableCheck> {
  const pass = yield* passCells(at, rules.filter(isCellRule));
  const context: ReturnContext = { ...at, siblings };
  const results: RuleResult[] = [];
  for (const rule of rules.filter(isReturnRule)) results.push(yield* drain(rule, rule.check(context)));
  return tableCheck(context, rules, { pass, caveats: caveatsIn(at), results, place });
}

function tableCheck(
  context: ReturnContext,
  rules: readonly Rule[],
  { pass, caveats, results, place: index }: TableParts,
): TableCheck {
  const { table, siblings } = context;
  const { sheet, layout } = table;
  const place = { sheet, table: index, layout };
  const found: Found[] = pass.hits.map((one) => ({
    ...one,
    ...place,
    guessed: guessedIn(one, table),
  }));
  const switchedOff = questionsNotAsked(context, pass.hits, caveats);
  for (const { rule, answers } of results) {
    for (const one of answers) {
      if (one === undefined) continue;
      if ('areas' in one)
        found.push({
          rule,
          hit: one,
          ...place,
          guessed: guessedIn({ rule, hit: one }, table),
        });
      else switchedOff.push({ sheet, ...one });
    }
  }
  return {
    found,
    notChecked: [...columnsNotChecked(context), ...switchedOff],
    switchedOff,
    cells: pass.cells,
    afterEdit: function* (grid, edit) {
      const changed: ReturnContext = { ...context, grid };
      if (edit && !pass.afterEdit) return yield* checkTable(changed, siblings, rules, index);
      const passed = edit && pass.afterEdit ? yield* pass.afterEdit(grid, edit) : pass;
      const after: RuleResult[] = [];
      for (const result of results) after.push(yield* ruleAfterEdit(result, changed, edit));
      const parts = { pass: passed, caveats: caveats.afterEdit(grid, edit), results: after, place: index };
      return tableCheck(changed, rules, parts);
    },
  };
}

function* ruleAfterEdit(
  before: RuleResult,
  context: ReturnContext,
  edit: CellArea | undefined,
): Generator<undefined, RuleResult> {
  const { rule, again } = before;
  if (!again) return yield* drain(rule, rule.check(context));
  return edit ? yield* drain(rule, again(context, edit)) : before;
}

function* drain(rule: ReturnRule, check: ReturnType<ReturnRule['check']>): Generator<undefined, RuleResult> {
  const answers: RuleAnswer[] = [];
  const steps: Iterator<RuleAnswer, unknown> = check[Symbol.iterator]();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { rule, answers, again: isCheckAgain(step.value) ? step.value : undefined };
    if (step.value === undefined) yield undefined;
    else answers.push(step.value);
  }
}

/** A generator without a return value returns undefined. */
function isCheckAgain(value: unknown): value is CheckAgain {
  return typeof value === 'function';
}

function isCellRule(rule: Rule): rule is CellRule {
  return rule.appliesTo === 'cells';
}

function isReturnRule(rule: Rule): rule is ReturnRule {
  return rule.appliesTo === 'return';
}
