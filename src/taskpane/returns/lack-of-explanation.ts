import { whyTooThin } from '../../domain/engine/why-too-thin';
import { thinSentence } from '../../domain/messages/explanations';
import type { Finding } from '../../domain/model/findings';
import { sentenceCase } from '../shared/words';

/** What an explanation of the finding lacks, said beside the field while it can still be mended; undefined when it will do. */
export function lackOfExplanation(finding: Finding | undefined, text: string): string | undefined {
  const problem = finding && whyTooThin(text, finding);
  return problem && `${sentenceCase(thinSentence(problem, text))}.`;
}
