import type { CellArea } from '../../../cells/areas';
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

/**
 * One hit for all cells that are wrong in the same way: what was copied along a row is mended once and copied again. The data are
 * those of the first, whose cell they are given by name.
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
    readonly data: (fault: Fault, cell: string) => Data;
  },
): Generator<Hit<Data>> {
  const ways = new Map<string, Fault[]>();
  for (const fault of faults) ways.set(way(fault), [...(ways.get(way(fault)) ?? []), fault]);
  for (const [discriminator, [first, ...more]] of ways) {
    if (first === undefined) continue;
    yield {
      areas: [first, ...more].map((fault) => areaAt(place(fault))),
      samples: [],
      data: data(first, cellName(place(first).row, place(first).column)),
      discriminator: withoutTexts(discriminator),
    };
  }
}
