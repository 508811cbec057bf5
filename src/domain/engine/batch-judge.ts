import type { CellValue } from '../../cells/cell-values';
import type { CellCheck, CellRule, CellFault } from './define-rule';
import type { CellContext, CellKind } from './contexts';
import { tidy } from '../text/tidy';

/** What is wrong with a value. Cells with the same key are one finding. */
export interface CellJudgement {
  readonly key: string;
  readonly rule: CellRule;
  readonly check: CellCheck;
  readonly verdict: CellFault;
}

/** Of a text of nothing but spaces the rules think as of a blank cell. */
type Opinion = CellJudgement | typeof NOTHING_WRONG | typeof BLANK;

/** A rule with its check for the cells at hand. */
export interface CompiledRule {
  readonly rule: CellRule;
  readonly check: CellCheck;
}

export const NOTHING_WRONG = 'nothing wrong';
export const BLANK = 'blank';

/** Distinct values remembered per batch; a column of names or notes has no more use for remembering than this. */
const MOST_REMEMBERED = 5000;

/**
 * The rules on cells, compiled for one batch. The first rule with something to say has the cell, so the order of the rules is
 * the order of precedence. Distinct texts are judged once and remembered.
 */
export class BatchJudge {
  /** In a category field a number is one of few answers, and remembered like a text. */
  readonly areNumbersRemembered: boolean;
  readonly hasNumberChecks: boolean;
  readonly hasBlankChecks: boolean;
  private readonly textChecks: readonly CompiledRule[];
  private readonly numberChecks: readonly CompiledRule[];
  private readonly blankChecks: readonly CompiledRule[];

  private constructor(
    kind: CellKind,
    private readonly compiled: readonly CompiledRule[],
    /** What the rules think of texts, truth values and remembered numbers that somebody has asked about. */
    readonly seen: Map<string | number | boolean, Opinion>,
  ) {
    this.textChecks = compiled.filter(({ check }) => check.text !== undefined);
    this.numberChecks = compiled.filter(({ check }) => check.number !== undefined);
    this.blankChecks = compiled.filter(({ check }) => check.blank !== undefined);
    this.areNumbersRemembered = kind === 'category';
    this.hasNumberChecks = this.numberChecks.length > 0;
    this.hasBlankChecks = this.blankChecks.length > 0;
  }

  /** Compiles the rules that have something to say about such a batch. */
  static for(context: CellContext, rules: readonly CellRule[]): BatchJudge {
    return BatchJudge.of(compile(context, rules), context.kind);
  }

  /** For cells that belong to no field, by checks that need none. */
  static of(compiled: readonly CompiledRule[], kind: CellKind = 'unmapped'): BatchJudge {
    return new BatchJudge(kind, compiled, new Map());
  }

  /**
   * The same rules for the same batch after an edit that changed nothing they were compiled from. What they think of values
   * stays; rules on blanks look at the row beside and are compiled again.
   */
  after(context: CellContext): BatchJudge {
    if (!this.hasBlankChecks) return this;
    const compiled = this.compiled.flatMap((one) => (one.check.blank ? compile(context, [one.rule]) : [one]));
    return new BatchJudge(context.kind, compiled, this.seen);
  }

  /** True once a judgement depended on others before it: what is judged anew must be judged as a whole then. */
  dependsOnOrder(): boolean {
    return this.compiled.some(({ check }) => check.dependsOnOrder?.() === true);
  }

  judge(value: Exclude<CellValue, null>): Opinion {
    const judgement =
      typeof value === 'number'
        ? (this.judgeNumber(value) ?? NOTHING_WRONG)
        : this.judgeText(typeof value === 'string' ? value : String(value).toUpperCase());
    if (this.seen.size < MOST_REMEMBERED) this.seen.set(value, judgement);
    return judgement;
  }

  judgeNumber(value: number): CellJudgement | undefined {
    for (const { rule, check } of this.numberChecks) {
      const verdict = check.number?.(value);
      if (verdict) return judgementOf(rule, check, verdict);
    }
    return undefined;
  }

  judgeBlank(row: number, column: number): CellJudgement | undefined {
    for (const { rule, check } of this.blankChecks) {
      const verdict = check.blank?.(row, column);
      if (verdict) return judgementOf(rule, check, verdict);
    }
    return undefined;
  }

  private judgeText(original: string): Opinion {
    const text = tidy(original);
    if (text === '') return BLANK;
    for (const { rule, check } of this.textChecks) {
      const verdict = check.text?.(text, original);
      if (verdict) return judgementOf(rule, check, verdict);
    }
    return NOTHING_WRONG;
  }
}

/** True for a blank cell, and for a text of nothing but spaces, the invisible ones included. */
export function isBlankToRules(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && tidy(value) === '');
}

function compile(context: CellContext, rules: readonly CellRule[]): CompiledRule[] {
  return rules.flatMap((rule) => {
    const check = rule.check(context);
    return check ? [{ rule, check }] : [];
  });
}

function judgementOf(rule: CellRule, check: CellCheck, verdict: CellFault): CellJudgement {
  return {
    key: `${rule.id} ${verdict.discriminator ?? ''}`,
    rule,
    check,
    verdict,
  };
}
