import { parseReference } from '../../cells/addresses';
import { movedArea, type CellShift } from './cell-shift';
import { printLike, replaceReferences, sheetOfReference } from './formula-references';

/**
 * A formula after cells of a sheet were put in or taken out: its references follow them, and become `#REF!` where all they
 * meant is gone.
 * @param own the name of the sheet that the formula stands on.
 * @param shifted the name of the sheet where cells moved.
 */
export function shiftFormula(formula: string, own: string, shifted: string, shift: CellShift): string {
  return replaceReferences(formula, (written) => {
    const { whole, prefix, reference } = written;
    if (sheetOfReference(written, own) !== shifted.toLowerCase()) return whole;
    const area = parseReference(reference);
    const moved = area && movedArea(area, shift);
    if (!area || moved === area) return whole;
    return `${prefix}${moved ? printLike(reference, moved) : '#REF!'}`;
  });
}
