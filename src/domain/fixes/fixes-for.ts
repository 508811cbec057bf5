import type { Finding } from '../model/findings';
import type { Fix, FixChange } from '../model/fixes';
import { changeBy, remediesByCell } from './cell-remedies';
import { readingOrder } from './reading-order';
import type { Remedy } from './remedy';
import type { SheetAsChecked } from './wrong-values';

/** A fix while cells are still added to it. */
interface OpenFix {
  readonly remedy: Remedy;
  isCertain: boolean;
  readonly notes: Map<string, string>;
  readonly changes: FixChange[];
}

/**
 * Ways to mend these findings, certain ones first, then best first; a fix that several findings have holds the changes of
 * all of them, in reading order. None where only a person can tell what is right.
 *
 * @param sheets by name, in tab order: the values the findings were found in.
 */
export function fixesFor(findings: readonly Finding[], sheets: ReadonlyMap<string, SheetAsChecked>): readonly Fix[] {
  const open = new Map<string, OpenFix>();
  for (const cell of remediesByCell(findings, sheets)) {
    for (const remedy of cell.remedies) join(open, remedy, changeBy(remedy, cell));
  }
  const order = readingOrder([...sheets.keys()]);
  const fixes = [...open.values()].map((fix) => closed(fix, order));
  return [...fixes.filter(({ isCertain }) => isCertain), ...fixes.filter(({ isCertain }) => !isCertain)];
}

function join(open: Map<string, OpenFix>, remedy: Remedy, change: FixChange): void {
  const known = open.get(remedy.id);
  const fix = known ?? { remedy, isCertain: true, notes: new Map<string, string>(), changes: [] };
  if (!known) open.set(remedy.id, fix);
  fix.changes.push(change);
  fix.isCertain &&= remedy.isCertain;
  for (const [about, note] of Object.entries(remedy.notes ?? {})) if (!fix.notes.has(about)) fix.notes.set(about, note);
}

function closed({ remedy, isCertain, notes, changes }: OpenFix, order: ReturnType<typeof readingOrder>): Fix {
  changes.sort(order);
  const others = changes.map(({ asOthers }) => asOthers ?? 0).reduce((fewest, cells) => Math.min(fewest, cells));
  return {
    id: remedy.id,
    label: changes.length > 1 ? (remedy.labelForSeveral ?? remedy.label) : remedy.label,
    ...(notes.size > 0 && { note: [...notes.values()].join(' ') }),
    ...(others > 0 && { asOthers: others }),
    isCertain,
    changes,
  };
}
