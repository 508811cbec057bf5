import { findingOf } from '../engine/findings';
import type { Answer, AnsweredFinding, Finding } from '../model/findings';
import type { ExplanationRecord } from '../model/registers';
import { explanationTooThin } from '../rules/explanation-too-thin';
import { whyTooThin } from '../engine/why-too-thin';

/** Why people set advice aside: reasons by the finding's key. */
export type Ignored = ReadonlyMap<string, string>;

/** What people have said about findings. */
export interface Answers {
  /** In table order: of several about one query the last is the answer. */
  readonly explanations: readonly ExplanationRecord[];
  readonly ignored: Ignored;
}

export interface SortedFindings {
  /** Those that still need work, and what is wrong with explanations. Not in order: see `inOrder`. */
  readonly open: readonly Finding[];
  readonly answered: readonly AnsweredFinding[];
}

/**
 * Parts findings that somebody has answered from those that are open. An explanation answers what may be explained, advice
 * may be explained as well or set aside, and an error stays open whatever is written about it. An explanation that says too
 * little leaves its query open and is a finding of its own at its row; so does one the commissioner has turned down.
 * An explanation of something that is no finding (any more) says nothing wrong and is left alone.
 */
export function answerFindings(findings: readonly Finding[], { explanations, ignored }: Answers): SortedFindings {
  const latest = new Map(explanations.map((explanation) => [explanation.query, explanation]));
  const open: Finding[] = [];
  const answered: AnsweredFinding[] = [];
  for (const finding of findings) {
    const explanation = finding.mayBe === 'mended' ? undefined : latest.get(finding.key);
    const answer = answerOf(finding, explanation, ignored);
    if (answer) answered.push({ finding, answer });
    else open.push(finding, ...thinFinding(finding, explanation));
  }
  return { open, answered };
}

function answerOf(finding: Finding, explanation: ExplanationRecord | undefined, ignored: Ignored): Answer | undefined {
  if (explanation && explanation.isAccepted !== false && whyTooThin(explanation.text, finding) === undefined) {
    const { text, by, date, isAccepted } = explanation;
    return { kind: 'explained', text, by, date, ...(isAccepted !== undefined && { isAccepted }) };
  }
  const reason = finding.mayBe === 'ignored' ? ignored.get(finding.key) : undefined;
  return reason === undefined ? undefined : { kind: 'ignored', reason };
}

function thinFinding(query: Finding, explanation: ExplanationRecord | undefined): readonly Finding[] {
  const hit = explanation && explanationTooThin.check({ explanation, query });
  if (!hit) return [];
  const sheet = explanation.place?.sheet ?? query.sheet;
  return [findingOf({ rule: explanationTooThin, hit, sheet, layout: 'records' })];
}
