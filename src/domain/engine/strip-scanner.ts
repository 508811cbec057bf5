import type { CellArea } from '../model/areas';
import type { CellValue } from '../model/cells';
import type { CellCheck, CellRule, Verdict } from '../rules/define-rule';
import type { Bucket } from './bucket';
import type { HitCollector } from './hit-collector';
import type { Strip } from './strips';
import { tidy } from './tidy';

/** What is known about one distinct value. */
interface Outcome {
  readonly isBlank: boolean;
  readonly bucket?: Bucket;
  readonly masked?: string;
}

interface Compiled {
  readonly rule: CellRule;
  readonly check: CellCheck;
}

const NOTHING_WRONG: Outcome = { isBlank: false };
const BLANK: Outcome = { isBlank: true };

/** Distinct values remembered per strip; a column of names or notes has no more use for remembering than this. */
const MOST_REMEMBERED = 5000;

/** Letters judged before the caller may pause: notes of many pages take longer than any number of codes. */
const BLOCK_LETTERS = 250_000;

/**
 * Looks at the cells of one strip with all cell rules at once. The first rule with something to say has the cell, so the
 * order of `rules` is the order of precedence. Distinct texts are judged once and remembered.
 */
export class StripScanner {
  private readonly textChecks: readonly Compiled[];
  private readonly numberChecks: readonly Compiled[];
  private readonly blankChecks: readonly Compiled[];
  private readonly seen = new Map<string | number | boolean, Outcome>();
  private readonly label: string;
  /** Letters judged since the last pause. */
  private letters = 0;

  constructor(
    private readonly strip: Strip,
    rules: readonly CellRule[],
    private readonly collector: HitCollector,
  ) {
    const { context } = strip;
    const checks = rules.flatMap((rule): Compiled[] => {
      const check = rule.check(context);
      return check ? [{ rule, check }] : [];
    });
    this.textChecks = checks.filter(({ check }) => check.text !== undefined);
    this.numberChecks = checks.filter(({ check }) => check.number !== undefined);
    this.blankChecks = checks.filter(({ check }) => check.blank !== undefined);
    const { field, header } = context;
    this.label = field?.category === undefined ? header : `${field.kpi.name}, ${field.category}`;
    collector.startField();
  }

  /** Looks at the cells of an area, row by row. Yields after much text, so that the caller may pause. */
  *scan(area: CellArea): Generator<undefined> {
    const { grid, kind } = this.strip.context;
    const { seen, numberChecks } = this;
    const areNumbersRemembered = kind === 'category';
    for (let row = area.top; row <= area.bottom; row++) {
      const line = grid.values[row - grid.top];
      for (let column = area.left; column <= area.right; column++) {
        const value = line?.[column - grid.left] ?? null;
        if (value === null) {
          this.takeBlank(row, column);
        } else if (typeof value === 'number' && !areNumbersRemembered) {
          if (numberChecks.length > 0) this.takeNumber(value, row, column);
        } else {
          const outcome = seen.get(value) ?? this.judge(value);
          if (outcome !== NOTHING_WRONG) this.takeOutcome(outcome, value, row, column);
        }
      }
      if (this.letters < BLOCK_LETTERS) continue;
      this.letters = 0;
      yield undefined;
    }
  }

  private takeOutcome(outcome: Outcome, value: CellValue, row: number, column: number): void {
    if (outcome.isBlank) this.takeBlank(row, column);
    else outcome.bucket?.add(row, column, value, outcome.masked);
  }

  private takeBlank(row: number, column: number): void {
    for (const { rule, check } of this.blankChecks) {
      const verdict = check.blank?.(row, column);
      if (verdict) {
        this.bucketFor(rule, verdict, check).add(row, column, null);
        return;
      }
    }
  }

  private takeNumber(value: number, row: number, column: number): void {
    for (const { rule, check } of this.numberChecks) {
      const verdict = check.number?.(value);
      if (verdict) {
        this.bucketFor(rule, verdict, check).add(row, column, value, verdict.masked);
        return;
      }
    }
  }

  private judge(value: Exclude<CellValue, null>): Outcome {
    const outcome =
      typeof value === 'number'
        ? this.judgeNumber(value)
        : this.judgeText(typeof value === 'string' ? value : String(value).toUpperCase());
    if (this.seen.size < MOST_REMEMBERED) this.seen.set(value, outcome);
    return outcome;
  }

  private judgeNumber(value: number): Outcome {
    for (const { rule, check } of this.numberChecks) {
      const verdict = check.number?.(value);
      if (verdict) return this.outcomeOf(rule, verdict, check);
    }
    return NOTHING_WRONG;
  }

  private judgeText(original: string): Outcome {
    this.letters += original.length;
    const text = tidy(original);
    if (text === '') return BLANK;
    for (const { rule, check } of this.textChecks) {
      const verdict = check.text?.(text, original);
      if (verdict) return this.outcomeOf(rule, verdict, check);
    }
    return NOTHING_WRONG;
  }

  private outcomeOf(rule: CellRule, verdict: Verdict, check: CellCheck): Outcome {
    return { isBlank: false, bucket: this.bucketFor(rule, verdict, check), masked: verdict.masked };
  }

  private bucketFor(rule: CellRule, verdict: Verdict, check: CellCheck): Bucket {
    return this.collector.bucketFor(rule, verdict, check, this.label);
  }
}
