import type { CellArea } from '../../cells/areas';
import type { Fix } from '../../domain/model/fixes';
import { fixesFor } from '../../domain/fixes/fixes-for';
import { fixedNotice, NOTHING_TO_UNDO, undoneNotice } from './fix-notices';
import { failureNotice } from '../shared/notices';
import type { ReturnsSession } from './returns-session';
import type { Edited } from './recheck-edited';
import type { Desk } from './returns-desk';
import { fixToUndo } from './fixes-to-undo';
import type { LiveCheck } from './live-check';

/** Changing cells, and putting back what was changed. */
export function fixing(desk: Desk, live: LiveCheck): Pick<ReturnsSession, 'fixesFor' | 'applyFix' | 'undoFix'> {
  return {
    fixesFor: (keys) => {
      const wanted = new Set(keys);
      const findings = desk.store.get().report?.findings.filter(({ key }) => wanted.has(key)) ?? [];
      const sheets = [...(desk.checked?.sheets ?? [])].map(
        ([name, { check, specification }]) =>
          [name, { grid: check.grid, report: check.report, specification }] as const,
      );
      return fixesFor(findings, new Map(sheets));
    },

    applyFix: (fix) =>
      desk.alone('writing', async (signal) => {
        try {
          const replaced = await desk.port.replaceValues(fix.changes);
          const { changed } = replaced;
          // A fix that changed nothing leaves the one before it to be undone.
          if (changed > 0) desk.fix = fixToUndo(fix, replaced);
          await live.recheck(editsOf(fix), signal);
          const lastFix = changed > 0 ? { label: fix.label, cells: changed } : desk.store.get().lastFix;
          return { lastFix, notice: fixedNotice(replaced) };
        } catch (error) {
          // What stands in the cells now is for Excel to say.
          await live.recheck(editsOf(fix), signal);
          throw error;
        }
      }),

    undoFix: () =>
      desk.alone('writing', async (signal) => {
        const { fix } = desk;
        if (!fix) return { lastFix: undefined, notice: NOTHING_TO_UNDO };
        // It may be called once, whatever comes of it.
        desk.fix = undefined;
        try {
          const undone = await fix.undo();
          await live.recheck(editsOf({ changes: fix.cells }), signal);
          return { lastFix: undefined, notice: undoneNotice(undone) };
        } catch (error) {
          desk.onFailure(error);
          await live.recheck(editsOf({ changes: fix.cells }), signal);
          return { lastFix: undefined, notice: failureNotice(error) };
        }
      }),
  };
}

/** The cells that a fix touches, sheet by sheet. */
function editsOf({ changes }: Pick<Fix, 'changes'>): ReadonlyMap<string, Edited> {
  const edits = new Map<string, CellArea[]>();
  for (const { sheet, row, column } of changes) {
    const areas = edits.get(sheet) ?? [];
    edits.set(sheet, areas);
    areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return edits;
}
