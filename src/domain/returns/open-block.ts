import type { Field, MatchKind } from '../model/returns';
import type { Kpi } from '../model/specification';
import type { Search } from './header-rows';
import type { HeadingMatch } from './headings';
import { isListed, isTotalLabel, isWhole, withoutBullet } from './measure-words';
import { partedLabel } from './measure-labels';

/** The breakdown that is open while measures are read from top to bottom. */
export interface Block {
  readonly from: NonNullable<Field['block']>;
  readonly kpi: Kpi;
  readonly how: MatchKind;
  /** What the block began with: `Referrals`, where categories of its sources came since. */
  readonly whole: Kpi;
  /** Categories read so far. */
  readonly parts: number;
  /** Its label stood alone: what follows belongs to it until another measure comes. */
  readonly isHeading: boolean;
  readonly indent: number;
}

/** A label that may continue a block, and what stands around it. */
export interface Candidate {
  readonly text: string;
  readonly indent: number;
  readonly hasValues: boolean;
  readonly isAfterBlank: boolean;
  /** The label below. */
  readonly next: string | undefined;
}

export function openBlock(
  { kpi, how }: Pick<HeadingMatch, 'kpi' | 'how'>,
  from: Block['from'],
  shape: Pick<Block, 'isHeading' | 'indent'>,
): Block {
  return { kpi, how, whole: kpi, parts: 0, from, ...shape };
}

/**
 * The KPI that a label counts one part of, within a block: the block's own, or a breakdown of it, as `Police` under
 * `Referrals`. Undefined for a label that is none of its categories.
 */
export function categoryOf(search: Search, block: Block, label: Candidate): Kpi | undefined {
  const bare = withoutBullet(label.text);
  if (isTotalLabel(bare) && !hasParts(block)) return undefined;
  if (isWhole(bare)) return !label.isAfterBlank || (block.isHeading && block.parts > 1) ? block.kpi : undefined;
  if (search.codes.has(block.kpi, bare)) return block.kpi;
  if (search.headings.find(label.text) ?? partedLabel(search, label.text)) return undefined;
  if (isTotalLabel(bare)) return label.isAfterBlank ? undefined : block.kpi;
  const { codes } = search;
  const part = codes.partHolding(block.kpi, bare) ?? codes.partHolding(block.whole, bare);
  return part ?? (isUnlistedCategory(search, block, label) ? block.kpi : undefined);
}

/** A figure alone has no total: what follows `Spend on wages` as `Total spend` adds up the measures above it. */
function hasParts({ isHeading, parts, kpi }: Block): boolean {
  return isHeading || parts > 0 || kpi.kind === 'category';
}

/** A value no list has: a category only by where it stands, and by nothing that speaks for another breakdown. */
function isUnlistedCategory({ codes }: Search, block: Block, label: Candidate): boolean {
  const { text, indent, hasValues, isAfterBlank, next } = label;
  if (!hasValues || codes.implied(withoutBullet(text), next).length > 0) return false;
  // A blank row ends a block, unless its categories go on after it.
  if (isAfterBlank) return block.isHeading && next !== undefined && codes.has(block.kpi, next);
  return block.isHeading || indent > block.indent || isListed(text);
}
