import type { MarkPlan } from '../../domain/model/mark-plan';
import type { MarkRemark, MarksApplied } from '../../ports/workbook-port';
import type { Notice } from './notice';

/** Whose findings the marks on a sheet are of. */
export type MarkingPage = 'returns' | 'money' | 'performance';

/** What stands on a sheet: the marks of a plan, or nobody knows what (undefined). */
interface OnSheet {
  readonly page: MarkingPage;
  readonly plan: string | undefined;
}

interface Unmarked {
  readonly why: string;
  readonly hasFailed: boolean;
}

type Skipped = MarksApplied['skipped'];

const NONE = '[]';
const mayStand = ({ plan }: OnSheet): boolean => plan !== NONE;

/** What is known of the marks in a workbook; asks nothing of it. */
export function createStandingMarks() {
  const sheets = new Map<string, OnSheet>();
  const unmarked: Readonly<Record<MarkingPage, Map<string, Unmarked>>> = {
    returns: new Map(),
    money: new Map(),
    performance: new Map(),
  };
  /** On sheets that are not among ours: marks of a past session. */
  let elsewhere: 'unasked' | 'possible' | 'none' = 'unasked';

  const sheetsOf = (page: MarkingPage): readonly string[] =>
    [...sheets].filter(([, on]) => on.page === page && mayStand(on)).map(([name]) => name);

  const areIn = (page?: MarkingPage): boolean =>
    page === undefined ? elsewhere === 'possible' || [...sheets.values()].some(mayStand) : sheetsOf(page).length > 0;

  /** To be said of sheets beside whatever else is. */
  const remark = (page: MarkingPage, remarks: readonly MarkRemark[]): void => {
    for (const { sheet, why } of remarks) {
      const said = unmarked[page].get(sheet);
      unmarked[page].set(sheet, said ? { ...said, why: `${said.why} ${why}` } : { why, hasFailed: false });
    }
  };

  return {
    sheetsOf,
    areIn,
    mayBeElsewhere: (): boolean => elsewhere !== 'none',

    /** Marks may stand, and none is known to. */
    isUnsure: (): boolean => areIn() && ![...sheets.values()].some((on) => on.plan !== undefined && mayStand(on)),

    /** Sheets whose marks are a page's own to change and not those of its plan; those it no longer names, too. */
    wrongOf: (page: MarkingPage, plan: MarkPlan, names: readonly string[]): readonly string[] => {
      const isOthers = (on: OnSheet): boolean => on.page !== page && mayStand(on);
      const wrong = names.filter((name) => {
        const on = sheets.get(name);
        return on === undefined || (!isOthers(on) && on.plan !== printPlan(plan, name));
      });
      return [...wrong, ...sheetsOf(page).filter((name) => !names.includes(name))];
    },

    /** Of the page's own: nobody knows any more what stands there. */
    doubt: (page: MarkingPage, names: Iterable<string>): void => {
      for (const name of names) {
        const on = sheets.get(name);
        if (on?.page === page) sheets.set(name, { page, plan: undefined });
      }
    },

    /** Until Excel has answered nobody knows what stands there. Answers what stood before. */
    begin: (page: MarkingPage, names: readonly string[]): ReadonlyMap<string, OnSheet> => {
      const before = new Map(sheets);
      for (const name of names) sheets.set(name, { page, plan: undefined });
      return before;
    },

    /** Sheets that were skipped hold what they held `before`; those with a remark are marked all the same. */
    settle: (
      page: MarkingPage,
      plan: MarkPlan,
      names: readonly string[],
      {
        before,
        skipped,
        remarks,
      }: {
        readonly before: ReadonlyMap<string, OnSheet>;
        readonly skipped: Skipped;
        readonly remarks: readonly MarkRemark[];
      },
    ): void => {
      for (const name of names) sheets.set(name, { page, plan: printPlan(plan, name) });
      const unknown = { page, plan: elsewhere === 'none' ? NONE : undefined };
      for (const { sheet } of skipped) sheets.set(sheet, before.get(sheet) ?? unknown);
      for (const name of names) unmarked[page].delete(name);
      for (const { sheet, why } of skipped) unmarked[page].set(sheet, { why, hasFailed: false });
      remark(page, remarks);
    },

    remark,

    /** What could not be marked before counts no more: all of the page's marks are put on, or taken off, anew. */
    forgetTrouble: (page: MarkingPage): void => unmarked[page].clear(),

    fail: (page: MarkingPage, names: readonly string[], why: string): void => {
      for (const name of names) {
        sheets.set(name, { page, plan: undefined });
        unmarked[page].set(name, { why, hasFailed: true });
      }
    },

    beginRemoval: (): void => {
      for (const [name, on] of sheets) if (mayStand(on)) sheets.set(name, { ...on, plan: undefined });
    },

    settleRemoval: (skipped: Skipped): void => {
      const before = new Map(sheets);
      sheets.clear();
      for (const { sheet } of skipped) sheets.set(sheet, before.get(sheet) ?? { page: 'returns', plan: undefined });
      for (const ofPage of Object.values(unmarked)) ofPage.clear();
      elsewhere = 'none';
    },

    /** These are all sheets that the workbook has, and they have just been marked: there is no elsewhere. */
    keepOnly: (names: readonly string[]): void => {
      const all = new Set(names);
      for (const name of [...sheets.keys()]) if (!all.has(name)) sheets.delete(name);
      elsewhere = 'none';
    },

    looked: (isThere: boolean): void => {
      if (isThere && elsewhere === 'unasked') elsewhere = 'possible';
      if (isThere) return;
      elsewhere = 'none';
      for (const [name, { page }] of sheets) sheets.set(name, { page, plan: NONE });
    },

    suspect: (): void => {
      if (elsewhere === 'unasked') elsewhere = 'possible';
    },

    trouble: (page: MarkingPage): Notice | undefined => {
      const all = [...unmarked[page].values()];
      if (all.length === 0) return undefined;
      const reasons = [...new Set(all.map(({ why }) => why))].join(' ');
      if (!all.some(({ hasFailed }) => hasFailed)) return { kind: 'warning', message: reasons };
      return { kind: 'error', message: `The findings are listed, but the cells could not be marked. ${reasons}` };
    },
  };
}

function printPlan(plan: MarkPlan, sheet: string): string {
  return JSON.stringify(plan.filter((mark) => mark.sheet === sheet));
}
