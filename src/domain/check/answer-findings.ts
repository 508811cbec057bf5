import { findingOf } from '../engine/findings';
import type { Answer, AnsweredFinding, Finding } from '../model/findings';
import type { ExplanationRecord } from '../model/registers';
import { explanationTooThin } from '../rules/explanation-too-thin';
import { whyTooThin } from '../engine/why-too-thin';
import { printOfKey } from '../text/text-mark';

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
  const latest = byKey(explanations.map((explanation) => [explanation.query, explanation] as const));
  const setAside = byKey([...ignored]);
  const open: Finding[] = [];
  const answered: AnsweredFinding[] = [];
  for (const finding of findings) {
    const explanation = finding.mayBe === 'mended' ? undefined : latest(finding);
    const answer = answerOf(finding, explanation, setAside);
    if (answer) answered.push({ finding, answer });
    else open.push(finding, ...thinFinding(finding, explanation));
  }
  return { open, answered };
}

function answerOf(
  finding: Finding,
  explanation: ExplanationRecord | undefined,
  setAside: (finding: Finding) => string | undefined,
): Answer | undefined {
  if (explanation && explanation.isAccepted !== false && whyTooThin(explanation.text, finding) === undefined) {
    const { text, by, date, isAccepted } = explanation;
    return { kind: 'explained', text, by, date, ...(isAccepted !== undefined && { isAccepted }) };
  }
  const reason = finding.mayBe === 'ignored' ? setAside(finding) : undefined;
  return reason === undefined ? undefined : { kind: 'ignored', reason };
}

/** Finds what is kept under a finding's key; else what was kept while keys held texts of cells. Of several the last. */
function byKey<Kept>(entries: readonly (readonly [string, Kept])[]): (finding: Finding) => Kept | undefined {
  const now = new Map(entries);
  const former = new Map(entries.map(([key, kept]) => [printOfKey(key), kept]));
  return ({ key, formerKey }) => now.get(key) ?? (formerKey === undefined ? undefined : former.get(formerKey));
}

/** Of some keys in a workbook those that are a finding's: its own, and the one it went by before (see `printOfKey`). */
export function keysOf(finding: Finding, kept: Iterable<string>): readonly string[] {
  return [...kept].filter((key) => key === finding.key || printOfKey(key) === finding.formerKey);
}

function thinFinding(query: Finding, explanation: ExplanationRecord | undefined): readonly Finding[] {
  const hit = explanation && explanationTooThin.check({ explanation, query });
  if (!hit) return [];
  const sheet = explanation.place?.sheet ?? query.sheet;
  return [findingOf({ rule: explanationTooThin, hit, sheet, layout: 'records' })];
}
