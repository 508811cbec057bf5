import type { ReturnSheet } from '../domain/model/returns';
import { recogniseSheet } from '../domain/returns/recognise';
import type { WorkbookPort } from './ports/workbook-port';
import { readCommissioning, specificationOf } from './read-specifications';
import { createRest, SLICING, throwIfCancelled, type Slicing } from './time-slice';

export interface RecognisedWorkbook {
  readonly returns: readonly ReturnSheet[];
  /** Names of the commissioner's own tables in it. */
  readonly commissioningTables: readonly string[];
}

/** Which sheets of the workbook are returns, without checking or marking anything. */
export async function recogniseReturns(
  port: WorkbookPort,
  options: Partial<Slicing> = {},
): Promise<RecognisedWorkbook> {
  const { grids } = await port.readSheets('all');
  throwIfCancelled(options.signal);
  const { specifications, ownSheets, tables } = await readCommissioning(port);
  const rest = createRest({ ...SLICING, ...options });
  const returns: ReturnSheet[] = [];
  for (const grid of grids) {
    if (ownSheets.has(grid.sheet)) continue;
    returns.push(
      ...recogniseSheet(grid, specificationOf(grid, specifications)).returns.filter((table) => table.isReturn),
    );
    const resting = rest();
    if (resting) await resting;
  }
  return { returns, commissioningTables: tables };
}
