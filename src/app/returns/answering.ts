import type { Answers, Ignored } from '../../domain/check/answer-findings';
import { whyNoReason, whyTooThin } from '../../domain/engine/why-too-thin';
import type { Finding } from '../../domain/model/findings';
import type { ExplanationRecord } from '../../domain/model/registers';
import { dayOf } from '../shared/clock';
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
import type { Desk } from './returns-desk';
import { showChanges } from './show-changes';

/** Explaining, setting aside, and taking either back. */
export function answering(desk: Desk): Pick<ReturnsSession, 'explain' | 'ignore' | 'restore'> {
  const refuse = (notice: Notice): Promise<void> => {
    desk.store.set({ notice });
    return Promise.resolve();
  };

  return {
    explain: (key, text, by) => {
      const finding = findingOf(desk.store.get(), key);
      if (!finding) return refuse(GONE);
      if (finding.mayBe !== 'explained') return refuse(mayNotBeNotice(finding));
      const problem = whyTooThin(text, finding);
      if (problem !== undefined) return refuse(tooThinNotice(problem, text));
      const name = by.trim();
      if (name === '') return refuse(NO_NAME);
      return desk.alone('writing', async () => {
        const date = dayOf(desk.wallClock());
        const explanation = { query: key, sheet: finding.sheet, text: text.trim(), by: name, date };
        await writeExplanation(desk.port, explanation);
        return { by: name, ...(await answered(desk, withExplanation(desk, explanation), answeredNotice('explained'))) };
      });
    },

    ignore: (key, reason) => {
      const finding = findingOf(desk.store.get(), key);
      if (!finding) return refuse(GONE);
      if (finding.mayBe !== 'ignored') return refuse(mayNotBeNotice(finding));
      const problem = whyNoReason(reason);
      if (problem !== undefined) return refuse(noReasonNotice(problem, reason));
      return desk.alone('writing', async () => {
        const ignored = await changeIgnored(desk, (kept) => kept.set(key, reason.trim()));
        return answered(desk, { ignored }, answeredNotice('ignored'));
      });
    },

    restore: (key) => {
      const answer = desk.store.get().report?.answered.find(({ finding }) => finding.key === key)?.answer;
      if (!answer) return refuse(GONE);
      return desk.alone('writing', async () => {
        const notice = restoredNotice(answer.kind);
        if (answer.kind === 'explained') {
          await removeExplanation(desk.port, key);
          const explanations = answersOf(desk).explanations.filter(({ query }) => query !== key);
          return answered(desk, { explanations }, notice);
        }
        const ignored = await changeIgnored(desk, (kept) => kept.delete(key));
        return answered(desk, { ignored }, notice);
      });
    },
  };
}

/** An open finding, or one that was answered before and is to be answered anew. */
function findingOf({ report }: ReturnsState, key: string): Finding | undefined {
  const isAsked = (finding: Finding): boolean => finding.key === key;
  return report?.findings.find(isAsked) ?? report?.answered.find(({ finding }) => isAsked(finding))?.finding;
}

function answersOf({ checked }: Desk): Answers {
  return checked?.answers ?? { explanations: [], ignored: new Map() };
}

/** Starts from what is kept now: somebody else may have the workbook open, too, and theirs must not be lost. */
async function changeIgnored(desk: Desk, change: (kept: Map<string, string>) => unknown): Promise<Ignored> {
  const ignored = new Map(await readIgnored(desk.port));
  change(ignored);
  await keepIgnored(desk.port, ignored);
  if (desk.kept) desk.kept = { ...desk.kept, ignored };
  return ignored;
}

/** As the table is now: an explanation of the same query keeps its row. */
function withExplanation(desk: Desk, explanation: ExplanationRecord): Pick<Answers, 'explanations'> {
  const { explanations } = answersOf(desk);
  const place = explanations.find(({ query }) => query === explanation.query)?.place;
  const others = explanations.filter(({ query }) => query !== explanation.query);
  return { explanations: [...others, { ...explanation, ...(place && { place }) }] };
}

/** The answer is kept by now: what is left is to show it. */
async function answered(desk: Desk, change: Partial<Answers>, notice: Notice): Promise<Partial<ReturnsState>> {
  const { checked } = desk;
  if (!checked) return {};
  const shown = await showChanges(desk, { ...checked, answers: { ...checked.answers, ...change } });
  return { ...shown?.state, notice: unmarkedNotice(notice, shown?.unmarked ?? []) };
}
