import { LOOKED_FOR } from '../messages/not-checked';
import type { Grid } from '../model/grid';
import type { NotChecked } from '../model/returns';

/** What a sheet without any table looks like. Tables that are no returns are listed one by one where they are checked. */
export type NoReturnKind = 'blank' | 'notes' | 'list';

const WHY: Readonly<Record<NoReturnKind, string>> = {
  blank: 'The sheet is blank.',
  notes: `It looks like notes or guidance: there is no header row or label that names a KPI. ${LOOKED_FOR}`,
  list: `It looks like lists of allowed values: every value stands once and the columns end at different rows. ${LOOKED_FOR}`,
};

/** The sentence for a sheet on which nothing is checked, so that "no findings" is not read as "right". */
export function whyNoReturn(grid: Grid, kind: NoReturnKind): NotChecked {
  return { sheet: grid.sheet, what: 'The whole sheet', why: WHY[kind] };
}
