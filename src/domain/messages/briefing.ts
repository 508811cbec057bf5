import { printDate } from '../text/print-date';
import type { EscalationStep } from '../tables/read-escalations';
import type { Advice } from '../variance/ladder';
import { allOf } from '../text/grammar';
import { STAGE_NAMES, STEP_NAMES } from './ladder';

/** Words of the briefing for the PCC. */
export const BRIEFING_WORDS = {
  /** 31 characters at the most, with room for a number. */
  sheet: (what: string) => `Briefing ${what}`.slice(0, 27).trim(),
  figuresSheet: (what: string) => `Figures ${what}`.slice(0, 27).trim(),
  comparedSheet: (what: string) => `Compared ${what}`.slice(0, 27).trim(),
  figuresTitle: (kpi: string, service: string) => `${kpi} of ${service}, by period`,
  comparedTitle: (kpi: string, service: string) => `${kpi} of ${service}, compared`,
  withLimits: 'Expected and limits are those between which chance alone leaves the value. [x]: too few periods to say.',
  withoutLimits: 'There are too few periods to say between which values chance alone would leave it.',
  withGaps: 'Empty cells: this period was not reported.',
  notReported: 'Not reported',
  chanceSaid:
    'By chance alone: how often a difference as large as this would come about if nothing had changed. [z]: zero has no percentage.',
  title: 'Briefing for the Police and Crime Commissioner (PCC)',
  made: (office: string | undefined, day: string, caseId: string) =>
    [...(office === undefined ? [] : [office]), printDate(day), ...(caseId === '' ? [] : [`case ${caseId}`])].join(
      ' · ',
    ),
  about: 'What it is about',
  matters: 'Why it matters',
  evidence: 'Evidence: the sheets behind this one, which hold every figure.',
  period: 'Period',
  value: 'Value',
  expected: 'Expected',
  target: 'Target',
  tooFew: '[x]',
  notApplicable: '[z]',
  lower: 'Lower limit',
  upper: 'Upper limit',
  compared: 'Compared with',
  reference: 'That is',
  change: 'Change',
  changePercent: 'Change %',
  chance: 'By chance alone',
  notTested: 'cannot be tested',
  steps: 'What was asked and answered',
  noSteps: 'No step is recorded yet.',
  provider: 'What the provider said about the figure',
  noExplanation: 'There is no explanation of the figure in the table Explanations.',
  explained: (date: string, status: string) => `${status}${date === '' ? '' : `, ${printDate(date)}`}:`,
  decide: 'What the PCC is asked to decide',
  decision: 'Decision:',
  decidedOn: 'Decided by, and date:',
  recommended: 'What the rules of the ladder recommend',
} as const;

/** What is compared with, as a row of the table of comparisons. */
export const COMPARED_NAMES = {
  target: 'Target',
  'last-period': 'Period before',
  'last-year': 'Same period last year',
  'year-to-date': 'Year so far last year',
  peers: 'Similar services',
} as const;

/** One step of a case in a sentence or three. Free texts have been looked through for personal data. */
export function sayStep(
  { date, stage, due, outcome }: EscalationStep,
  { reason, askedFor, response }: Readonly<Record<'reason' | 'askedFor' | 'response', string>>,
): string {
  const answer = response === '' ? 'No answer is recorded.' : `Answer: ${stopped(response)}`;
  const ended = { open: '', ended: ' This step is closed.', 'not enough': ' The answer was not enough.' }[outcome];
  return [
    `${printDate(date)}, ${STAGE_NAMES[stage].replace(/^[IF]/, (letter) => letter.toLowerCase())} step.`,
    ...(reason === '' ? [] : [`Why: ${stopped(reason)}`]),
    ...(askedFor === '' ? [] : [`Asked for${due === undefined ? '' : ` by ${printDate(due)}`}: ${stopped(askedFor)}`]),
    `${answer}${ended}`,
  ].join(' ');
}

/** What the agreement of a high-risk service lacks; of others nobody asks. */
export function sayAgreement(isHighRisk: boolean, { agreementLacks, wantsQuarterlyData }: Advice): string {
  if (!isHighRisk) return 'It is not recorded as a high-risk service, so its agreement was not looked at.';
  const lacks = agreementLacks.map((item) => item.toLowerCase());
  const agreement =
    lacks.length === 0
      ? 'It is a high-risk service. Its agreement covers staffing, costs, policies and procedures.'
      : `It is a high-risk service. By the table Agreements its agreement does not cover ${allOf(lacks)}.`;
  return `${agreement} ${wantsQuarterlyData ? 'It does not report every quarter.' : 'It reports at least every quarter.'}`;
}

/** What may be decided; the office adds its own. */
export function decisions({ agreementLacks, wantsQuarterlyData }: Advice): readonly string[] {
  const missing = [
    ...agreementLacks.map((item) => item.toLowerCase()),
    ...(wantsQuarterlyData ? ['quarterly figures'] : []),
  ];
  return [
    'A. Take note of the figure, and close the case.',
    'B. Ask the provider for more: what, and by when.',
    'C. Have the service, its target or its funding looked at again.',
    ...(missing.length > 0 ? [`D. Require what is missing: ${allOf(missing)}; by when.`] : []),
  ];
}

/** The step that the ladder recommends, and the rule it follows from. */
export function sayRecommendation({ step, because, dueDays }: Advice): string {
  if (step === 'none') return `No further step. ${because}`;
  return `${capital(STEP_NAMES[step])}. ${because} An answer would be due on ${printDate(dueDays[step])}.`;
}

function stopped(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
