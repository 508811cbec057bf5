import { keysOf, type Answers, type Ignored } from '../../domain/check/answer-findings';
import { whyNoReason, whyTooThin } from '../../domain/engine/why-too-thin';
import type { Finding } from '../../domain/model/findings';
import type { ExplanationRecord } from '../../domain/model/registers';
import { ignoredStep, keepReasons, rowsStep } from './answers-to-undo';
import { removeExplanations, writeExplanations } from './explanations';
import { readIgnored } from '../shared/kept-settings';
import {
  answeredNotice,
  explainedLabel,
  GONE,
  ignoredLabel,
  mayNotBeNotice,
  NO_NAME,
  noReasonNotice,
  restoredLabel,
  restoredNotice,
  tooThinNotice,
  unmarkedNotice,
} from './answer-notices';
import type { ReturnsSession, ReturnsState } from './returns-session';
import type { Notice } from '../shared/notice';
import { withPrintTrouble } from '../shared/notices';
import type { ReturnsContext } from './returns-context';
import { showChanges } from './show-changes';

/** Explaining, setting aside, and taking either back. */
export function answering(context: ReturnsContext): Pick<ReturnsSession, 'explain' | 'ignore' | 'restore'> {
  const refuse = (notice: Notice): Promise<void> => {
    context.store.set({ notice });
    return Promise.resolve();
  };

  return {
    explain: (keys, text, by) => {
      const findings = findingsOf(context.store.get(), keys);
      const refusal = whyNot(findings, 'explained');
      if (refusal) return refuse(refusal);
      for (const finding of findings) {
        const problem = finding && whyTooThin(text, finding);
        if (problem !== undefined) return refuse(tooThinNotice(problem, text));
      }
      const name = by.trim();
      if (name === '') return refuse(NO_NAME);
      return context.run('writing', async () => {
        const date = context.today();
        const explanations = findings.flatMap((finding) =>
          finding ? [{ query: finding.key, sheet: finding.sheet, text: text.trim(), by: name, date }] : [],
        );
        const former = formerQueries(context, findings);
        const written = await writeExplanations(context.port, explanations, former);
        context.steps.add(rowsStep(context, explainedLabel(explanations.length), written));
        const done = withPrintTrouble(answeredNotice('explained', explanations.length), written.printTrouble);
        return {
          by: name,
          ...(await answered(context, withExplanations(context, explanations, former), done)),
        };
      });
    },

    ignore: (keys, reason) => {
      const findings = findingsOf(context.store.get(), keys);
      const refusal = whyNot(findings, 'ignored');
      if (refusal) return refuse(refusal);
      const problem = whyNoReason(reason);
      if (problem !== undefined) return refuse(noReasonNotice(problem, reason));
      return context.run('writing', async () => {
        const answer = reason.trim();
        const after = new Map(findings.flatMap((finding) => (finding ? [[finding.key, answer] as const] : [])));
        const ignored = await changeIgnored(context, after, ignoredLabel(after.size));
        return answered(context, { ignored }, answeredNotice('ignored', after.size));
      });
    },

    restore: (key) => {
      const one = context.store.get().report?.answered.find(({ finding }) => finding.key === key);
      if (!one) return refuse(GONE);
      const { finding, answer } = one;
      return context.run('writing', async () => {
        const notice = restoredNotice(answer.kind);
        const label = restoredLabel(answer.kind);
        if (answer.kind === 'explained') {
          const given = answersOf(context).explanations;
          const queries = new Set(
            keysOf(
              finding,
              given.map(({ query }) => query),
            ),
          );
          const written = await removeExplanations(context.port, [...queries]);
          context.steps.add(rowsStep(context, label, written));
          const explanations = given.filter(({ query }) => !queries.has(query));
          return answered(context, { explanations }, notice);
        }
        const ignored = await changeIgnored(context, new Map([[key, undefined]]), label);
        return answered(context, { ignored }, notice);
      });
    },
  };
}

