import type { CellPlace } from './cell-segments';
import type { NextStep } from './errors';
import type { CellsSeen } from './read-cells';
import type { Requests } from './request';
import { readInParts } from './send-in-parts';

/** Those of the cells that a formula fills by spilling. No request where no spill is near; their own formula stands elsewhere. */
export async function spilledCells<T extends CellPlace>(
  requests: Requests,
  next: NextStep,
  { segments }: CellsSeen<T>,
): Promise<ReadonlySet<T>> {
  const near = segments.flatMap(({ segment, hasSpill }) => (hasSpill ? segment.cells : []));
  const asked = await readInParts(requests, next, near, ({ workbook }, part) =>
    part.map(({ sheet, row, column }) =>
      workbook.worksheets.getItemOrNullObject(sheet).getCell(row, column).load('hasSpill'),
    ),
  );
  return new Set(near.filter((_, index) => asked[index] && !asked[index].isNullObject && asked[index].hasSpill));
}
