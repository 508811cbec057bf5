import type { CellArea } from '../model/areas';
import type { CellValue } from '../model/cells';
import type { CellCheck, CellRule, Verdict } from '../rules/define-rule';
import type { Bucket } from './bucket';
import { hashBlank, hashNumber, hashText, mix } from './fingerprints';
import type { HitCollector } from './hit-collector';
import type { Strip } from './strips';
import { isSuppressed } from './suppressed';
import { tidy } from './tidy';

/** What is known about one distinct text. */
interface Outcome {
  readonly hash: number;
  readonly isBlank: boolean;
  readonly bucket?: Bucket;
  readonly masked?: string;
}

/** Distinct texts remembered per strip; a column of names or notes has no more use for remembering than this. */
const MOST_REMEMBERED = 20_000;

/** Kinds whose cells may hold a suppressed number. */
const COUNTED_KINDS: ReadonlySet<string> = new Set(['count', 'percentage', 'money', 'category']);

/** Takes in row hashes while the cells are in hand anyway. */
export interface RowHashes {
  readonly hashes: Int32Array;
  readonly firstRow: number;
}

/**
 * Looks at the cells of one strip with all cell rules at once. The first rule with something to say has the cell, so the
 * order of `rules` is the order of precedence. Distinct texts are judged once and remembered.
 */
export class StripScanner {
  private readonly checks: readonly { readonly rule: CellRule; readonly check: CellCheck }[];
  private readonly numberChecks: readonly { readonly rule: CellRule; readonly check: CellCheck }[];
  private readonly blankChecks: readonly { readonly rule: CellRule; readonly check: CellCheck }[];
  private readonly seen = new Map<string | number | boolean, Outcome>();
  private readonly label: string;

  constructor(
    private readonly strip: Strip,
    rules: readonly CellRule[],
    private readonly collector: HitCollector,
  ) {
    const { context } = strip;
    this.checks = rules.flatMap((rule) => {
      const check = rule.check(context);
      return check ? [{ rule, check }] : [];
    });
    this.numberChecks = this.checks.filter(({ check }) => check.number !== undefined);
    this.blankChecks = this.checks.filter(({ check }) => check.blank !== undefined);
    const { field, header } = context;
    this.label = field?.category === undefined ? header : `${field.kpi.name}, ${field.category}`;
    collector.startField();
  }

  /** Looks at the cells of an area, row by row. `rowHashes` gets each cell mixed into its row's number. */
  scan(area: CellArea, rowHashes?: RowHashes): void {
    const { grid, kind } = this.strip.context;
    const areNumbersAnswers = kind === 'category';
    for (let row = area.top; row <= area.bottom; row++) {
      const line = grid.values[row - grid.top];
      for (let column = area.left; column <= area.right; column++) {
        const value = line?.[column - grid.left] ?? null;
        let hash: number;
        if (value === null) {
          hash = hashBlank();
          if (this.blankChecks.length > 0) this.takeBlank(row, column);
        } else if (typeof value === 'number' && !areNumbersAnswers) {
          hash = hashNumber(value);
          if (this.numberChecks.length > 0) this.takeNumber(value, row, column);
        } else {
          const outcome = this.seen.get(value) ?? this.judge(value);
          hash = outcome.hash;
          if (outcome.isBlank) this.takeBlank(row, column);
          else if (outcome.bucket) outcome.bucket.add(row, column, value, outcome.masked);
        }
        if (rowHashes) {
          const index = row - rowHashes.firstRow;
          rowHashes.hashes[index] = mix(rowHashes.hashes[index] ?? 0, hash);
        }
      }
    }
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
      if (verdict) return { ...this.outcomeOf(rule, verdict, check), hash: hashNumber(value), isBlank: false };
    }
    return { hash: hashNumber(value), isBlank: false };
  }

  private judgeText(original: string): Outcome {
    const hash = hashText(original);
    const text = tidy(original);
    if (text === '') return { hash, isBlank: true };
    if (COUNTED_KINDS.has(this.strip.context.kind) && isSuppressed(text)) {
      return { hash, isBlank: false, bucket: this.collector.suppressed };
    }
    for (const { rule, check } of this.checks) {
      const verdict = check.text?.(text, original);
      if (verdict) return { ...this.outcomeOf(rule, verdict, check), hash, isBlank: false };
    }
    return { hash, isBlank: false };
  }

  private outcomeOf(rule: CellRule, verdict: Verdict, check: CellCheck): Pick<Outcome, 'bucket' | 'masked'> {
    return { bucket: this.bucketFor(rule, verdict, check), masked: verdict.masked };
  }

  private bucketFor(rule: CellRule, verdict: Verdict, check: CellCheck): Bucket {
    return this.collector.bucketFor(rule, verdict, check, this.label);
  }
}
