import type { CellArea } from '../../cells/areas';
import type { Fix } from '../../domain/model/fixes';
import { fixesFor } from '../../domain/fixes/fixes-for';
import { fixedNotice, NOTHING_TO_UNDO, undoneNotice } from './fix-notices';
import type { ReturnsSession } from './returns-session';
import type { Edited } from './recheck-edited';
import type { ReturnsContext } from './returns-context';
import { fixToUndo } from './fixes-to-undo';
import type { LiveCheck } from './live-check';

/** Changing cells, and putting back what was changed. */
export function fixing(
  context: ReturnsContext,
  live: LiveCheck,
): Pick<ReturnsSession, 'fixesFor' | 'applyFix' | 'undoFix'> {
  return {
    fixesFor: (keys) => {
      const wanted = new Set(keys);
      const findings = context.store.get().report?.findings.filter(({ key }) => wanted.has(key)) ?? [];
      const sheets = [...(context.checked?.sheets ?? [])].map(
        ([name, { check, specification }]) =>
          [name, { grid: check.grid, report: check.report, specification }] as const,
      );
      return fixesFor(findings, new Map(sheets));
    },

    applyFix: (fix) =>
      context.run('writing', async (signal) => {
        try {
          const replaced = await context.port.replaceValues(fix.changes);
          const { changed } = replaced;
          // A fix that changed nothing leaves the one before it to be undone.
          if (changed > 0) context.written = fixToUndo(fix, replaced);
          await live.recheck(editsOf(fix), signal);
          const lastFix = changed > 0 ? { label: fix.label, cells: changed } : context.store.get().lastFix;
          return { lastFix, notice: fixedNotice(replaced) };
        } catch (error) {
          // What stands in the cells now is for Excel to say.
          await live.recheck(editsOf(fix), signal);
          throw error;
        }
      }),

    undoFix: () =>
      context.run('writing', async (signal) => {
        const { written: fix } = context;
        if (!fix) return { lastFix: undefined, notice: NOTHING_TO_UNDO };
        try {
          const undone = await fix.undo();
          context.written = undefined;
          await live.recheck(editsOf({ changes: fix.cells }), signal);
          return { lastFix: undefined, notice: undoneNotice(undone, fix.hasFailed) };
        } catch (error) {
          // What is left can be put back by a second try.
          context.written = { ...fix, hasFailed: true };
          await live.recheck(editsOf({ changes: fix.cells }), signal);
          throw error;
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
