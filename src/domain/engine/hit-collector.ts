import type { CellArea } from '../model/areas';
import type { CellCheck, CellRule, Hit, Verdict } from '../rules/define-rule';
import { Bucket } from './bucket';

/** Distinct wrong values of one field that get a finding of their own; a reader cannot use more. */
export const MOST_DISTINCT = 50;

/** Discriminator of the finding that takes in the values beyond that. */
const FURTHER_VALUES = 'further values';

interface Entry {
  readonly rule: CellRule;
  readonly verdict: Verdict;
  readonly check: CellCheck;
  readonly bucket: Bucket;
  readonly discriminator: string | undefined;
  label: string;
}

/** The findings of one KPI in one return, as they come together from its fields. */
export class HitCollector {
  private readonly entries = new Map<string, Entry>();
  private readonly distinct = new Map<CellRule, number>();
  private fields = 0;

  /** `name` is what to call the KPI when several of its fields share a finding. */
  constructor(
    readonly kpi: string | undefined,
    readonly name: string,
  ) {}

  /** A field of this KPI begins: its cells join the same findings. */
  startField(): void {
    this.fields++;
  }

  /** Where a cell with this verdict belongs. */
  bucketFor(rule: CellRule, verdict: Verdict, check: CellCheck, label: string): Bucket {
    const key = `${rule.id} ${verdict.discriminator ?? ''}`;
    const known = this.entries.get(key);
    if (known) return this.join(known, label);
    if (rule.isPerValue !== true || verdict.discriminator === undefined) {
      return this.open(key, rule, verdict, check, label, verdict.discriminator);
    }
    const count = (this.distinct.get(rule) ?? 0) + 1;
    this.distinct.set(rule, count);
    if (count <= MOST_DISTINCT) return this.open(key, rule, verdict, check, label, verdict.discriminator);
    const foldKey = `${rule.id} \u0000`;
    const fold = this.entries.get(foldKey);
    return fold ? this.join(fold, label) : this.open(foldKey, rule, verdict, check, label, FURTHER_VALUES);
  }

  /** What was found, each with its rule. What a check does not stand by in the end is left out. */
  *hits(): Generator<{ readonly rule: CellRule; readonly hit: Hit }> {
    for (const { rule, verdict, check, bucket, discriminator, label } of this.entries.values()) {
      if (bucket.count === 0 || check.isConfirmed?.(verdict.discriminator) === false) continue;
      // Cells told apart by their value share it, give or take a space.
      const isOneValue = rule.isPerValue === true && discriminator !== undefined && discriminator !== FURTHER_VALUES;
      const isMixed = bucket.isMixed && !isOneValue;
      const hit: Hit = {
        areas: this.fields > 1 ? inReadingOrder(bucket.areas) : bucket.areas,
        samples: bucket.samples,
        count: bucket.count,
        isMixed,
        data: verdict.data,
        label,
        kpi: this.kpi,
        discriminator,
        severity: verdict.severity,
        suggestions: isMixed ? undefined : verdict.suggestions,
      };
      yield { rule, hit };
    }
  }

  private open(
    key: string,
    rule: CellRule,
    verdict: Verdict,
    check: CellCheck,
    label: string,
    discriminator: string | undefined,
  ): Bucket {
    const bucket = new Bucket();
    this.entries.set(key, { rule, verdict, check, bucket, discriminator, label });
    return bucket;
  }

  private join(entry: Entry, label: string): Bucket {
    if (entry.label !== label) entry.label = this.name;
    return entry.bucket;
  }
}

function inReadingOrder(areas: readonly CellArea[]): readonly CellArea[] {
  return [...areas].sort((one, other) => one.top - other.top || one.left - other.left);
}
