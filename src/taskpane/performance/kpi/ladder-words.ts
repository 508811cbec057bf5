import { printDate } from '../../../domain/text/print-date';
import { allOf, quote } from '../../../domain/text/grammar';
import { STEP_NOUNS } from '../../../domain/messages/ladder';
import type { EscalationStep } from '../../../domain/tables/read-escalations';
import { STAGES, type Stage } from '../../../domain/tables/register-words';
import { stepReached, type Advice, type OpenStep } from '../../../domain/variance/ladder';
import { words } from '../../../domain/text/words';

/** A rung, as a label. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = words('performance-stage', {
  informal: 'Informally, with the provider',
  formal: 'Formally, by letter',
  pcc: 'To the PCC',
});

/** In the ladder itself, where the PCC is met first. */
const RUNGS: Readonly<Record<Stage, string>> = words('performance-rungs', {
  informal: 'Informally, with the provider',
  formal: 'Formally, by letter',
  pcc: 'To the Police and Crime Commissioner (PCC)',
});

/** How far a case has climbed, of one rung. */
export type RungState = 'taken' | 'left-out' | 'open' | 'overdue' | 'answered' | 'next' | 'later';

const STATES: Readonly<Record<RungState, string>> = words('performance-states', {
  taken: 'taken',
  'left-out': 'left out',
  open: 'open',
  overdue: 'open, answer overdue',
  answered: 'open, answered',
  next: 'next step',
  later: 'not reached',
});

interface Rung {
  readonly stage: Stage;
  readonly state: RungState;
  /** When it was taken last, `YYYY-MM-DD`; of rungs below the open step. */
  readonly date?: string;
}

/** The three rungs with where the case stands. */
export function rungsOf({ open, step, taken }: Advice): readonly Rung[] {
  const reached = open ? STAGES.indexOf(open.stage) : -1;
  return STAGES.map((stage, rung) => {
    if (open && rung === reached) return { stage, state: stateOfOpen(open) };
    if (rung < reached) return rungBelow(stage, taken);
    return { stage, state: stage === step ? 'next' : 'later' };
  });
}

/** One that nobody has climbed was left out, for a reason that stands with the step. */
function rungBelow(stage: Stage, taken: Advice['taken']): Rung {
  const last = taken.filter((step) => step.stage === stage).at(-1);
  return last ? { stage, state: 'taken', date: last.date } : { stage, state: 'left-out' };
}

/** What else was done in the open case, oldest first: where it stands is said on its own. */
export function otherSteps({ taken }: Advice): readonly EscalationStep[] {
  const reached = stepReached(taken);
  return taken.filter((step) => step !== reached);
}

function stateOfOpen({ isAnswered, isOverdue }: OpenStep): RungState {
  if (isAnswered) return 'answered';
  return isOverdue ? 'overdue' : 'open';
}

/** Words of the ladder. */
export const LADDER_WORDS = words('performance-ladder', {
  heading: 'Escalation',
  rung: ({ stage, state, date }: Rung) =>
    `${RUNGS[stage]}: ${STATES[state]}${date === undefined ? '' : ` on ${printDate(date)}`}`,
  open: (open: OpenStep) =>
    `${open.caseId === '' ? 'Recorded' : `Case ${open.caseId}, recorded`} on ${printDate(open.date)}. ${dueOf(open)}`,
  /** Another step of the same case, and what was answered. */
  other: ({ date, stage, response, outcome }: EscalationStep) =>
    `${printDate(date)}, ${STEP_NOUNS[stage]}: ${response === '' ? 'no answer is recorded' : `answered ${quote(response)}`}${outcome === 'not enough' && response !== '' ? ', which was not enough' : ''}.`,
  askedFor: (text: string) => `Asked for: ${text}`,
  agreement: (items: readonly string[]) =>
    `The agreement with this high-risk service does not cover: ${allOf(items.map((item) => item.toLowerCase()))}.`,
  quarterly: 'A high-risk service is to report each quarter; this one reports less often.',
});

function dueOf({ due, isAnswered, isOverdue }: OpenStep): string {
  if (isAnswered) return `It was answered; the answer was due on ${printDate(due)}.`;
  return isOverdue
    ? `An answer was due on ${printDate(due)} and has not come.`
    : `An answer is due on ${printDate(due)}.`;
}

/** Words of *Record step*. */
export const STEP_WORDS = words('performance-step', {
  /** What a PCC is asked for; the letters are the provider's. */
  askedOfPcc:
    'A decision: take note of it, ask the provider for more, or have the service, its target or its funding looked at again.',
  title: (subject: string) => `Record a step: ${subject}`,
  submit: 'Record step',
  stage: 'Step',
  skipped: 'Why a step is left out',
  skippedHint: 'Steps go one after the other. Say why this one comes early; it is kept with the step.',
  skippedMissing: 'Say why a step is left out.',
  reason: 'Reason',
  reasonMissing: 'Give a reason.',
  askedFor: 'What is asked for',
  askedForMissing: 'Say what the provider is asked for.',
  due: 'Answer due',
  dueMissing: 'Give a day by which an answer is due.',
  dueInvalid: 'Write a day as year-month-day, such as 2019-10-31.',
  duePast: 'This day has passed.',
});

/** Words of *Record answer*. */
export const ANSWER_WORDS = words('performance-answer', {
  title: (subject: string) => `Record what came of the step: ${subject}`,
  submit: 'Record answer',
  response: 'What was answered',
  responseHint: 'In short, without anything by which a client could be recognised.',
  outcome: 'What came of it',
  open: 'Still open',
  /** By what stands in the table, which is the same in every language. */
  outcomes: {
    Closed: 'Closed: the case has ended',
    'Not enough': 'Not enough: the next step may follow',
  },
  missing: 'Write what was answered, or choose what came of it.',
});

/** Words of *Draft text*. */
export const DRAFT_WORDS = words('performance-draft', {
  title: (subject: string) => `Text to copy: ${subject}`,
  informal: 'Informal message',
  formal: 'Formal letter',
  copy: 'Copy',
  copyNamed: (label: string) => `Copy: ${label}`,
  copied: 'Copied.',
  selected: 'The text is selected. Press Ctrl+C to copy it, or Command+C on a Mac.',
  close: 'Close',
  record: 'Record as a step',
  gone: 'There is no text for this KPI any more. Review performance again.',
});
