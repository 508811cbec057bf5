import { ringfenceStatement } from '../../domain/documents/statement';
import { checkMoneyTables } from './check-money-tables';
import { momentOf } from '../shared/clock';
import { keepCode } from './known-codes';
import {
  codeKeptNotice,
  codeForgottenNotice,
  countFindings,
  MONEY_FINDING_GONE,
  MONEY_MARKS_GONE,
  moneyCheckedNotice,
  noSuchIdNotice,
  nothingToStepNotice,
  notCheckedAfter,
  notStatedNotice,
  statementNotice,
} from './money-notices';
import { nextPlace, type Place } from '../shared/places';
import type { MoneySession, MoneyState } from './money-session';
import type { Notice } from '../shared/notice';
import { readAndMark, withTrouble, type MoneyDesk } from './money-desk';

/** Checking, going to findings, naming and forgetting codes, the statement and taking marks off. */
export function tending(
  desk: MoneyDesk,
): Pick<MoneySession, 'check' | 'goTo' | 'step' | 'nameCode' | 'forgetCode' | 'writeStatement' | 'removeMarks'> {
  const { port, store } = desk;

  const goToPlace = (to: Place) =>
    desk.run('going', async () => {
      const finding = store.get().findings?.[to.finding];
      if (!finding) return { notice: MONEY_FINDING_GONE };
      desk.place = to;
      store.set({ currentKey: finding.key });
      await port.goTo(finding.sheet, finding.areas.slice(to.area, to.area + 1));
      return {};
    });

  /** What was kept stands whatever becomes of the check. */
  const checkAfter = async (done: Notice): Promise<Partial<MoneyState>> => {
    try {
      const { state, trouble } = await readAndMark(desk);
      return { ...state, notice: withTrouble(done, trouble) };
    } catch (error) {
      desk.onFailure(error);
      return { isStale: true, notice: notCheckedAfter(done, error) };
    }
  };

  return {
    check: () =>
      desk.run('reading', async () => {
        const { report, state, trouble } = await readAndMark(desk);
        return { ...state, notice: withTrouble(moneyCheckedNotice(report), trouble) };
      }),

    goTo: (key) => goToPlace({ finding: store.get().findings?.findIndex((one) => one.key === key) ?? -1, area: 0 }),

    step: async (direction) => {
      const next = nextPlace(store.get().findings ?? [], desk.place, direction);
      if (next) await goToPlace(next);
      else store.set({ notice: nothingToStepNotice(store.get().checkedAt !== undefined) });
    },

    nameCode: (code, id) =>
      desk.run('writing', async () => {
        const { funds = [], services = [] } = store.get().book ?? {};
        const named = (code.what === 'fund' ? funds : services).find((one) => one.id === id);
        if (!named) return { notice: noSuchIdNotice(code.what, id) };
        await keepCode(port, code, id);
        return checkAfter(codeKeptNotice(code.code, named.name));
      }),

    forgetCode: (code) =>
      desk.run('writing', async () => {
        await keepCode(port, code, undefined);
        return checkAfter(codeForgottenNotice(code.code));
      }),

    writeStatement: () =>
      desk.run('writing', async () => {
        const { report } = await checkMoneyTables(port, desk.today());
        const refusal = notStatedNotice(report);
        if (refusal) return { notice: refusal };
        const moment = momentOf(desk.wallClock());
        const date = { day: desk.today(), moment, findings: countFindings(report.findings) };
        const [sheet = ''] = await port.addSheets([ringfenceStatement(report.book, date)]);
        return { notice: statementNotice(sheet, moment, report.findings) };
      }),

    removeMarks: () =>
      desk.run('marking', async () => {
        const { skipped } = await port.applyMarks(desk.marked, []);
        desk.marked = skipped.map(({ sheet }) => sheet);
        if (skipped.length === 0) {
          await desk.tellMarks();
          return { hasMarks: false, notice: MONEY_MARKS_GONE };
        }
        return { notice: { kind: 'warning', message: skipped.map(({ why }) => why).join(' ') } };
      }),
  };
}
