import type { CellArea } from '../../../cells/areas';
import { counted, sheetPlace, type Facts } from '../../text/grammar';
import { cellName } from '../../../cells/addresses';
import type { Hit } from '../define-rule';
import type { MessageData } from '../../model/findings';
import { withoutTexts, type SheetPlace } from './references';

/** Longer formulas are cut in a sentence: the cell itself shows the whole of it. */
const LONGEST = 80;

/** A formula as a sentence gives it, without what it says in quotation marks. */
export function printFormula(formula: string): string {
  const text = withoutTexts(formula).replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** The area of one cell. */
export const areaAt = ({ row, column }: SheetPlace): CellArea => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** `Sheet “Costs”, B11: …`, or `Sheet “Costs”: 4 totals leave out …, the first in B11: …`. */
export function sayFormulas(facts: Facts, several: string, first: string): string {
  const [area] = facts.areas;
  const cell = area ? cellName(area.top, area.left) : '';
  if (facts.count === 1) return `${sheetPlace(facts)}, ${cell}: ${first}.`;
  return `${sheetPlace(facts)}: ${several}. The first is ${cell}: ${first}.`;
}

/** `4 totals`, `2 formulas`. */
export const totals = ({ count }: Facts): string => counted(count, 'total');

/**
 * One hit for all cells that are wrong in the same way: what was copied along a row is mended once and copied again. The data are
 * those of the first.
 */
export function* oneForEach<Fault, Data extends MessageData>(
  faults: readonly Fault[],
  {
    way,
    place,
    data,
  }: {
    readonly way: (fault: Fault) => string;
    readonly place: (fault: Fault) => SheetPlace;
    readonly data: (fault: Fault) => Data;
  },
): Generator<Hit<Data>> {
  const ways = new Map<string, Fault[]>();
  for (const fault of faults) ways.set(way(fault), [...(ways.get(way(fault)) ?? []), fault]);
  for (const [discriminator, [first, ...more]] of ways) {
    if (first === undefined) continue;
    yield {
      areas: [first, ...more].map((fault) => areaAt(place(fault))),
      samples: [],
      data: data(first),
      discriminator: withoutTexts(discriminator),
    };
  }
}