/** Open findings, or such as were answered before and are to be answered anew; undefined for those that are gone. */
function findingsOf({ report }: ReturnsState, keys: string | readonly string[]): readonly (Finding | undefined)[] {
  const wanted = new Set(typeof keys === 'string' ? [keys] : keys);
  const answered = report?.answered.map(({ finding }) => finding) ?? [];
  const byKey = new Map([...answered, ...(report?.findings ?? [])].map((finding) => [finding.key, finding]));
  return [...wanted].map((key) => byKey.get(key));
}

/** Why these findings cannot be answered so, all of them. */
function whyNot(findings: readonly (Finding | undefined)[], answer: Finding['mayBe']): Notice | undefined {
  if (findings.length === 0 || findings.includes(undefined)) return GONE;
  const other = findings.find((finding) => finding?.mayBe !== answer);
  return other && mayNotBeNotice(other);
}

function answersOf({ checked }: ReturnsContext): Answers {
  return checked?.answers ?? { explanations: [], ignored: new Map() };
}

/**
 * Starts from what is kept now: somebody else may have the workbook open, too, and theirs must not be lost.
 * @param after the reason for each finding; undefined where it is not set aside any more
 */
async function changeIgnored(
  context: ReturnsContext,
  after: ReadonlyMap<string, string | undefined>,
  label: string,
): Promise<Ignored> {
  const kept = await readIgnored(context.port);
  const all = withoutFormerKeys(context, kept, after);
  const before = new Map([...all.keys()].map((key) => [key, kept.get(key)]));
  const ignored = await keepReasons(context, kept, all);
  context.steps.add(ignoredStep(context, label, { before, after: all }));
  return ignored;
}

/**
 * The changes, and with them every reason that is kept under a key from the time when keys held texts of cells: it goes
 * under the finding's key of today, unless it is changed.
 */
function withoutFormerKeys(
  { store }: ReturnsContext,
  kept: Ignored,
  after: ReadonlyMap<string, string | undefined>,
): ReadonlyMap<string, string | undefined> {
  const all = new Map<string, string | undefined>();
  const { findings = [], answered = [] } = store.get().report ?? {};
  for (const finding of [...findings, ...answered.map((one) => one.finding)]) {
    if (finding.formerKey === undefined) continue;
    for (const key of keysOf(finding, kept.keys())) {
      if (key === finding.key) continue;
      all.set(key, undefined);
      if (!kept.has(finding.key)) all.set(finding.key, kept.get(key));
    }
  }
  for (const [key, reason] of after) all.set(key, reason);
  return all;
}

/** Queries that explanations of these findings stand under since keys held texts of cells. */
function formerQueries(context: ReturnsContext, findings: readonly (Finding | undefined)[]): readonly string[] {
  const queries = answersOf(context).explanations.map(({ query }) => query);
  const found = findings.flatMap((finding) =>
    finding ? keysOf(finding, queries).filter((key) => key !== finding.key) : [],
  );
  return [...new Set(found)];
}

/** As the table is now: an explanation of the same query keeps its row, those under `former` queries are gone. */
function withExplanations(
  context: ReturnsContext,
  added: readonly ExplanationRecord[],
  former: readonly string[],
): Pick<Answers, 'explanations'> {
  const { explanations } = answersOf(context);
  const before = new Map(explanations.map((one) => [one.query, one]));
  const queries = new Set([...former, ...added.map(({ query }) => query)]);
  const others = explanations.filter(({ query }) => !queries.has(query));
  const placed = added.map((explanation) => {
    const place = before.get(explanation.query)?.place;
    return { ...explanation, ...(place && { place }) };
  });
  return { explanations: [...others, ...placed] };
}

/** The answer is kept by now: what is left is to show it. */
async function answered(
  context: ReturnsContext,
  change: Partial<Answers>,
  notice: Notice,
): Promise<Partial<ReturnsState>> {
  const { checked } = context;
  if (!checked) return {};
  const shown = await showChanges(context, { ...checked, answers: { ...checked.answers, ...change } });
  return { ...shown?.state, notice: unmarkedNotice(notice, shown?.unmarked ?? []) };
}
