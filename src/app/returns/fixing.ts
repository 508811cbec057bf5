import type { CellArea } from '../../cells/areas';
import { certainFixes } from '../../domain/fixes/certain-fixes';
import { fixesFor } from '../../domain/fixes/fixes-for';
import type { SheetAsChecked } from '../../domain/fixes/wrong-values';
import type { CheckReport } from '../../domain/model/check-report';
import type { CertainFixes, Fix } from '../../domain/model/fixes';
import { fixedNotice } from './fix-notices';
import { NOTHING_CERTAIN, type ReturnsSession } from './returns-session';
import type { Edited } from './recheck-edited';
import type { ReturnsContext } from './returns-context';
import { fixStep } from './fixes-to-undo';
import type { LiveCheck } from './live-check';

/** Changing cells. What was changed is put back by `undoing`. */
export function fixing(
  context: ReturnsContext,
  live: LiveCheck,
): Pick<ReturnsSession, 'fixesFor' | 'certainFixes' | 'applyFix'> {
  const { steps, store } = context;
  const recheck = (changes: Fix['changes'], signal: AbortSignal): Promise<void> =>
    live.recheck(editsOf({ changes }), signal);
  const certain = createCertainFixes(context);

  return {
    fixesFor: (keys) => {
      const wanted = new Set(keys);
      const findings = store.get().report?.findings.filter(({ key }) => wanted.has(key)) ?? [];
      return fixesFor(findings, sheetsOf(context));
    },

    certainFixes: certain,

    applyFix: (fix) =>
      context.run('writing', async (signal) => {
        try {
          const replaced = await context.port.replaceValues(fix.changes);
          // A fix that changed nothing leaves the one before it to be undone.
          if (replaced.changed > 0) steps.add(fixStep(context, fix, replaced, recheck));
          await recheck(fix.changes, signal);
          return { notice: fixedNotice(replaced) };
        } catch (error) {
          // What stands in the cells now is for Excel to say.
          await recheck(fix.changes, signal);
          throw error;
        }
      }),
  };
}

/** Worked out once for a report, however often the page asks. */
function createCertainFixes(context: ReturnsContext): () => CertainFixes {
  let known: { readonly report: CheckReport; readonly fixes: CertainFixes } | undefined;
  return () => {
    const { report } = context.store.get();
    if (!report) return NOTHING_CERTAIN;
    if (known?.report !== report) known = { report, fixes: certainFixes(report.findings, sheetsOf(context)) };
    return known.fixes;
  };
}

function sheetsOf({ checked }: ReturnsContext): ReadonlyMap<string, SheetAsChecked> {
  const sheets = [...(checked?.sheets ?? [])].map(
    ([name, { grid, report, parts }]) => [name, { grid, report, specification: parts[0].specification }] as const,
  );
  return new Map(sheets);
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
