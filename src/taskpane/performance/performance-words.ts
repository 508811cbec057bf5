import type { PerformanceState } from '../../app/performance/performance-session';
import { printDate } from '../../domain/text/print-date';
import { allOf, counted, printNumber, quote } from '../../domain/text/grammar';
import type { Severity } from '../../domain/model/findings';
import type { Stage } from '../../domain/tables/register-words';
import { sayCaution } from '../../domain/messages/variance';
import type { Variance, VarianceExplanation } from '../../domain/variance/variance';
import type { Verdict } from '../../domain/variance/verdict';
import { printWithUnit } from './print-value';
import type { Measure } from '../../domain/charts/chart-values';
import { signOf, type Changed } from './signs/sign-of';
import { words } from '../../domain/text/words';

/** What the page is at, for the line below its buttons and for screen readers. */
const ACTIVITIES: Readonly<Record<Exclude<PerformanceState['activity'], 'idle'>, string>> = words(
  'performance-activities',
  {
    reading: 'Reading returns and tables …',
    reviewing: 'Judging every KPI …',
    marking: 'Marking cells …',
    writing: 'Writing …',
    going: 'Going to the cells …',
  },
);

const UNDOS: Readonly<Record<NonNullable<PerformanceState['undo']>, string>> = words('performance-undos', {
  accept: 'Undo acceptance',
  step: 'Undo step',
  answer: 'Undo answer',
  outcome: 'Undo answer to the step',
  variances: 'Undo Variances sheet',
});

/** Sheets named in a sentence; more are counted. */
const NAMED = 3;

/** Sentences of the Performance page. */
export const PERFORMANCE_WORDS = words('performance', {
  what: 'Holds every KPI against its target, its past and its peers, says which changes are more than chance, and what the next step is. It marks cells and changes nothing else until you press a button that writes.',
  page: 'Performance',
  review: 'Review',
  menu: 'More for Performance',
  summary: 'Totals, search and account',
  notYet: 'Not reviewed yet',
  write: 'Write Variances sheet',
  legend: 'What the signs mean',
  acceptThese: (count: number) => `Accept into History (${printNumber(count)})`,
  back: 'Back to all KPIs',
  undo: (what: NonNullable<PerformanceState['undo']>) => UNDOS[what],
  undoShort: 'Undo',
  removeMarks: 'Remove marks',
  activity: (activity: PerformanceState['activity']) => (activity === 'idle' ? undefined : ACTIVITIES[activity]),
  marks: 'Marks',
  dismiss: 'Dismiss',
  progress: ({ done, total }: NonNullable<PerformanceState['progress']>) =>
    `${printNumber(done)} of ${counted(total, 'sheet')}`,
  stale: 'A sheet that this review rests on was edited since. Review again.',
  staleShort: 'edited since · not reviewed again',
  /** What the page is about, in one line. */
  about: (services: number, day: string | undefined) =>
    [counted(services, 'service'), ...(day === undefined ? [] : [printDate(day)])].join(' · '),
  nothing: 'There is nothing to review: no return and no row of the table History has a value of a KPI.',
  totals: 'Show only one verdict',
  otherTotals: 'Show only a verdict that asks for nobody',
  account: (total: number, counts: Readonly<Record<Changed | 'flagged', number>>) =>
    `${counted(total, 'KPI')}: ${[
      counts.flagged === 0 ? 'none flagged' : `${printNumber(counts.flagged)} flagged`,
      ...(counts.better === 0 ? [] : [`${printNumber(counts.better)} better`]),
      ...(counts.chance === 0 ? [] : [`${printNumber(counts.chance)} within chance`]),
      ...(counts.few === 0 ? [] : [`${printNumber(counts.few)} too few periods`]),
    ].join(', ')}`,
  leftOut: (count: number) => `${printNumber(count)} left out`,
  caution: sayCaution,
  notReviewed: (count: number) => `Left out of the review (${printNumber(count)})`,
});

/** `Judging every KPI … 3 of 20 sheets`; undefined while the page is at rest. */
export function workOf(
  activity: PerformanceState['activity'],
  progress: PerformanceState['progress'],
): string | undefined {
  const doing = PERFORMANCE_WORDS.activity(activity);
  if (doing === undefined || progress === undefined || progress.total === 0) return doing;
  return `${doing} ${PERFORMANCE_WORDS.progress(progress)}`;
}

