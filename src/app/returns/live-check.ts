import type { SheetEdit } from '../../ports/workbook-port';
import { Cancelled } from '../shared/scheduler';
import type { Hold } from '../shared/tasks';
import { endUndoAfter } from './fixes-to-undo';
import type { Edited } from './recheck-edited';
import { giveUp, leaveStale, recheckShown } from './recheck-shown';
import type { ReturnsContext } from './returns-context';

/** Checks again what a person edits, a moment later, without getting in the way of typing. */
export interface LiveCheck {
  /** Takes in an edit of a person's, to be checked a moment later. */
  onEdit(edit: SheetEdit): boolean;
  /** What was edited so far is read by the check that begins now. */
  forget(): void;
  hold(): Hold;
  /** Sheets as our own writing left them: to be read again like edits. Part of a task: nothing else runs. */
  recheck(edits: ReadonlyMap<string, Edited>, signal: AbortSignal): Promise<void>;
}

/** What is to be checked again of a sheet, and whether this person has edited it or a co-author alone. */
interface Pending {
  readonly edited: Edited;
  readonly isOwn: boolean;
}

/** @param context made with this live check, so it comes later. */
export function createLiveCheck(context: () => ReturnsContext): LiveCheck {
  const pending = new Map<string, Pending>();
  /** Sheets whose marks are left to a co-author: they have edited these, and this person has not since. */
  const theirs = new Set<string>();
  let holds = 0;
  let isDue = false;
  let running: AbortController | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  const add = (sheet: string, { edited, isOwn }: Pending): void => {
    const before = pending.get(sheet);
    pending.set(sheet, { edited: both(before?.edited, edited), isOwn: isOwn || (before?.isOwn ?? false) });
  };

  const plan = (): void => {
    if (isDue || holds > 0 || pending.size === 0) return;
    isDue = true;
    context().scheduler.soon(run);
  };

  const run = async (): Promise<void> => {
    isDue = false;
    if (holds > 0 || running || pending.size === 0) return;
    const taken = new Map(pending);
    pending.clear();
    const edits = new Map([...taken].map(([sheet, { edited }]) => [sheet, edited]));
    // Marking would cost the person all that Ctrl+Z could undo, and in some versions reading does so, too.
    if (!context().port.keepsUndo()) {
      leaveStale(context(), edits);
      return;
    }
    const edited = new Set([...taken].flatMap(([sheet, { isOwn }]) => (isOwn ? [] : [sheet])));
    const mine = (running = new AbortController());
    try {
      await recheckShown(context(), edits, { edited, sheets: theirs }, mine.signal, (write) => {
        // Tasks wait for its end only: what goes wrong is reported below, and must not fail them as well.
        writing = write.catch(() => undefined);
      });
    } catch (error) {
      if (error instanceof Cancelled) for (const [sheet, one] of taken) add(sheet, one);
      else giveUp(context(), edits, error);
    }
    if (running === mine) running = undefined;
    plan();
  };

  return {
    onEdit: (edit) => {
      add(edit.sheet, { edited: edit.area ? [edit.area] : 'all', isOwn: edit.isRemote !== true });
      endUndoAfter(context(), edit);
      plan();
      return context().checked?.sheets.has(edit.sheet) ?? false;
    },
    forget: () => {
      pending.clear();
      theirs.clear();
    },
    hold: () => {
      holds += 1;
      running?.abort();
      running = undefined;
      return {
        settled: writing,
        release: () => {
          holds -= 1;
          plan();
        },
      };
    },
    recheck: async (edits, signal) => {
      try {
        await recheckShown(context(), edits, { edited: new Set(), sheets: theirs }, signal, () => undefined);
      } catch (error) {
        giveUp(context(), edits, error);
      }
    },
  };
}

function both(one: Edited | undefined, other: Edited): Edited {
  if (one === undefined) return other;
  if (one === 'all' || other === 'all') return 'all';
  return [...one, ...other];
}
