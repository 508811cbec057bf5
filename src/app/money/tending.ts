import { ringfenceStatement } from '../../domain/allocation/statement';
import { checkMoneyTables } from '../check-money-tables';
import { keepCode } from '../known-codes';
import {
  codeKeptNotice,
  MONEY_FINDING_GONE,
  MONEY_MARKS_GONE,
  moneyCheckedNotice,
  NO_AWARDS,
  noSuchIdNotice,
  notAllocatedNotice,
  notCheckedAfter,
  statementNotice,
} from '../money-notices';
import type { MoneySession } from '../ports/money-session';
import { readAndMark, withTrouble, type MoneyDesk } from './money-desk';

/** Checking, going to findings, naming codes, the statement and taking marks off. */
export function tending(
  desk: MoneyDesk,
): Pick<MoneySession, 'check' | 'goTo' | 'nameCode' | 'writeStatement' | 'removeMarks'> {
  const { port, store } = desk;
  return {
    check: () =>
      desk.run('reading', async () => {
        const { report, state, trouble } = await readAndMark(desk);
        return { ...state, notice: withTrouble(moneyCheckedNotice(report), trouble) };
      }),

    goTo: (key) =>
      desk.run('going', async () => {
        const finding = store.get().findings?.find((one) => one.key === key);
        if (!finding) return { notice: MONEY_FINDING_GONE };
        store.set({ currentKey: key });
        await port.goTo(finding.sheet, finding.areas.slice(0, 1));
        return {};
      }),

    nameCode: (code, id) =>
      desk.run('writing', async () => {
        const { funds = [], services = [] } = store.get().book ?? {};
        const known = code.what === 'fund' ? funds : services;
        if (!known.some((one) => one.id === id)) return { notice: noSuchIdNotice(code.what, id) };
        await keepCode(port, code, id);
        const kept = codeKeptNotice(code.code, id);
        try {
          const { state, trouble } = await readAndMark(desk);
          return { ...state, notice: withTrouble(kept, trouble) };
        } catch (error) {
          desk.onFailure(error);
          return { isStale: true, notice: notCheckedAfter(kept, error) };
        }
      }),

    writeStatement: () =>
      desk.run('writing', async () => {
        const { report } = await checkMoneyTables(port, desk.today());
        const refusal = notAllocatedNotice(report);
        if (refusal) return { notice: refusal };
        const { book } = report;
        if (book.funds.length === 0) return { notice: NO_AWARDS };
        const [sheet = ''] = await port.addSheets([ringfenceStatement(book, book.awards)]);
        return { notice: statementNotice(sheet) };
      }),

    removeMarks: () =>
      desk.run('marking', async () => {
        const { skipped } = await port.applyHighlights(desk.marked, []);
        desk.marked = skipped.map(({ sheet }) => sheet);
        if (skipped.length === 0) return { hasMarks: false, notice: MONEY_MARKS_GONE };
        return { notice: { kind: 'warning', message: skipped.map(({ why }) => why).join(' ') } };
      }),
  };
}