/** A verdict after its count, alone, and what it asks of a person. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { readonly total: string; readonly one: string }>> = words(
  'performance-verdict',
  {
    escalate: { total: 'escalate', one: 'Escalate' },
    watch: { total: 'watch', one: 'Watch' },
    explained: { total: 'explained', one: 'Explained' },
    improved: { total: 'better', one: 'Better' },
    'too little data': { total: 'nothing to compare', one: 'Too little data' },
    'within chance': { total: 'no concern', one: 'No concern' },
  },
);

/** Words of the list and of what is filtered there. */
export const LIST_WORDS = words('performance-list', {
  name: 'KPIs by service',
  views: 'Which KPIs are listed',
  all: 'By service',
  flagged: 'Flagged',
  next: 'Next step',
  /** Of a service: what stands out, and how many do not. */
  service: ({ loud, quiet }: { readonly loud: readonly Variance[]; readonly quiet: readonly Variance[] }) =>
    [
      ...loud.map((one) => `${kpiName(one)} ${VERDICT_WORDS[one.verdict].one.toLowerCase()}`),
      ...(quiet.length === 0 ? [] : [`${counted(quiet.length, loud.length > 0 ? 'more KPI' : 'KPI')} without concern`]),
    ].join(', '),
  quiet: (quiet: readonly Variance[]) =>
    quiet.some((one) => signOf(one).changed === 'few')
      ? `${printNumber(quiet.length)} more without concern`
      : `${printNumber(quiet.length)} more within chance`,
  none: (total: number) => `None of ${counted(total, 'KPI')} fits what is chosen here.`,
  showAll: 'Show all',
});

/** Words of the page that explains signs and marks. */
export const LEGEND_WORDS = words('performance-legend', {
  changed: 'Has it changed?',
  letters: 'H is higher, L is lower than what it is held against.',
  agreed: 'Is the target met?',
  marks: 'Marks in cells',
  mark: { error: 'Escalate', query: 'Watch', advice: 'Explained, or better' } satisfies Record<Severity, string>,
});

/** Words of the section about returns that are not in `History`. */
export const ACCEPT_WORDS = words('performance-accept', {
  heading: 'Accept returns into History',
  about: (ready: number, refused: number) =>
    [`${counted(ready, 'sheet')} ready`, ...(refused === 0 ? [] : [`${printNumber(refused)} not yet`])].join(' · '),
  nothing: 'Everything that was sent is in the table History.',
  what: (sheets: readonly string[]) =>
    `${namedSheets(sheets)} ${sheets.length === 1 ? 'is' : 'are'} not in the table History as ${sheets.length === 1 ? 'it stands' : 'they stand'}. What you accept is checked first, and can be undone.`,
  choose: 'Choose which',
  chosen: (count: number, total: number) => `${printNumber(count)} of ${counted(total, 'sheet')} chosen`,
  none: 'Choose at least one sheet.',
  refused: (count: number) => `${counted(count, 'sheet')} cannot be accepted yet`,
  accept: (count: number) => `Accept ${counted(count, 'sheet')}`,
});

function namedSheets(sheets: readonly string[]): string {
  const named = sheets.slice(0, NAMED).map(quote);
  const rest = sheets.length - named.length;
  return allOf(rest > 0 ? [...named, counted(rest, 'more sheet')] : named);
}

/** Words of one KPI's page. */
export const KPI_WORDS = words('performance-kpi', {
  about: ({ service, period }: Variance) => `${service.name} · ${period.label}`,
  soWhat: 'So what?',
  whatNext: 'What next?',
  answerBy: (due: string) => `, answer by ${printDate(due)}.`,
  behind: 'The numbers behind it',
  /** `3 of 4 beyond chance`: the comparisons that were tested. */
  tested: (beyond: number, tested: number) => (tested === 0 ? 'none tested' : `${beyond} of ${tested} beyond chance`),
  provider: 'Provider',
  notes: 'Notes',
  goTo: 'Go to cell',
  recordStep: 'Record step',
  recordAnswer: 'Record answer',
  draft: (stage: 'none' | Stage) => (stage === 'formal' || stage === 'pcc' ? 'Draft a letter' : 'Draft a question'),
  briefing: 'Briefing for the PCC',
  accept: 'Accept explanation',
  sendBack: 'Return to provider',
});

/** What a card is about: `Referrals in, The Shores`; of a part with its category. */
export function subjectOf({ kpi, category, service }: Variance): string {
  return `${kpiName({ kpi, category })}, ${service.name}`;
}

export function kpiName({ kpi, category }: Pick<Variance, 'kpi' | 'category'>): string {
  return category === '' ? kpi.name : `${kpi.name}: ${category}`;
}

/** `326 referrals in 2019-20 Q2`. */
export function valueText({ value, kpi, period }: Variance): string {
  return `${printWithUnit(value, kpi)} in ${period.label}`;
}

const STATUSES: Readonly<Record<VarianceExplanation['status'], string>> = words('performance-statuses', {
  adequate: 'Waits for your answer',
  accepted: 'Accepted',
  returned: 'Returned to the provider',
  'too thin': 'Not enough yet',
});

/** Words about what the provider said. */
export const EXPLANATION_WORDS = words('performance-explanation', {
  heading: 'Explanation',
  status: (status: VarianceExplanation['status']) => STATUSES[status],
  by: ({ by, date }: VarianceExplanation) =>
    [by === '' ? 'Nobody named' : by, ...(date === '' ? [] : [printDate(date)])].join(', '),
  covered: (covered: number, kpi: Measure) => `The parts it names add up to ${printWithUnit(covered, kpi)}.`,
  coversNothing: 'It names no parts with numbers.',
});
