import type { Finding } from '../model/findings';
import type { FixChange } from '../model/fixes';
import { fixableRule, type FixableRule } from './fixers';
import type { Remedy, WrongValue } from './remedy';
import { wrongCells, type SheetAsChecked, type WrongCell } from './wrong-values';

/** A wrong cell of a finding, and the ways to mend it, best first; none where only a person can tell what is right. */
export interface CellRemedies extends WrongCell {
  readonly finding: Finding;
  readonly rule: FixableRule;
  readonly remedies: readonly Remedy[];
}

/** The wrong cells of findings whose rule can mend some values, finding by finding. A value is asked about once in each batch. */
export function* remediesByCell(
  findings: readonly Finding[],
  sheets: ReadonlyMap<string, SheetAsChecked>,
): Generator<CellRemedies> {
  for (const finding of findings) {
    const checked = sheets.get(finding.sheet);
    const rule = fixableRule(finding.rule);
    if (!checked || !rule) continue;
    const known = new Map<WrongValue, readonly Remedy[]>();
    for (const { row, column, wrong } of wrongCells(finding, rule.rule, checked)) {
      const all = known.get(wrong) ?? rule.remediesFor(wrong);
      known.set(wrong, all);
      const remedies = all.filter(({ isRightAt }) => isRightAt?.(row, column) !== false);
      yield { finding, rule, row, column, wrong, remedies };
    }
  }
}

/** The change that a remedy makes in a cell. */
export function changeBy(
  { after, numberFormat, id, asOthers }: Remedy,
  { finding, row, column, wrong }: CellRemedies,
): FixChange {
  return {
    sheet: finding.sheet,
    row,
    column,
    before: wrong.value,
    after,
    ...(numberFormat !== undefined && { numberFormat }),
    finding: finding.key,
    rule: finding.rule,
    remedy: id,
    ...(asOthers !== undefined && { asOthers }),
  };
}
