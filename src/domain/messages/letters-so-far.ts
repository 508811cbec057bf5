import { printDate } from '../text/print-date';
import type { EscalationStep } from '../tables/read-escalations';
import type { Stage } from '../tables/register-words';
import { stepReached, type Advice } from '../variance/ladder';
import type { Variance } from '../variance/variance';

/** How each step was taken, up to its day. */
const ASKED: Readonly<Record<Stage, (kpi: string) => string>> = {
  informal: (kpi) => `We asked you informally about ${kpi} on`,
  formal: (kpi) => `We wrote to you formally about ${kpi} on`,
  pcc: (kpi) => `We brought ${kpi} to the Police and Crime Commissioner (PCC) on`,
};

/**
 * What was asked before and what came of it, a paragraph, as the open case in `Escalations` has it. A letter that comes after an
 * informal step, of which nothing is recorded, has brackets to be filled in.
 */
export function sayStepsBefore(variance: Variance, letter: 'informal' | 'formal', today: string): readonly string[] {
  const { advice, kpi } = variance;
  const reached = stepReached(advice.taken);
  const said = advice.taken.map((step) =>
    `${sayAsked(step, kpi.name)} ${sayCameOf(step, advice, step === reached, today)}`.trim(),
  );
  if (letter === 'informal' || advice.taken.some(({ stage }) => stage === 'informal')) return paragraphOf(said);
  return paragraphOf([
    advice.taken.length === 0
      ? `${ASKED.informal(kpi.name)} [day of the informal step]. [Say what became of that.]`
      : '[Say why you did not ask informally first.]',
    ...said,
  ]);
}

function paragraphOf(sentences: readonly string[]): readonly string[] {
  return sentences.length === 0 ? [] : [sentences.join(' ')];
}

function sayAsked({ stage, date, due }: EscalationStep, kpi: string): string {
  const until = due === undefined || stage === 'pcc' ? '' : `, for an answer by ${printDate(due)}`;
  return `${ASKED[stage](kpi)} ${printDate(date)}${until}.`;
}

function sayCameOf(
  { stage, response, outcome }: EscalationStep,
  { rule }: Advice,
  isReached: boolean,
  today: string,
): string {
  if (stage === 'pcc') return '';
  if (response === '')
    return isReached
      ? `Up to today, ${printDate(today)}, we have no answer on record.`
      : 'We have no answer to that on record.';
  if (outcome === 'not enough') return 'We have your answer; it does not yet account for enough of the difference.';
  if (!isReached) return 'We have your answer.';
  if (rule === 'variance-persists') return 'We have your answer; figures that came after it still show the difference.';
  return 'We have your answer. [Say what is still open after it.]';
}

/** What the provider has written about the figure in `Explanations`, a paragraph: that it came, and what it does not say yet. */
export function sayAnswerSoFar({ explanation }: Variance): readonly string[] {
  if (!explanation) return [];
  const { date, status, lacks } = explanation;
  const thanks = `Thank you for explaining the figure${date === '' ? '' : ` on ${printDate(date)}`}.`;
  if (status === 'accepted') return [`${thanks} We have accepted it. [Say what is still open after it.]`];
  if (lacks !== undefined)
    return [`${thanks} This is not enough for us yet: ${lacks.replace(/^(?:It|The)\b/, (word) => word.toLowerCase())}`];
  if (status === 'returned')
    return [`${thanks} We have read it and need to know more. [Say what it does not say yet.]`];
  return [`${thanks} We have not decided on it yet. [Say what is still open after it.]`];
}

/** Where a formal letter stands on the ladder. */
export function whatFollows({ open }: Advice): string {
  if (open?.stage === 'pcc')
    return 'The steps are: informally with the provider, formally, then the PCC, to whom the figure was brought. We will pass your answer on.';
  return 'This is the second of three steps: informally with the provider, formally, then the Police and Crime Commissioner (PCC). Where no answer comes by then, or an answer does not account for the difference, the next step is to bring the figure to the PCC.';
}
