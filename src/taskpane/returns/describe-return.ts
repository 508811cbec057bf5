import type { ReturnSheet } from '../../domain/model/returns';
import { counted } from '../../domain/text/grammar';

function size(sheet: ReturnSheet): string {
  if (sheet.lies === 'sideways')
    return `${counted(sheet.lastColumn - sheet.firstColumn, 'record')} side by side, ${counted(sheet.fields.length, 'line')}`;
  const rows = sheet.lastRow - sheet.firstRow + 1 - sheet.skippedRows.length;
  const columns = new Set(sheet.fields.map((field) => field.area.left)).size + (sheet.ticks ?? []).length;
  if (sheet.layout === 'records') return `${counted(rows, 'record')}, ${counted(columns, 'column')}`;
  if (sheet.layout === 'form') return counted(sheet.fields.length, 'answer');
  const labels = sheet.fields.flatMap(({ periods = [] }) => periods.map((period) => period?.label ?? ''));
  const periods = new Set(labels.filter((label) => label !== '')).size;
  return `${counted(sheet.fields.length, 'measure')}, ${counted(periods, 'period')}`;
}

/** What recognition made of a sheet, in three parts that are shown together; names come from the provider. */
export interface ReturnDescription {
  /** `The Shores, 2019-20 Q2`, or as much of it as is known. */
  readonly whose: string;
  /** `326 records, 12 columns`. */
  readonly size: string;
  /** `3 columns not recognised`; absent when all were. */
  readonly unmapped?: string;
}

/** A recognised return → what the pane says of it. */
export function describeReturn(sheet: ReturnSheet): ReturnDescription {
  const name = sheet.provider?.value ?? sheet.service?.value ?? 'a provider it does not name';
  const period = sheet.period?.value.label ?? 'no period found';
  const unknown = sheet.unmapped.length;
  const what = sheet.layout === 'records' && sheet.lies === undefined ? 'column' : 'line';
  return {
    whose: `${name}, ${period}`,
    size: size(sheet),
    unmapped: unknown > 0 ? `${counted(unknown, what)} not recognised` : undefined,
  };
}
