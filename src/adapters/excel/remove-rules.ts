import { runOfMark } from '../shared/mark-signature';
import { rulesOf } from './list-rules';
import type { Mark } from './look-up-marks';

/** What is known, after the request, of the rules it has taken off. */
export interface Removal {
  readonly marks: readonly Mark[];
  /** Each one's formula, as it stood right before it was deleted. */
  readonly formulas: readonly Excel.ConditionalFormatRule[];
}

/** A rule of the user's that was deleted in place of a mark. */
export interface LostRule {
  readonly sheet: string;
  readonly formula: string;
}

/**
 * Queues taking marks off. All formulas are asked for before the first goes, so that a place where a rule of another kind
 * stands by now fails the request while all is whole, and what was deleted is known for sure. From the end of each list, since
 * ids may be places, and those behind a deleted one move up.
 */
export function queueRemoval({ workbook }: Excel.RequestContext, marks: readonly Mark[]): Removal {
  const formulas = marks.map(({ sheet, id }) => rulesOf(workbook, sheet).getItem(id).custom.rule.load('formula'));
  const fromTheEnd = [...marks].sort((one, other) => other.place - one.place);
  for (const { sheet, id } of fromTheEnd) rulesOf(workbook, sheet).getItem(id).delete();
  return { marks, formulas };
}

/** Rules that were none of ours: somebody changed the list in the moment between looking and deleting. */
export function lostRules({ marks, formulas }: Removal): LostRule[] {
  return marks.flatMap(({ sheet, run }, index) => {
    const formula = formulas[index]?.formula ?? '';
    const isOurs = runOfMark(formula) !== undefined || (run === '' && formula === '');
    return isOurs ? [] : [{ sheet, formula }];
  });
}
