import { parseReference } from '../../cells/addresses';
import { containsArea, movedBy, type CellArea } from '../../cells/areas';
import { printLike, replaceReferences, sheetOfReference, sheetPrefix } from './formula-references';

/** Cells cut from one place and put into another, over what stood there. */
export interface CellMove {
  /** The names of the sheets. */
  readonly from: string;
  readonly to: string;
  readonly area: CellArea;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A formula after cells were moved, as Excel follows them: references that lie wholly in what moved go along, those that lie wholly in
 * what was put over become `#REF!`, all others mean the cells they meant. Excel also stretches a range of which one end moved: not here.
 * @param own the name of the sheet that the formula stood on.
 * @param now the name of the sheet where it stands afterwards: another one only for a formula that moved itself.
 */
export function followMove(formula: string, own: string, now: string, move: CellMove): string {
  const over = movedBy(move.area, move);
  return replaceReferences(formula, (written) => {
    const { whole, prefix, reference } = written;
    const area = parseReference(reference);
    if (!area) return whole;
    const sheet = sheetOfReference(written, own);
    if (sheet === move.from.toLowerCase() && containsArea(move.area, area)) {
      const isNamed = prefix !== '' && move.from === move.to;
      const isOwn = prefix === '' && now === move.to;
      const place = isNamed ? prefix : isOwn ? '' : sheetPrefix(move.to);
      return `${place}${printLike(reference, movedBy(area, move))}`;
    }
    const stays = prefix === '' && own !== now ? sheetPrefix(own) : prefix;
    if (sheet === move.to.toLowerCase() && containsArea(over, area)) return `${stays}#REF!`;
    return `${stays}${reference}`;
  });
}
