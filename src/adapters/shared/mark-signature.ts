import type { Severity } from '../../domain/model/findings';
import { z } from 'zod';

/**
 * How a mark of ours is known among the user's own conditional formats, by both adapters: its formula is a comparison
 * that is always true and names us, the severity and the run that made it. It refers to no cell, so that no row or
 * column that is inserted, sorted or deleted can change it. See docs/decisions/0002-marks-and-ledger.md.
 */
export function markFormula(severity: Severity, run: string): string {
  return `=LEN("ringfence:1:${severity}:${run}")>0`;
}

const SIGNATURE = /^=?\s*LEN\("ringfence:\d+:(error|query|advice):([\w-]+)"\)\s*>\s*0$/i;

/** The run that made the mark with this formula; undefined for a formula that is not ours. */
export function runOfMark(formula: string): string | undefined {
  return SIGNATURE.exec(formula.trim())?.[2];
}

/** The key of our ledger among the workbook's settings. */
export const LEDGER_KEY = 'ringfence.marks';

const ledgerSchema = z.object({
  version: z.literal(1),
  run: z.string(),
  /** Names of the sheets that were marked, and how many marks each got. */
  sheets: z.array(z.object({ name: z.string(), marks: z.number().int().nonnegative() })),
});

/** An index of the marks: which run put them on which sheets. What stands in the sheets is the truth, not this. */
export type Ledger = z.infer<typeof ledgerSchema>;

/** The ledger as it was kept; undefined when there is none or somebody else wrote there. */
export function readLedger(kept: unknown): Ledger | undefined {
  const parsed = ledgerSchema.safeParse(kept);
  return parsed.success ? parsed.data : undefined;
}

/** The ledger after a run: sheets that run did not touch keep their entry. Undefined when no mark stands any more. */
export function ledgerAfter(
  before: Ledger | undefined,
  run: string,
  touched: ReadonlyMap<string, number>,
): Ledger | undefined {
  const untouched = (before?.sheets ?? []).filter((entry) => !touched.has(entry.name));
  const marked = [...touched].filter(([, marks]) => marks > 0).map(([name, marks]) => ({ name, marks }));
  const sheets = [...untouched, ...marked];
  return sheets.length === 0 ? undefined : { version: 1, run, sheets };
}

let runs = 0;

/** A name for one run of marks, new each time: it tells the marks of a failed run from those that stood before. */
export function newRun(): string {
  runs += 1;
  return `${Date.now().toString(36)}-${runs.toString(36)}`;
}
