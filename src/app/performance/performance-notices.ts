import { STAGE_NAMES, STEP_NAMES } from '../../domain/messages/ladder';
import { allOf } from '../../domain/text/grammar';
import { printDate } from '../../domain/text/print-date';
import { stageAfter } from '../../domain/variance/ladder';
import type { EscalationStep } from '../../domain/tables/read-escalations';
import type { Stage } from '../../domain/tables/register-words';
import type { Notice } from '../shared/notice';
import { words } from '../../domain/text/words';

/** What a step may lack, as a sentence names it. */
export type StepPart = 'reason' | 'askedFor' | 'due' | 'by';

const PARTS: Readonly<Record<StepPart, string>> = words('app-performance-parts', {
  reason: 'the reason',
  askedFor: 'what is asked for',
  due: 'the day by which an answer is due',
  by: 'who takes the step',
});

const information = (message: string): Notice => ({ kind: 'information', message });

/** @param missing at least one. */
export function stepIncompleteNotice(missing: readonly StepPart[]): Notice {
  return information(`Nothing was recorded yet: write ${allOf(missing.map((part) => PARTS[part]))} as well.`);
}

export function stepDueNotice(due: string, today: string): Notice {
  return information(
    `Nothing was recorded: ${printDate(due)} is before today, ${printDate(today)}. Give a day on which an answer can still come.`,
  );
}

/** @param leftOut the rungs between, lowest first. */
export function stepSkipsNotice(stage: Stage, leftOut: readonly Stage[]): Notice {
  return information(
    `Nothing was recorded: ${allOf(leftOut.map(stepName))} ${leftOut.length === 1 ? 'comes' : 'come'} before ${stage === 'pcc' ? 'the PCC' : stepName(stage)}. Take ${leftOut.length === 1 ? 'it' : 'them'} first, or say why ${leftOut.length === 1 ? 'it is' : 'they are'} left out.`,
  );
}

/** @param open where the case stands: on a higher rung. */
export function stepDownNotice(stage: Stage, open: Pick<EscalationStep, 'stage' | 'date'>): Notice {
  const next = stageAfter(open.stage);
  return information(
    `Nothing was recorded: ${stepName(open.stage)} of ${printDate(open.date)} is open, and a case does not go back to ${stepName(stage)}. Record ${next === undefined ? '' : 'either '}how it ended, under Outcome in the table Escalations${next === undefined ? '' : `, or the next step: ${STEP_NAMES[next]}`}.`,
  );
}

export const STEP_PERSONAL: Notice = information(
  'Nothing was recorded: the text holds an e-mail address, telephone number or another detail of a person. The table is read by many; leave that out.',
);

export const STEP_RECORDED_ALREADY: Notice = information(
  'This very step is in Escalations already. Nothing was recorded.',
);

/** Why an answer was not recorded. */
export const ANSWERING = words('app-performance-answering', {
  noStep: information('Nothing was recorded: no step of this KPI is open any more. Review performance again.'),
  nothing: information('Nothing was recorded yet: write what was answered, or choose what came of it.'),
  already: information('The table Escalations says exactly this already. Nothing was recorded.'),
  personal: information(
    'Nothing was recorded: the text holds an e-mail address, telephone number or another detail of a person. The table is read by many; leave that out.',
  ),
  noColumn: (heading: string) =>
    `The table Escalations has no column ${heading}. Add it, then record the answer again.`,
} as const);

/** Put before the reason of a step that leaves out rungs. */
export function leftOutSentence(leftOut: readonly Stage[], why: string): string {
  const names = leftOut.map((stage) => STAGE_NAMES[stage]);
  const first = names.map((name, at) => (at === 0 ? name : name.toLowerCase()));
  return `${allOf(first)} ${leftOut.length === 1 ? 'step' : 'steps'} left out: ${why}`;
}

function stepName(stage: Stage): string {
  return `the ${stage === 'pcc' ? 'PCC' : stage} step`;
}

/** Why an explanation could not be judged. */
export const JUDGING = words('app-performance-judging', {
  noExplanation: 'There is no explanation of this in the table Explanations any more. Review again.',
  unread:
    'What was said about this in Explanations is another text now than at the review, so nothing was written. Review again, and read it first.',
  noColumn: 'The table “Explanations” has no column “Accepted”. Add it to the table, then try again.',
  changed: 'Somebody has changed this cell of Explanations since the review. Nothing was written. Review again.',
  formula: 'A formula gives this cell of Explanations, so nothing was written. Type Yes or No there yourself.',
  dataType:
    'This cell of Explanations may hold a data type of Excel, or the error #VALUE!, which could not be put back, so nothing was written. Type Yes or No there yourself.',
} as const);
