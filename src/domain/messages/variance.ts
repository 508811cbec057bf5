import { printDate } from '../text/print-date';
import type { Days } from '../model/period-arithmetic';
import { printPeriod } from '../model/make-period';
import type { Kpi } from '../model/specification';
import type { NoChart } from '../variance/chart';
import type { ComparisonNote } from '../variance/comparators';
import type { Interval } from '../variance/intervals';
import type { Evidence, Judgement } from '../variance/judge';
import type { NotOver } from '../variance/series';
import type { Signal } from '../variance/special-causes';
import type { Caution, ComparedWith, Comparison, Reason } from '../variance/variance';
import { counted, printNumber, quote } from '../text/grammar';

/** Reasons that a sentence names. */
const MOST_REASONS = 3;

type Measure = Pick<Kpi, 'unit' | 'kind'>;

/** A value in its unit: `326`, `£1,200.50`, `97 %`. */
export function sayValue({ kind }: Pick<Measure, 'kind'>, value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (kind === 'money') return `${rounded < 0 ? '−' : ''}£${printNumber(Math.abs(rounded))}`;
  return kind === 'percentage' ? `${printNumber(Math.round(value * 10) / 10)} %` : printNumber(rounded);
}

/** `+17.3 %`, `−32 %`; to one decimal. */
export function sayPercent(percent: number): string {
  const rounded = Math.round(Math.abs(percent) * 10) / 10;
  return `${percent < 0 ? '−' : '+'}${printNumber(rounded)} %`;
}

/** `less than once in 1,000`, `about once in 18`, `more often than not`. */
export function sayChance(p: number): string {
  if (p < 0.001) return 'less than once in 1,000';
  return p > 0.5 ? 'more often than not' : `about once in ${printNumber(Math.round(1 / p))}`;
}

/** `By chance alone it may lie between 292 and 363 (95 %).` */
export function sayInterval({ lower, upper }: Interval, kpi: Measure): string {
  const of = (limit: number): string => sayValue(kpi, kpi.kind === 'percentage' ? limit : Math.round(limit));
  return `By chance alone it may lie between ${of(lower)} and ${of(upper)} (95 %).`;
}

/** What a value is compared with, after "than" and "with". */
export function sayReference(comparison: Comparison, kpi: Measure): string {
  const { with: which, referencePeriod } = comparison;
  const value = sayValue(kpi, referenceOf(comparison, kpi));
  const period = referencePeriod ? ` (${referencePeriod.label})` : '';
  const names: Readonly<Record<ComparedWith, string>> = {
    target: `its target of ${value}`,
    'last-period': `the ${value} of the period before${period}`,
    'last-year': `the ${value} of a year before${period}`,
    'year-to-date': `the ${value} by this time last year${period}`,
    peers: `the ${value} that similar services would have`,
  };
  return names[which];
}

/** What peers come to is no whole number of people: 77 are said, not 76.79. */
function referenceOf({ with: which, reference }: Comparison, { kind }: Measure): number {
  return which === 'peers' && kind === 'count' ? Math.round(reference) : reference;
}

/** `29 below its target of 90 (−32 %); chance alone gives that less than once in 1,000`. */
export function sayComparison(comparison: Comparison, kpi: Measure): string {
  const { p, value, with: which, expected } = comparison;
  // 42 people less, not 42.22.
  const against =
    expected === undefined ? referenceOf(comparison, kpi) : kpi.kind === 'count' ? Math.round(expected) : expected;
  const change = value - against;
  // Of what it is, not of what is printed, so that it is the same wherever it is said.
  const changePercent = expected === undefined ? comparison.changePercent : ((value - expected) / expected) * 100;
  const unit =
    kpi.kind === 'percentage'
      ? `${printNumber(Math.round(Math.abs(change) * 10) / 10)} points`
      : sayValue(kpi, Math.abs(change));
  const side = which === 'target' ? (change < 0 ? 'below' : 'above') : change < 0 ? 'less than' : 'more than';
  const share = changePercent === undefined || kpi.kind === 'percentage' ? '' : ` (${sayPercent(changePercent)})`;
  const sum = which === 'year-to-date' ? `the year so far, ${sayValue(kpi, value)}, is ` : '';
  const chance = p === undefined ? '' : `; chance alone gives that ${sayChance(p)}`;
  return `${sum}${unit} ${side} ${sayExpected(comparison, kpi)}${share}${chance}`;
}

