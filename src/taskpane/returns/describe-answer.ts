import { printDate } from '../../domain/text/print-date';
import type { Answer } from '../../domain/model/findings';
import { ANSWER_WORDS } from './answer-words';

/** An answer as the list shows it. */
export interface DescribedAnswer {
  /** In quotation marks: it is the person's, not ours. */
  readonly reason: string;
  /** `Jo Bright, 24 July 2019`; absent where nobody is named. */
  readonly by?: string;
  /** What the commissioner made of it; absent until somebody has. */
  readonly verdict?: string;
}

/** An answer in words. */
export function describeAnswer(answer: Answer): DescribedAnswer {
  if (answer.kind === 'ignored') return { reason: `“${answer.reason}”` };
  const { text, by, date, isAccepted } = answer;
  const verdict = isAccepted ? ANSWER_WORDS.accepted : ANSWER_WORDS.notAccepted;
  return {
    reason: `“${text}”`,
    by: ANSWER_WORDS.by(by, printDate(date)),
    ...(isAccepted !== undefined && { verdict }),
  };
}
