import type { NextStep } from './errors';
import { columnOf, segmentsOf, type CellPlace, type Segment } from './cell-segments';
import type { Requests } from './request';
import { sendInParts } from './send-in-parts';

/** What is put into a cell, as a person would type it. */
export interface CellEntry extends CellPlace {
  /** Null leaves what the cell holds. */
  readonly input: string | number | boolean | null;
  /** The number format to set before: in a text format everything becomes text. */
  readonly formatBefore?: string | undefined;
  /** The number format to set afterwards: a text format on something that is none, or where a formula brings its own. */
  readonly formatAfter?: string | undefined;
}

/** Writes cells, and leaves those between them alone, in one request until a payload limit. */
export async function writeCells(requests: Requests, next: NextStep, entries: readonly CellEntry[]): Promise<void> {
  await sendInParts(requests, next, segmentsOf(entries), (context, part) => part.map((one) => queue(context, one)));
}

function queue({ workbook }: Excel.RequestContext, segment: Segment<CellEntry>): void {
  const { sheet, top, bottom, column } = segment;
  const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(top, column, bottom - top + 1, 1);
  if (segment.cells.some((cell) => cell.formatBefore !== undefined))
    range.numberFormat = columnOf(segment, (cell) => cell.formatBefore ?? null);
  // `formulas` takes values as well, and formulas in the one notation that reading them gives.
  range.formulas = columnOf(segment, (cell) => cell.input);
  if (segment.cells.some((cell) => cell.formatAfter !== undefined))
    range.numberFormat = columnOf(segment, (cell) => cell.formatAfter ?? null);
}
