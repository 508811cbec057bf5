import type { MarkPlan } from '../../domain/model/mark-plan';
import type { MarksApplied, MarksRemoved, WorkbookPort } from '../../ports/workbook-port';
import { failureNotice } from './notices';
import type { Notice } from './notice';
import { createStandingMarks, type MarkingPage } from './standing-marks';

/**
 * What a plan is of: the page's own sheets, with other marks left alone; a part of the workbook, outside which marks of a past session
 * would be explained by nothing and go first; or the whole workbook.
 */
type Scope = 'own' | 'part' | 'whole';

/** Sheets whose marks are not those of the plan, with the reason in plain words. */
export type Unmarked = MarksApplied['skipped'];

/** The marks of one workbook, for all of its pages and the ribbon: what stands where, and what could not be marked. */
export interface Marks {
  /** A page's own marks. */
  of(page: MarkingPage, listener: MarksListener): PageMarks;
  /** Takes every mark of ours off, no matter who put it there. @throws WorkbookError */
  remove(): Promise<MarksRemoved>;
  /** Looks whether marks stand in the workbook, those of a past session too. @throws WorkbookError */
  look(): Promise<void>;
  /** For a look that never came about: marks are taken to be there, so that removing them stays within reach. */
  takeForThere(): void;
  /** Marks stand in the workbook, as far as we know. */
  areIn(): boolean;
}

export interface MarksListener {
  /** Marks have come or gone, whichever page was at it. */
  readonly onChange: () => void;
  /** Hears of what `put` and `renew` make an outcome of. */
  readonly onFailure: (error: unknown) => void;
}

export interface PageMarks {
  /**
   * Puts marks on sheets, instead of whatever marks stood there and of those that the page put on others before. Never rejects: a
   * check outlives its marks.
   */
  put(plan: MarkPlan, sheets: readonly string[], scope?: Scope): Promise<Unmarked>;
  /**
   * The same where it changes anything: leaves alone what is right already, sheets that another page has marked since, and those
   * that are left to somebody else.
   */
  renew(plan: MarkPlan, sheets: readonly string[], leave?: ReadonlySet<string>): Promise<Unmarked>;
  /** Somebody else may have marked these sheets: what stands there is not taken for right when they are renewed. */
  doubt(sheets: Iterable<string>): void;
  /** Takes the page's marks off. @throws WorkbookError */
  remove(): Promise<Unmarked>;
  /** The page's marks stand, as far as we know. */
  areIn(): boolean;
  /** What is wrong with the page's marks, as one notice; undefined when nothing is. */
  trouble(): Notice | undefined;
}

const NOTHING_CLEARED: MarksRemoved = { removed: 0, skipped: [] };

/** Made once for a workbook, so that its pages never disagree. */
export function createMarks(port: WorkbookPort): Marks {
  const standing = createStandingMarks();
  const listeners = new Set<() => void>();

  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  let turn: Promise<unknown> = Promise.resolve();
  /** One after another, or what Excel did last would not be what is remembered. Whatever comes of it, the pages hear of it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work).finally(tell);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const apply = async (page: MarkingPage, plan: MarkPlan, names: readonly string[]): Promise<Unmarked> => {
    if (names.length === 0) return [];
    const before = standing.begin(page, names);
    const { skipped, remarks = [] } = await port.applyMarks(names, plan);
    standing.settle(page, plan, names, { before, skipped, remarks });
    return skipped;
  };

  const remove = async (): Promise<MarksRemoved> => {
    standing.beginRemoval();
    const removed = await port.removeMarks();
    standing.settleRemoval(removed.skipped);
    return removed;
  };

  const look = async (): Promise<void> => standing.looked((await port.findMarks()) > 0);

  const pageMarks = (page: MarkingPage, onFailure: MarksListener['onFailure']): PageMarks => {
    /** A failure is an outcome; nobody knows then what stands on the sheets. Which these are is seen when it is their turn. */
    const attempt = (
      sheetsOf: () => readonly string[],
      work: (sheets: readonly string[]) => Promise<Unmarked>,
    ): Promise<Unmarked> =>
      inTurn(async () => {
        const sheets = sheetsOf();
        try {
          return await work(sheets);
        } catch (error) {
          onFailure(error);
          const why = failureNotice(error).message;
          standing.fail(page, sheets, why);
          return sheets.map((sheet) => ({ sheet, why }));
        }
      });

    /** Where that fails the pages offer to remove what may not be there, which says so. */
    const lookIfUnsure = async (): Promise<void> => {
      if (standing.isUnsure()) await look().catch(onFailure);
    };

    return {
      put: (plan, sheets, scope = 'own') => {
        const planned = [...new Set([...sheets, ...plan.map(({ sheet }) => sheet)])];
        return attempt(
          () => planned,
          async () => {
            const cleared = scope === 'part' && standing.mayBeElsewhere() ? await remove() : NOTHING_CLEARED;
            const names = scope === 'whole' ? planned : [...new Set([...planned, ...standing.sheetsOf(page)])];
            standing.forgetTrouble(page);
            const skipped = await apply(page, plan, names);
            if (scope === 'whole') standing.keepOnly(planned);
            standing.remark(page, cleared.remarks ?? []);
            if (scope !== 'own') await lookIfUnsure();
            return [...new Map([...cleared.skipped, ...skipped].map((one) => [one.sheet, one])).values()];
          },
        );
      },
      renew: (plan, sheets, leave) =>
        attempt(
          () => standing.wrongOf(page, plan, sheets).filter((sheet) => !leave?.has(sheet)),
          (wrong) => {
            const ofWrong = plan.filter(({ sheet }) => wrong.includes(sheet));
            return apply(page, ofWrong, wrong);
          },
        ),
      remove: () =>
        inTurn(async () => {
          standing.forgetTrouble(page);
          const skipped = await apply(page, [], standing.sheetsOf(page));
          await lookIfUnsure();
          return skipped;
        }),
      doubt: (sheets) => standing.doubt(page, sheets),
      areIn: () => standing.areIn(page),
      trouble: () => standing.trouble(page),
    };
  };

  return {
    of: (page, { onChange, onFailure }) => {
      listeners.add(onChange);
      return pageMarks(page, onFailure);
    },
    remove: () => inTurn(remove),
    look: () => inTurn(look),
    takeForThere: () => {
      standing.suspect();
      tell();
    },
    areIn: () => standing.areIn(),
  };
}
