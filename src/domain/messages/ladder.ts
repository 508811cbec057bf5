import { printDate } from '../text/print-date';
import type { Stage } from '../tables/register-words';
import type { Advice, LadderRule, OpenStep } from '../variance/ladder';
import { allOf } from '../text/grammar';
import { words } from '../text/words';

/** The rungs as people read them. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = { informal: 'Informal', formal: 'Formal', pcc: 'PCC' };

/** What a step is, after "Next: " or "the last step, ". */
export const STEP_NAMES: Readonly<Record<Stage, string>> = {
  informal: 'raise it informally with the provider',
  formal: 'write to the provider formally',
  pcc: 'bring it to the PCC',
};

/** What was done, as a noun. */
export const STEP_NOUNS: Readonly<Record<Stage, string>> = words('messages-ladder-step-nouns', {
  informal: 'informal step',
  formal: 'formal step',
  pcc: 'step to the PCC',
});

type Say = (open: OpenStep | undefined, advice: Omit<Advice, 'because'>) => string;

const step = (open: OpenStep | undefined): string =>
  open ? `The ${STEP_NOUNS[open.stage]} of ${printDate(open.date)}` : 'The last step';

const RULES: Readonly<Record<LadderRule, Say>> = words('messages-ladder-rules', {
  'no-concern': () => 'Nothing calls for a step.',
  'case-may-end': (open) =>
    `Nothing calls for a further step. ${step(open)} is still open: record its outcome${open?.isOverdue ? `; its answer was due on ${printDate(open.due)}` : ''}.`,
  'only-watched': (open) =>
    open
      ? `${step(open)} stays open${open.isOverdue ? `; its answer was due on ${printDate(open.due)}` : ''}. What is only watched calls for no further step.`
      : 'Look at it again when the next return comes.',
  explained: () => 'The provider has explained it, so no step follows.',
  'first-concern': () =>
    'Nothing has been raised about it yet, and every concern begins informally with the provider (2019 report, section 4.3).',
  'new-case': () =>
    'The case about it has ended, and figures that came after it call for a new one, which begins informally with the provider (2019 report, section 4.3).',
  'case-ended': () =>
    'The case about it ended after this period was over: nothing further follows until new figures come.',
  'high-risk-without-agreement': (_, advice) =>
    `It is a high-risk service${gapsOf(advice)}, so a variance that would only be watched elsewhere is raised informally (2019 report, sections 4.4 and 4.5).`,
  'answer-awaited': (open) =>
    `${step(open)} awaits its answer${open ? `, due on ${printDate(open.due)}` : ''}; until then nothing further follows.`,
  'answer-overdue': (open) =>
    `${step(open)} has no answer${open ? `, which was due on ${printDate(open.due)}` : ''}, and the variance is still there.`,
  'answer-to-judge': (open) =>
    `${step(open)} was answered, and no later figures have come. Say in its outcome whether the answer is enough.`,
  'answer-not-enough': (open) => `The answer to the ${open ? STEP_NOUNS[open.stage] : 'last step'} was not enough.`,
  'variance-persists': (open) => `${step(open)} was answered, but figures that came after it still show the variance.`,
  'with-the-pcc': (open) =>
    `It is with the PCC since ${open ? printDate(open.date) : 'the last step'}: there is no higher step. Record what the PCC decides.`,
});

/** Why this is the next step, and for a high-risk service what its agreement lacks. */
export function sayAdvice(advice: Omit<Advice, 'because'>): string {
  const why = RULES[advice.rule](advice.open, advice);
  if (advice.rule === 'high-risk-without-agreement' || advice.step === 'none') return why;
  const gaps = gapsOf(advice);
  return gaps === '' ? why : `${why} It is a high-risk service${gaps}: ask for that as well (sections 4.4 and 4.5).`;
}

/** ` whose agreement does not cover staffing and costs, and that does not report every quarter`. */
function gapsOf({ agreementLacks, wantsQuarterlyData }: Omit<Advice, 'because'>): string {
  const lacks = agreementLacks.map((item) => item.toLowerCase());
  const gaps = [
    ...(lacks.length > 0 ? [`whose agreement does not cover ${allOf(lacks)}`] : []),
    ...(wantsQuarterlyData ? ['that does not report every quarter'] : []),
  ];
  return gaps.length === 0 ? '' : ` ${gaps.join(' and ')}`;
}
