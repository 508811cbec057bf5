import { coFundedIn } from '../../domain/money/co-funding';
import { fundPages } from '../../domain/money/fund-page';
import { planMarks } from '../../domain/marks/plan-marks';
import type { MoneyReport } from '../../domain/check/check-money';
import { emptyTables, type Allocated } from './allocate-funds';
import { checkMoneyTables, type MoneyRead } from './check-money-tables';
import { BUSY_WITH_MONEY } from './money-notices';
import { placeAfter } from '../shared/places';
import { createSession, type SessionBase, type SessionOptions } from '../shared/session-base';
import { MONEY_START, type MoneyState } from './money-session';
import type { Written } from '../shared/transaction';
import type { WorkbookPort } from '../../ports/workbook-port';

/** What the parts of a money session share. */
export interface MoneyContext extends SessionBase<MoneyState, Written> {
  /** The tables as they were read last. */
  read?: MoneyRead;
  allocated?: Allocated | undefined;
  /** Keys of the findings that the list lets through; undefined: all of them. */
  shown?: ReadonlySet<string> | undefined;
}

export function createMoneyContext(port: WorkbookPort, options: SessionOptions): MoneyContext {
  const context: MoneyContext = createSession<MoneyState, Written>(port, options, {
    page: 'money',
    start: MONEY_START,
    busy: BUSY_WITH_MONEY,
    breakable: ['going'],
    onEdit: ({ sheet }) => {
      if (!context.read?.sheets.includes(sheet)) return false;
      context.allocated = undefined;
      context.store.set({ isStale: true, allocation: undefined, difference: undefined, whatIf: undefined });
      return true;
    },
  });
  return context;
}

/** What was read, as people see it. */
export interface Shown {
  readonly report: MoneyReport;
  readonly state: Partial<MoneyState>;
}

/**
 * Reads and checks the tables afresh, and marks them: part of a task. What was allocated before is forgotten.
 * @throws WorkbookError when they cannot be read; a failure to mark does not lose the findings
 */
export async function readAndMark(context: MoneyContext): Promise<Shown> {
  await context.watch();
  const editsBefore = context.edits();
  const read = await checkMoneyTables(context.port, context.today());
  context.read = read;
  context.allocated = undefined;
  const { report } = read;
  const { findings } = report;
  context.store.set({ activity: 'marking' });
  await context.marks.put(planMarks(findings), read.sheets);
  const { currentKey } = context.store.get();
  context.place = placeAfter(context.place, currentKey, findings);
  return {
    report,
    state: {
      book: report.book,
      missingTables: report.missingTables,
      emptyTables: emptyTables(report),
      findings,
      blocking: report.blocking,
      pages: fundPages(report.book, context.today()),
      coFunded: coFundedIn(report.book),
      unknownCodes: report.book.unknownCodes,
      namedCodes: read.named,
      checkedAt: context.wallClock(),
      allocation: undefined,
      difference: undefined,
      whatIf: undefined,
      isStale: context.edits() !== editsBefore,
      currentKey: findings.some(({ key }) => key === currentKey) ? currentKey : undefined,
    },
  };
}