/** `the 307 that the 340 of the period before (January 2019) come to over as many days`. */
function sayExpected(comparison: Comparison, kpi: Measure): string {
  const reference = sayReference(comparison, kpi);
  if (comparison.expected === undefined) return reference;
  const expected = kpi.kind === 'count' ? Math.round(comparison.expected) : comparison.expected;
  return `the ${sayValue(kpi, expected)} that ${reference} ${reference.startsWith('its') ? 'comes' : 'come'} to over as many days`;
}

/** What a special cause is, after “is” or on its own. */
export const SIGNALS: Readonly<Record<Signal['rule'], (side: Signal['side']) => string>> = {
  outside: (side) => `${side} the limits within which it has moved so far`,
  shift: (side) => `the seventh period or more in a row ${side} its average`,
  trend: (side) => `the seventh period or more in a row that ${side === 'above' ? 'rises' : 'falls'}`,
  'two-of-three': (side) => `two of the last three periods far ${side} its average`,
};

function sayReason(reason: Reason, kpi: Measure): string {
  switch (reason.why) {
    case 'comparison':
      return sayComparison(reason.comparison, kpi);
    case 'signal':
      return `${SIGNALS[reason.signal.rule](reason.signal.side)}${reason.isTrial ? ' (trial limits: fewer than 13 periods)' : ''}`;
    case 'target-missed':
      return `target missed ${reason.periods} periods running`;
  }
}

/** Why a variance has its verdict, in a sentence or two that a person can act on. */
export function sayVerdict(
  { verdict, concerns, improvements }: Judgement,
  { kpi, value, comparisons, points, explanation }: Evidence,
): string {
  const of = `${sayValue(kpi, value)} in ${points.at(-1)?.period.label ?? 'the latest period'}`;
  const list = (reasons: readonly Reason[]): string =>
    reasons
      .slice(0, MOST_REASONS)
      .map((reason) => sayReason(reason, kpi))
      .join('; ');
  const better =
    improvements.length > 0 ? ` It has improved by another measure: ${list(improvements.slice(0, 1))}.` : '';
  switch (verdict) {
    case 'escalate':
      return `${of}: ${list(concerns)}. Nobody has explained it well enough.${better}`;
    case 'watch':
      return `${of}: ${list(concerns)}. Worth watching, not enough to escalate.${better}`;
    case 'explained':
      return `${of}: ${list(concerns)}. The provider has explained it${explanation?.status === 'accepted' ? ', and the explanation is accepted' : '; say whether you accept it'}.`;
    case 'improved':
      return `${of}: better: ${list(improvements)}.`;
    case 'too little data':
      return `${of}: nothing can be compared with it yet. What is missing stands in its notes.`;
    case 'within chance':
      return `${of}: ${nothingUnusual(comparisons, kpi)}`;
  }
}

/** What is nearest to a variance, so that a reader sees what was looked at; a target that is met only where there is nothing else. */
function nothingUnusual(comparisons: readonly Comparison[], kpi: Measure): string {
  const isMet = ({ with: which, direction }: Comparison): boolean => which === 'target' && direction === 'better';
  const [nearest] = [...comparisons].sort(
    (one, other) => Number(isMet(one)) - Number(isMet(other)) || (one.p ?? 1) - (other.p ?? 1),
  );
  if (!nearest) return 'within the limits in which it has moved so far.';
  if (nearest.change === 0 && nearest.expected === undefined) return `the same as ${sayReference(nearest, kpi)}.`;
  return `${isMet(nearest) ? 'its target is met' : howNear(nearest)}: ${sayComparison(nearest, kpi)}.`;
}

function howNear({ with: which, isSignificant, isLarge, p }: Comparison): string {
  if (which === 'target' && !isLarge && (isSignificant || p === undefined)) return 'within what is tolerated';
  if (which === 'peers' && isSignificant && isLarge) return 'unlike similar services, but within the limits of 99.8 %';
  if (isSignificant || (p === undefined && !isLarge)) return 'too small a change to matter';
  return p === undefined ? 'a change that cannot be tested against chance' : 'within what chance gives';
}

