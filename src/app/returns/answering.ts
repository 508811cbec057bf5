import type { Answers, Ignored } from '../../domain/check/answer-findings';
import { whyNoReason, whyTooThin } from '../../domain/engine/why-too-thin';
import type { Finding } from '../../domain/model/findings';
import type { ExplanationRecord } from '../../domain/model/registers';
import { removeExplanation, writeExplanation } from './explanations';
import { keepIgnored, readIgnored } from '../shared/kept-settings';
import {
  answeredNotice,
  GONE,
  mayNotBeNotice,
  NO_NAME,
  noReasonNotice,
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
    explain: (key, text, by) => {
      const finding = findingOf(context.store.get(), key);
      if (!finding) return refuse(GONE);
      if (finding.mayBe !== 'explained') return refuse(mayNotBeNotice(finding));
      const problem = whyTooThin(text, finding);
      if (problem !== undefined) return refuse(tooThinNotice(problem, text));
      const name = by.trim();
      if (name === '') return refuse(NO_NAME);
      return context.run('writing', async () => {
        const date = context.today();
        const explanation = { query: key, sheet: finding.sheet, text: text.trim(), by: name, date };
        const printTrouble = await writeExplanation(context.port, explanation);
        const done = withPrintTrouble(answeredNotice('explained'), printTrouble);
        return {
          by: name,
          ...(await answered(context, withExplanation(context, explanation), done)),
        };
      });
    },

    ignore: (key, reason) => {
      const finding = findingOf(context.store.get(), key);
      if (!finding) return refuse(GONE);
      if (finding.mayBe !== 'ignored') return refuse(mayNotBeNotice(finding));
      const problem = whyNoReason(reason);
      if (problem !== undefined) return refuse(noReasonNotice(problem, reason));
      return context.run('writing', async () => {
        const ignored = await changeIgnored(context, (kept) => kept.set(key, reason.trim()));
        return answered(context, { ignored }, answeredNotice('ignored'));
      });
    },

    restore: (key) => {
      const answer = context.store.get().report?.answered.find(({ finding }) => finding.key === key)?.answer;
      if (!answer) return refuse(GONE);
      return context.run('writing', async () => {
        const notice = restoredNotice(answer.kind);
        if (answer.kind === 'explained') {
          await removeExplanation(context.port, key);
          const explanations = answersOf(context).explanations.filter(({ query }) => query !== key);
          return answered(context, { explanations }, notice);
        }
        const ignored = await changeIgnored(context, (kept) => kept.delete(key));
        return answered(context, { ignored }, notice);
      });
    },
  };
}

/** An open finding, or one that was answered before and is to be answered anew. */
function findingOf({ report }: ReturnsState, key: string): Finding | undefined {
  const isAsked = (finding: Finding): boolean => finding.key === key;
  return report?.findings.find(isAsked) ?? report?.answered.find(({ finding }) => isAsked(finding))?.finding;
}

function answersOf({ checked }: ReturnsContext): Answers {
  return checked?.answers ?? { explanations: [], ignored: new Map() };
}

/** Starts from what is kept now: somebody else may have the workbook open, too, and theirs must not be lost. */
async function changeIgnored(
  context: ReturnsContext,
  change: (kept: Map<string, string>) => unknown,
): Promise<Ignored> {
  const ignored = new Map(await readIgnored(context.port));
  change(ignored);
  await keepIgnored(context.port, ignored);
  if (context.kept) context.kept = { ...context.kept, ignored };
  return ignored;
}

/** As the table is now: an explanation of the same query keeps its row. */
function withExplanation(context: ReturnsContext, explanation: ExplanationRecord): Pick<Answers, 'explanations'> {
  const { explanations } = answersOf(context);
  const place = explanations.find(({ query }) => query === explanation.query)?.place;
  const others = explanations.filter(({ query }) => query !== explanation.query);
  return { explanations: [...others, { ...explanation, ...(place && { place }) }] };
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
