import { checkReturns } from './check-returns';
import { clearedNotice, NOTHING_TO_STEP } from './notices';
import { nextPlace, type Place } from './places';
import { notBuilt } from './ports/not-built';
import type { ReturnsSession } from './ports/returns-session';
import type { WorkbookPort } from './ports/workbook-port';
import { recogniseReturns } from './recognise-returns';
import { removeMarks } from './remove-marks';
import { renewMarks } from './renew-marks';
import { createSessionStore, type SessionStore } from './session-store';
import { createTasks } from './tasks';
import { SLICING, throwIfCancelled, type Slicing } from './time-slice';
import { createEditWatch } from './watch-edits';

export interface SessionOptions extends Partial<Omit<Slicing, 'signal'>> {
  /** Milliseconds since 1970, for "checked at". */
  readonly wallClock?: () => number;
  /** Told of every failure, with its detail, for diagnostics. */
  readonly onFailure?: (error: unknown) => void;
}

/** The one session behind the pane and the ribbon buttons. */
export function createReturnsSession(port: WorkbookPort, options: SessionOptions = {}): ReturnsSession {
  const slicing = { ...SLICING, ...options };
  const wallClock = options.wallClock ?? (() => Date.now());
  const onFailure = options.onFailure ?? (() => undefined);
  const store = createSessionStore();
  const tasks = createTasks(store, onFailure);
  const watch = createEditWatch(port, (sheet) => noteEdit(store, sheet));
  let place: Place | undefined;

  const goToPlace = async (to: Place): Promise<void> => {
    const finding = store.get().report?.findings[to.finding];
    if (!finding) return;
    place = to;
    store.set({ currentKey: finding.key, currentArea: to.area });
    await tasks.run('going', async () => {
      const area = finding.areas[to.area];
      await port.goTo(finding.sheet, area ? [area] : []);
      return {};
    });
  };

  return {
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    cancel: () => tasks.cancel(),
    dismissNotice: () => store.set({ notice: undefined }),

    recognise: async () => {
      await tasks.run('recognising', async (signal) => {
        await watch.start();
        const { returns, commissioningTables } = await recogniseReturns(port, { ...slicing, signal });
        return { recognised: returns, commissioningTables, hasMarks: (await port.findMarks()) > 0 };
      });
      keepRemovalInReach(store);
    },

    check: async (selection) => {
      await tasks.run('reading', async (signal) => {
        await watch.start();
        watch.forget();
        const report = await checkReturns(port, selection, {
          ...slicing,
          signal,
          onProgress: (progress) => {
            if (!signal.aborted) store.set({ activity: 'checking', progress });
          },
        });
        throwIfCancelled(signal);
        store.set({ activity: 'marking', progress: undefined });
        place = undefined;
        const marked = await renewMarks(port, report, { ...store.get(), selection }, onFailure);
        return {
          report,
          checkedAt: wallClock(),
          currentKey: undefined,
          currentArea: 0,
          staleSheets: report.sheets.filter((sheet) => watch.edited.has(sheet)),
          ...marked,
        };
      });
      keepRemovalInReach(store);
    },

    step: async (direction) => {
      const next = nextPlace(store.get().report?.findings ?? [], place, direction);
      if (next) await goToPlace(next);
      else store.set({ notice: NOTHING_TO_STEP });
    },

    goTo: async (key, area = 0) => {
      const finding = store.get().report?.findings.findIndex((candidate) => candidate.key === key) ?? -1;
      if (finding >= 0) await goToPlace({ finding, area });
    },

    fixesFor: () => [],
    applyFix: notBuilt,
    undoFix: notBuilt,
    explain: notBuilt,
    ignore: notBuilt,
    restore: notBuilt,
    confirmHeading: notBuilt,
    writeReceipt: notBuilt,

    removeMarks: () =>
      tasks.run('clearing', async () => {
        const cleared = await removeMarks(port);
        place = undefined;
        return {
          report: undefined,
          checkedAt: undefined,
          currentKey: undefined,
          currentArea: 0,
          staleSheets: [],
          hasMarks: cleared.skipped.length > 0,
          notice: clearedNotice(cleared),
        };
      }),
  };
}

/** Where neither recognising nor a check came to its end, nobody knows whether a past session left marks. */
function keepRemovalInReach(store: SessionStore): void {
  const { activity, recognised, report, hasMarks } = store.get();
  if (activity === 'idle' && !recognised && !report && !hasMarks) store.set({ hasMarks: true });
}

function noteEdit(store: SessionStore, sheet: string): void {
  const { report, staleSheets } = store.get();
  if (!report?.sheets.includes(sheet) || staleSheets.includes(sheet)) return;
  store.set({ staleSheets: [...staleSheets, sheet] });
}
