import type { Grid } from '../../domain/model/grid';
import type { ReturnSheet } from '../../domain/model/returns';
import type { ReceiptRead } from '../../domain/receipt/receipt';
import { holdSheet } from '../../domain/check/hold-sheet';
import { readKeptSettings, type KeptSettings } from '../shared/kept-settings';
import type { WorkbookPort } from '../../ports/workbook-port';
import { carriedOn, isListsOfTemplate } from '../../domain/tables/read-carried';
import { readCommissioning } from '../shared/read-specifications';
import { surroundingsOf } from '../shared/surroundings';
import { createRest, SCHEDULER, throwIfCancelled, type Slicing } from '../shared/scheduler';

export interface RecognisedWorkbook {
  readonly returns: readonly ReturnSheet[];
  /** Every sheet as it was read. */
  readonly grids: readonly Grid[];
  /** Names of the commissioner's own tables in it. */
  readonly commissioningTables: readonly string[];
  readonly kept: KeptSettings;
  /** The latest receipt in it. */
  readonly receipt?: ReceiptRead;
}

/** Which sheets of the workbook are returns, without checking or marking anything. */
export async function recogniseReturns(
  port: WorkbookPort,
  options: Partial<Slicing> = {},
): Promise<RecognisedWorkbook> {
  const { grids } = await port.readSheets('all');
  throwIfCancelled(options.signal);
  const [commissioning, kept] = await Promise.all([readCommissioning(port), readKeptSettings(port)]);
  const { ownSheets, tables, receipts } = commissioning;
  const carried = grids.flatMap((grid) => carriedOn(grid) ?? []);
  const own = grids.filter((grid) => !ownSheets.has(grid.sheet) && !carriedOn(grid) && !isListsOfTemplate(grid));
  const surroundings = surroundingsOf(own, { ...commissioning, carried });
  const rest = createRest({ ...SCHEDULER, ...options });
  const returns: ReturnSheet[] = [];
  for (const grid of own) {
    const { recognition } = holdSheet(grid, surroundings, kept.confirmed);
    returns.push(...recognition.returns.filter((table) => table.isReturn));
    const resting = rest();
    if (resting) await resting;
  }
  return { returns, grids, commissioningTables: tables, kept, ...(receipts?.receipt && { receipt: receipts.receipt }) };
}
