import type { ThinProblem } from '../model/thin-problem';
import { thinSentence } from './explanations';
import { printNumber } from '../text/grammar';

/** Why an explanation of a variance does not explain it, as a sentence. */
export function sayThin(problem: ThinProblem, text: string): string {
  const sentence = thinSentence(problem, text);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Its sizes do not add up to most of the change. @param change not negative. */
export function sayCoverage(covered: number, change: number): string {
  const size = printNumber(Math.round(change * 10) / 10);
  return covered === 0
    ? `It does not say how much of the change of ${size} each cause accounts for.`
    : `The sizes it names add up to ${printNumber(Math.round(covered * 10) / 10)}, which is not most of the change of ${size}.`;
}
