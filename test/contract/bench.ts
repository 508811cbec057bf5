import type { WorkbookPort } from '../../src/ports/workbook-port';
import type { Sheet } from '../../src/workbook/model/sheet';
import type { Scalar } from '../../src/workbook/model/values';
import type { Workbook } from '../../src/workbook/model/workbook';
import { area, type SheetDraft } from '../support/workbooks';

/** A port on a workbook, with the workbook underneath, so that a test can see what really happened to it. */
export interface Bench {
  readonly port: WorkbookPort;
  readonly workbook: Workbook;
  /** Waits until events that were raised have been delivered. */
  readonly settle: () => Promise<void>;
  close(): Promise<void> | void;
}

/** Opens a workbook of these sheets over the adapter at hand; closed after the test. */
export type Use = (...sheets: readonly SheetDraft[]) => Promise<Bench>;

/** What a cell holds, by its address. */
export function valueOf(sheet: Sheet | undefined, address: string): Scalar | undefined {
  const { top, left } = area(address);
  return sheet?.value(top, left);
}

export function formulaOf(sheet: Sheet | undefined, address: string): string | undefined {
  const { top, left } = area(address);
  return sheet?.cell(top, left)?.formula;
}

/** A cell's number format; `General` where it has none. */
export function formatOf({ workbook }: Bench, sheet: Sheet | undefined, address: string): string {
  const { top, left } = area(address);
  return workbook.styles.get(sheet?.cell(top, left)?.style ?? 0).numberFormat ?? 'General';
}

/** Values of an area, blank cells as null. */
export function valuesOf(sheet: Sheet | undefined, address: string): (Scalar | undefined)[][] {
  return (sheet?.values(area(address)) ?? []).map((row) => row.map((value) => (value === '' ? null : value)));
}
