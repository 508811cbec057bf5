import { whyTooThin } from '../engine/why-too-thin';
import { type ThinProblem } from '../model/thin-problem';
import { joinKey } from '../text/join-key';
import { sayCoverage, sayThin } from '../messages/variance-explanations';
import type { Period } from '../model/periods';
import { plainKey } from '../tables/spec-rows';
import type { ExplanationRecord } from '../model/registers';
import { coveredBy, coversMost } from '../text/coverage';
import type { Comparison, VarianceExplanation } from '../variance/variance';

/** The rule whose query asks the provider for an explanation, at the cell. */
const RULE = 'variance-unexplained';

/** The key of the query about a figure on a sheet: what the column `Query` of `Explanations` holds. */
export function queryOf(sheet: string, kpi: string, period: Period): string {
  return joinKey([RULE, sheet, kpi, period.label]);
}

/** What an explanation has to cover. */
export interface ToExplain {
  readonly value: number;
  /** What the reader sees as the variance: the weightiest comparison; absent for a special cause alone. */
  readonly comparison?: Comparison;
  /** What the query says, which an explanation has to go beyond. */
  readonly because: string;
  /** Part of a breakdown: what was said of the KPI explains it only where it names the part. Empty for the whole. */
  readonly category: string;
}

/**
 * What was said about a variance, the last word counting. It is adequate when it is specific and the sizes it names add up to most of
 * the variance; a person's yes or no goes before both. Source: MHCLG, adequate validation explanations.
 */
export function explanationOf(
  explanations: readonly ExplanationRecord[],
  queries: readonly string[],
  { value, comparison, because, category }: ToExplain,
): VarianceExplanation | undefined {
  const found = explanations.filter(({ query }) => queries.includes(query)).at(-1);
  if (!found || !plainKey(found.text).includes(plainKey(category))) return undefined;
  const { query, text, by, date, isAccepted } = found;
  // What the reader sees: allowing for the days, where the periods are of other lengths.
  const change = comparison ? comparison.value - (comparison.expected ?? comparison.reference) : 0;
  const figures = comparison
    ? [value, comparison.value, comparison.reference, Math.round(comparison.expected ?? 0)]
    : [];
  const covered = coveredBy(text, change, figures);
  const thin = whyTooThin(text, { title: '', message: because });
  const lacks = lacksOf(thin, text, covered, change, comparison !== undefined);
  return {
    query,
    text,
    by,
    date,
    covered,
    ...(lacks !== undefined && { lacks }),
    status:
      isAccepted === undefined ? (lacks === undefined ? 'adequate' : 'too thin') : isAccepted ? 'accepted' : 'returned',
  };
}

function lacksOf(
  thin: ThinProblem | undefined,
  text: string,
  covered: number,
  change: number,
  hasChange: boolean,
): string | undefined {
  if (thin !== undefined) return sayThin(thin, text);
  return !hasChange || coversMost(covered, change) ? undefined : sayCoverage(covered, Math.abs(change));
}
