import type { CellArea } from '../../cells/areas';
import type { CellRule, Hit } from './define-rule';
import type { BlockResult, FoundInBlock } from './block-scan';
import { Bucket } from './bucket';

/** Distinct wrong values of one field that get a finding of their own; a reader cannot use more. */
export const MOST_DISTINCT = 50;

/** Discriminator of the finding that takes in the values beyond that. */
const FURTHER_VALUES = 'further values';

export interface CellHit {
  readonly rule: CellRule;
  readonly hit: Hit;
}

/** What was found in one field, or in a batch without a KPI, block by block. */
export interface FieldResult {
  readonly label: string;
  readonly blocks: readonly BlockResult[];
}

interface Entry extends FoundInBlock {
  readonly discriminator: string | undefined;
  label: string;
}

/**
 * The findings of one KPI (or of one batch without a KPI) put together from its fields and their blocks: a mistake in all
 * categories of a breakdown is one finding.
 *
 * @param name what to call the KPI when several of its fields share a finding.
 */
export function hitsOf(fields: readonly FieldResult[], kpi: string | undefined, name: string): readonly CellHit[] {
  const entries = new Map<string, Entry>();
  const distinct = new Map<CellRule, number>();
  for (const { label, blocks } of fields) {
    for (const block of blocks) {
      for (const found of block) {
        const entry = entryFor(found, label, entries, distinct);
        if (entry.label !== label) entry.label = name;
        entry.bucket.append(found.bucket);
      }
    }
  }
  return [...entries.values()].flatMap((entry) => hitOf(entry, kpi, fields.length > 1));
}

/** Where cells with this judgement belong: to cells with the same, or to those beyond the limit. */
function entryFor(
  { judgement }: FoundInBlock,
  label: string,
  entries: Map<string, Entry>,
  distinct: Map<CellRule, number>,
): Entry {
  const { key, rule, verdict } = judgement;
  const known = entries.get(key);
  if (known) return known;
  const open = (as: string, discriminator: string | undefined): Entry => {
    const entry = { judgement, discriminator, label, bucket: new Bucket() };
    entries.set(as, entry);
    return entry;
  };
  if (rule.isPerValue !== true || verdict.discriminator === undefined) return open(key, verdict.discriminator);
  const count = (distinct.get(rule) ?? 0) + 1;
  distinct.set(rule, count);
  if (count <= MOST_DISTINCT) return open(key, verdict.discriminator);
  const foldKey = `${rule.id} \u0000`;
  return entries.get(foldKey) ?? open(foldKey, FURTHER_VALUES);
}

/** None where the check does not stand by what it found. */
function hitOf(entry: Entry, kpi: string | undefined, isOfSeveral: boolean): readonly CellHit[] {
  const { judgement, bucket, discriminator, label } = entry;
  const { rule, check, verdict } = judgement;
  if (check.isConfirmed?.(verdict.discriminator) === false) return [];
  // Cells that are separated by their value share it, give or take a space.
  const isOneValue = rule.isPerValue === true && discriminator !== undefined && discriminator !== FURTHER_VALUES;
  const isMixed = bucket.isMixed && !isOneValue;
  const hit: Hit = {
    areas: isOfSeveral ? inReadingOrder(bucket.areas) : bucket.areas,
    samples: bucket.samples,
    count: bucket.count,
    isMixed,
    data: verdict.data,
    label,
    kpi,
    ...(isOneValue ? { ofText: discriminator } : { discriminator }),
    severity: verdict.severity,
    ...(verdict.mayBeExplained && { mayBeExplained: true }),
    suggestions: isMixed ? undefined : verdict.suggestions,
  };
  return [{ rule, hit }];
}

function inReadingOrder(areas: readonly CellArea[]): readonly CellArea[] {
  return [...areas].sort((one, other) => one.top - other.top || one.left - other.left);
}
