import { printDate } from '../../domain/engine/print-date';
import { allOf } from '../../domain/messages/grammar';
import { STAGES, type Stage } from '../../domain/model/read-escalations';
import type { Advice, OpenStep } from '../../domain/variance/ladder';

/** A rung, as a label. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  informal: 'Informally, with the provider',
  formal: 'Formally, by letter',
  pcc: 'To the Police and Crime Commissioner',
};

/** How far a case has climbed, of one rung. */
export type RungState = 'passed' | 'open' | 'overdue' | 'answered' | 'next' | 'later';

const STATES: Readonly<Record<RungState, string>> = {
  passed: 'below the open step',
  open: 'open',
  overdue: 'open, answer overdue',
  answered: 'open, answered',
  next: 'next step',
  later: 'not reached',
};

/** The three rungs with where the case stands. */
export function rungsOf({ open, step }: Advice): readonly { readonly stage: Stage; readonly state: RungState }[] {
  const reached = open ? STAGES.indexOf(open.stage) : -1;
  return STAGES.map((stage, rung) => {
    if (open && rung === reached) return { stage, state: stateOfOpen(open) };
    if (rung < reached) return { stage, state: 'passed' };
    return { stage, state: stage === step ? 'next' : 'later' };
  });
}

function stateOfOpen({ isAnswered, isOverdue }: OpenStep): RungState {
  if (isAnswered) return 'answered';
  return isOverdue ? 'overdue' : 'open';
}

/** Words of the ladder. */
export const LADDER_WORDS = {
  heading: 'Escalation',
  rung: (stage: Stage, state: RungState) => `${STAGE_WORDS[stage]}: ${STATES[state]}`,
  open: ({ caseId, date, due, isAnswered }: OpenStep) =>
    `${caseId === '' ? 'Recorded' : `Case ${caseId}, recorded`} on ${printDate(date)}. ${isAnswered ? 'The answer was due' : 'An answer is due'} on ${printDate(due)}.`,
  askedFor: (text: string) => `Asked for: ${text}`,
  none: 'Next step: none.',
  next: (stage: Stage, due: string | undefined) =>
    `Next step: ${STAGE_WORDS[stage]}${due === undefined ? '' : `, with an answer by ${printDate(due)}`}.`,
  nextShort: (stage: Stage) => `Next: ${SHORT[stage]}`,
  agreement: (items: readonly string[]) =>
    `The agreement with this high-risk service does not cover: ${allOf(items.map((item) => item.toLowerCase()))}.`,
  quarterly: 'A high-risk service is to report each quarter; this one reports less often.',
  answers: 'Write the provider’s answer under Response in the table Escalations, and how it ended under Outcome.',
};

const SHORT: Readonly<Record<Stage, string>> = {
  informal: 'informal step',
  formal: 'formal letter',
  pcc: 'Commissioner',
};

/** Words of *Record step*. */
export const STEP_WORDS = {
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
};

/** Words of *Draft text*. */
export const DRAFT_WORDS = {
  title: (subject: string) => `Text to copy: ${subject}`,
  informal: 'Informal message',
  formal: 'Formal letter',
  copy: 'Copy',
  copyNamed: (label: string) => `Copy: ${label}`,
  copied: 'Copied.',
  selected: 'The text is selected. Press Ctrl+C to copy it, or Command+C on a Mac.',
  close: 'Close',
  gone: 'There is no text for this KPI any more. Review performance again.',
};
