import type { PerformanceState } from '../../app/performance/performance-session';
import { printDate } from '../../domain/text/print-date';
import { allOf, counted, printNumber, quote } from '../../domain/text/grammar';
import { sayCaution } from '../../domain/messages/variance';
import type { Variance, VarianceExplanation } from '../../domain/variance/variance';
import type { Verdict } from '../../domain/variance/verdict';
import { printWithUnit, type Measure } from './print-value';

/** What the page is at, for the line below its buttons and for screen readers. */
const ACTIVITIES: Readonly<Record<Exclude<PerformanceState['activity'], 'idle'>, string>> = {
  reading: 'Reading returns and tables …',
  reviewing: 'Judging every KPI …',
  marking: 'Marking cells …',
  writing: 'Writing …',
  going: 'Going to the cells …',
};

const UNDOS: Readonly<Record<NonNullable<PerformanceState['undo']>, string>> = {
  accept: 'Undo acceptance',
  step: 'Undo step',
  answer: 'Undo answer',
  variances: 'Undo Variances sheet',
};

/** Sheets named in a sentence; more are counted. */
const NAMED = 3;

/** Sentences of the Performance page. */
export const PERFORMANCE_WORDS = {
  what: 'Holds every KPI against its target, its past and its peers, says which changes are more than chance, and what the next step is. It marks cells and changes nothing else until you press a button that writes.',
  actions: 'Performance actions',
  review: 'Review performance',
  reviewAgain: 'Review again',
  write: 'Write Variances sheet',
  undo: (what: NonNullable<PerformanceState['undo']>) => UNDOS[what],
  removeMarks: 'Remove marks',
  activity: (activity: PerformanceState['activity']) => (activity === 'idle' ? undefined : ACTIVITIES[activity]),
  progressLabel: 'Progress',
  cancel: 'Cancel',
  progress: ({ done, total }: NonNullable<PerformanceState['progress']>) =>
    `${printNumber(done)} of ${counted(total, 'sheet')}`,
  stale: 'A sheet that this review rests on was edited since.',
  reviewedOn: (day: string) => `Reviewed on ${printDate(day)}.`,
  nothing: 'There is nothing to review: no return and no row of the table History has a value of a KPI.',
  allQuiet: 'Nothing here asks for a person: no KPI is to be escalated or watched.',
  variances: (count: number) => `KPIs reviewed (${printNumber(count)})`,
  totals: 'Show only one verdict',
  caution: sayCaution,
  notReviewed: (count: number) => `Left out of the review (${printNumber(count)})`,
};

/** A verdict after its count, alone, and what it asks of a person. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { readonly total: string; readonly one: string }>> = {
  escalate: { total: 'to escalate', one: 'Escalate' },
  watch: { total: 'to watch', one: 'Watch' },
  explained: { total: 'explained', one: 'Explained' },
  improved: { total: 'improved', one: 'Improved' },
  'too little data': { total: 'with too little data', one: 'Too little data' },
  'within chance': { total: 'within chance', one: 'Within chance' },
};

/** Words of the filters over the list. */
export const VARIANCE_FILTER_WORDS = {
  service: 'Service',
  allServices: (count: number) => `All ${printNumber(count)} services`,
  onlyNext: 'Only with a next step',
  showing: (shown: number, total: number) => `Showing ${printNumber(shown)} of ${counted(total, 'KPI')}.`,
  none: (total: number) => `None of ${counted(total, 'KPI')} fits all that is chosen here. To see the others:`,
  showAll: 'Show all',
};

/** Words of the section about returns that are not in `History`. */
export const ACCEPT_WORDS = {
  heading: 'Accept returns',
  what: (sheets: readonly string[]) =>
    `${namedSheets(sheets)} ${sheets.length === 1 ? 'is' : 'are'} not in the table History as ${sheets.length === 1 ? 'it stands' : 'they stand'}. What you accept is checked first, and can be undone.`,
  choose: 'Choose which',
  chosen: (count: number, total: number) => `${printNumber(count)} of ${counted(total, 'sheet')} chosen`,
  none: 'Choose at least one sheet.',
  refused: (count: number) => `${counted(count, 'sheet')} cannot be accepted yet`,
  accept: 'Accept into History',
};

function namedSheets(sheets: readonly string[]): string {
  const named = sheets.slice(0, NAMED).map(quote);
  const rest = sheets.length - named.length;
  return allOf(rest > 0 ? [...named, counted(rest, 'more sheet')] : named);
}

/** Words of one KPI's card. */
export const CARD_WORDS = {
  value: 'Value',
  provider: 'Provider',
  notes: 'Notes',
  why: 'Why',
  breakdown: 'This is a part of the KPI. Parts are watched; steps are taken for the KPI as a whole.',
  goTo: 'Go to cell',
  recordStep: 'Record step',
  draft: 'Draft text',
  briefing: 'Briefing sheet',
  accept: 'Accept explanation',
  sendBack: 'Return to provider',
};

/** What a card is about: `Referrals in, The Shores`; of a part with its category. */
export function subjectOf({ kpi, category, service }: Variance): string {
  return `${kpiName({ kpi, category })}, ${service.name}`;
}

export function kpiName({ kpi, category }: Pick<Variance, 'kpi' | 'category'>): string {
  return category === '' ? kpi.name : `${kpi.name}: ${category}`;
}

/** A button's name where it is heard on its own. */
export function named(label: string, variance: Variance): string {
  return `${label}: ${subjectOf(variance)}`;
}

/** `326 referrals in 2019-20 Q2`. */
export function valueText({ value, kpi, period }: Variance): string {
  return `${printWithUnit(value, kpi)} in ${period.label}`;
}

const STATUSES: Readonly<Record<VarianceExplanation['status'], string>> = {
  adequate: 'Waits for your answer',
  accepted: 'Accepted',
  returned: 'Returned to the provider',
  'too thin': 'Not enough yet',
};

/** Words about what the provider said. */
export const EXPLANATION_WORDS = {
  heading: 'Explanation',
  none: 'The provider has not explained it.',
  status: (status: VarianceExplanation['status']) => STATUSES[status],
  by: ({ by, date }: VarianceExplanation) =>
    [by === '' ? 'Nobody named' : by, ...(date === '' ? [] : [printDate(date)])].join(', '),
  covered: (covered: number, kpi: Measure) => `The parts it names add up to ${printWithUnit(covered, kpi)}.`,
  coversNothing: 'It names no parts with numbers.',
};