const COMPARED: Readonly<Record<ComparedWith, string>> = {
  target: 'the target',
  'last-period': 'the period before',
  'last-year': 'the same period of last year',
  'year-to-date': 'the year so far',
  peers: 'similar services',
};

/** What could not be compared and why, or what to bear in mind. */
export function sayNote(note: ComparisonNote): string {
  switch (note.why) {
    case 'no-value':
      return `There is no value of ${printPeriod(note.days)} to compare with: add it to the table History if it was reported.`;
    case 'other-definition':
      return `${printPeriod(note.days)} was counted by another definition, so it is not compared.`;
    case 'zero-base':
      return `${capital(COMPARED[note.with])} is zero: a percentage of it means nothing.`;
    case 'part-period':
      return `The service ran on ${printNumber(note.days)} of the ${counted(note.of, 'day')} of ${note.label}; comparisons allow for it.`;
    case 'no-test':
      return {
        money: 'Amounts of money cannot be tested against chance.',
        percentage:
          'Nobody knows how many people the percentage is of (Part of in KPIs), so it cannot be tested against chance.',
        fraction: 'It is no whole number, so it cannot be tested against chance.',
      }[note.kind];
  }
}

/** Said of a value that is there already although its period is not over. */
export function sayUnfinished({ label, end }: { readonly label: string; readonly end: string }): string {
  return `A value of ${label} is there already, but the period ends on ${printDate(end)}: it is not judged before.`;
}

/** Said where periods are missing between others. */
export function sayGap(missing: readonly Days[]): string {
  const named = missing.slice(0, MOST_REASONS).map(printPeriod);
  const rest = missing.length - named.length;
  const list = [...named, ...(rest > 0 ? [counted(rest, 'more period')] : [])].join(', ');
  return `No value of ${list}. The chart runs on without ${missing.length === 1 ? 'it' : 'them'}.`;
}

/** Said of a KPI whose only value is of a period that is not over. */
export function sayNotOver({ service, kpi, period }: NotOver): string {
  return `${quote(kpi.name)} of ${quote(service.name)}: ${period.label} ends on ${printDate(period.end)}, and there is no value of a period that is over.`;
}

/** Why there is no chart with limits. */
export function sayNoChart(lacks: NoChart): string {
  if (lacks.why === 'part-period') {
    return 'The service did not run all of the latest period, so it is not held against the limits of a chart.';
  }
  const { points, since } = lacks;
  const of = since === undefined ? '' : ` since ${printDate(since)}, when what is counted changed,`;
  return `${counted(points, 'period')}${of} ${points === 1 ? 'is' : 'are'} too few for a chart with limits: six are needed, thirteen for full ones.`;
}

export function sayTrialLimits(points: number): string {
  return `Trial limits from ${counted(points, 'period')}: they settle at thirteen.`;
}

export function sayRebased(from: string): string {
  return `Limits are worked out anew from ${printDate(from)}: what is counted changed then, or Settings says so.`;
}

/** Said of a service whose next figures have not come. */
export function sayLate(late: Readonly<Record<'service' | 'latest' | 'next' | 'due', string>>): string {
  const { service, latest, next, due } = late;
  return `${quote(service)} has given no figures of ${next}, which were due on ${printDate(due)}: it is judged by those of ${latest}. Ask the provider for the return.`;
}

/** Said of a value whose KPI nobody has specified. */
export function sayUnknownKpi({ service, kpi }: { readonly service: string; readonly kpi: string }): string {
  return `${quote(kpi)} of ${quote(service)} is no KPI of its specification, so its values are not judged. Add it to KPIs, or correct the KPI ID in the table History.`;
}

export const SMALL_NUMBERS = 'Small numbers: a few people more or less change the percentage a lot.';

/** How many flags are chance's own, beside every list of them. */
export function sayCaution({ tests, flagged, expected }: Caution): string {
  if (tests === 0) return 'Nothing could be tested against chance.';
  const most =
    expected < 0.1
      ? 'hardly any'
      : `at most about ${printNumber(expected < 1 ? Math.round(expected * 10) / 10 : Math.round(expected))}`;
  const here = flagged === 0 ? 'none is' : `${printNumber(flagged)} ${flagged === 1 ? 'is' : 'are'}`;
  return `${counted(tests, 'comparison was', 'comparisons were')} tested against chance, and ${here} flagged. If nothing had changed anywhere, ${most} would be.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
