import { sayChance } from '../../../domain/messages/variance';
import type { ComparedWith, Comparison, Direction } from '../../../domain/variance/variance';
import { printAmount, printChange, printPercent, printWorkedOut } from '../print-value';
import type { Measure } from '../../../domain/charts/chart-values';
import { sentenceCase } from '../../shared/words';
import { words } from '../../../domain/text/words';

/** Headings of the table of comparisons, and what its rows are about. */
export const COMPARISON_WORDS = words('performance-comparison', {
  heading: 'Comparisons',
  with: 'Compared with',
  reference: 'Reference',
  change: 'Change',
  none: 'There is nothing yet to compare this value with.',
});

const WITH: Readonly<Record<ComparedWith, string>> = words('performance-with', {
  target: 'Target',
  'last-period': 'Last period',
  'last-year': 'Same period last year',
  'year-to-date': 'Year to date',
  peers: 'Peers',
});

const DIRECTIONS: Readonly<Record<Direction, string>> = words('performance-directions', {
  better: 'better',
  worse: 'worse',
  either: 'neither better nor worse',
  none: 'no change',
});

/** `Last period, 2019-20 Q1`; of the year to date the sum, too, because it is not the card's value. */
export function comparedWith({ with: by, value, referencePeriod }: Comparison, kpi: Measure): string {
  const what = by === 'year-to-date' ? `${WITH[by]} (${printAmount(value, kpi)})` : WITH[by];
  return referencePeriod ? `${what}, ${referencePeriod.label}` : what;
}

export function referenceText({ with: by, reference }: Comparison, kpi: Measure): string {
  return by === 'peers' ? printWorkedOut(reference, kpi) : printAmount(reference, kpi);
}

/** `+48 (+17 %)`; without the percentage of a base of zero, or of percentages, where it would be mistaken for points. */
export function changeText({ change, changePercent }: Comparison, kpi: Measure): string {
  const text = printChange(change, kpi);
  return changePercent === undefined || kpi.kind === 'percentage' ? text : `${text} (${printPercent(changePercent)})`;
}

/** `Worse, large. By chance alone about once in 18: it may be chance.` */
export function meaningOf(comparison: Comparison): string {
  const { direction, isLarge, isSignificant, p, change, with: by } = comparison;
  const size =
    by === 'target' ? (isLarge ? 'beyond the tolerance' : 'within the tolerance') : isLarge ? 'large' : 'small';
  const kind = sentenceCase(change === 0 ? DIRECTIONS.none : `${DIRECTIONS[direction]}, ${size}`);
  const judged = isSignificant ? 'unlikely to be chance' : 'it may be chance';
  if (p !== undefined) return `${kind}. By chance alone ${sayChance(p)}: ${judged}.`;
  return isSignificant ? `${kind}. ${sentenceCase(judged)}.` : `${kind}. Not tested for chance.`;
}
