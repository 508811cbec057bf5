import type { Finding } from '../model/findings';
import type { CellChange, Fix } from '../model/fixes';
import { fixableRule } from './fixers';
import type { Remedy, WrongValue } from './remedy';
import { wrongCells, type SheetAsChecked } from './wrong-values';

/** A fix while cells are still added to it. */
interface OpenFix {
  readonly remedy: Remedy;
  isCertain: boolean;
  readonly notes: Map<string, string>;
  readonly changes: CellChange[];
}

/**
 * Ways to mend these findings, certain ones first, then best first; a fix that several findings have holds the changes of
 * all of them, in reading order. None where only a person can tell what is right.
 *
 * @param sheets by name, in tab order: the values the findings were found in.
 */
export function fixesFor(findings: readonly Finding[], sheets: ReadonlyMap<string, SheetAsChecked>): readonly Fix[] {
  const open = new Map<string, OpenFix>();
  for (const finding of findings) {
    const checked = sheets.get(finding.sheet);
    const fixable = fixableRule(finding.rule);
    if (!checked || !fixable) continue;
    const known = new Map<WrongValue, readonly Remedy[]>();
    for (const { row, column, wrong } of wrongCells(finding, fixable.rule, checked)) {
      const remedies = known.get(wrong) ?? fixable.remediesFor(wrong);
      known.set(wrong, remedies);
      for (const remedy of remedies) {
        if (remedy.isRightAt?.(row, column) === false) continue;
        const { after, numberFormat } = remedy;
        const change = { sheet: finding.sheet, row, column, before: wrong.value, after };
        join(open, remedy, numberFormat === undefined ? change : { ...change, numberFormat });
      }
    }
  }
  const tabs = new Map([...sheets.keys()].map((name, index) => [name, index]));
  const fixes = [...open.values()].map((fix) => closed(fix, tabs));
  return [...fixes.filter(({ isCertain }) => isCertain), ...fixes.filter(({ isCertain }) => !isCertain)];
}

function join(open: Map<string, OpenFix>, remedy: Remedy, change: CellChange): void {
  const known = open.get(remedy.id);
  const fix = known ?? { remedy, isCertain: true, notes: new Map<string, string>(), changes: [] };
  if (!known) open.set(remedy.id, fix);
  fix.changes.push(change);
  fix.isCertain &&= remedy.isCertain;
  for (const [about, note] of Object.entries(remedy.notes ?? {})) if (!fix.notes.has(about)) fix.notes.set(about, note);
}

function closed({ remedy, isCertain, notes, changes }: OpenFix, tabs: ReadonlyMap<string, number>): Fix {
  const tab = ({ sheet }: CellChange): number => tabs.get(sheet) ?? 0;
  changes.sort((one, other) => tab(one) - tab(other) || one.row - other.row || one.column - other.column);
  return {
    id: remedy.id,
    label: changes.length > 1 ? (remedy.labelForSeveral ?? remedy.label) : remedy.label,
    ...(notes.size > 0 && { note: [...notes.values()].join(' ') }),
    isCertain,
    changes,
  };
}
