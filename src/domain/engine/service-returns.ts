import type { Grid } from '../model/grid';
import type { Period } from '../model/periods';
import type { ReturnRecord } from '../model/registers';
import { plainKey } from '../tables/spec-rows';
import type { ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { asRead } from './as-read';
import type { AsRead } from './table-as-read';
import type { WorkbookContext } from './contexts';
import { fieldCells } from './field-cells';

/** One return of a workbook, and whose it is. */
export interface ServiceReturn {
  /** As rules read it: see `asRead`. */
  readonly grid: Grid;
  readonly table: ReturnSheet;
  /** Where cells of the table stand on the sheet, if elsewhere. */
  readonly onSheet?: AsRead['onSheet'];
  readonly specification: Specification;
  /** The service's id in letters and digits, or what the sheet says of service or provider; returns with one key belong together. */
  readonly service: string;
  /** The service's id as `Services` has it; where there is no such row, as the return or `Returns` names it. Empty where nobody does. */
  readonly named: string;
  /** As the sheet or the register says; a summary of several periods may have none. */
  readonly period?: Period;
}

/**
 * Every return of the workbook. Whose it is: the service it was checked as, the one the register names for the sheet, or the
 * service or provider as written. A sheet that says nothing belongs to the only one that the others name.
 */
export function serviceReturns({
  sheets,
  registers,
}: Pick<WorkbookContext, 'sheets' | 'registers'>): readonly ServiceReturn[] {
  const found = sheets.flatMap(({ grid, returns, specification }) => {
    const row = registers.returns.find(({ sheet }) => sheet !== '' && plainKey(sheet) === plainKey(grid.sheet));
    return returns.map((table): ServiceReturn => {
      const period = table.period?.value ?? row?.period;
      const named = nameOf(table, specification, row);
      const of = { specification, service: plainKey(named), named, ...(period && { period }) };
      return { ...(asRead(grid, table) ?? { grid, table }), ...of };
    });
  });
  const [only] = found.filter(({ service }) => service !== '');
  const isOnly = found.every(({ service }) => service === '' || service === only?.service);
  if (!only || !isOnly) return found;
  return found.map((one) => (one.service === '' ? { ...one, service: only.service, named: only.named } : one));
}

function nameOf(
  { service, provider }: ReturnSheet,
  specification: Specification,
  row: ReturnRecord | undefined,
): string {
  const names = [specification.service?.id, row?.service, service?.value, provider?.value];
  // A row of the register may leave the service blank.
  return names.find((name) => name !== undefined && name.trim() !== '') ?? '';
}

/** The periods a return gives figures of: those of its columns, or the one it is about. */
export function periodsOf({ table, period }: ServiceReturn): readonly Period[] {
  const columns = new Map<string, Period>();
  // Fields of records are long, and their cells of no period.
  for (const field of table.fields.filter(({ periods }) => periods !== undefined)) {
    for (const cell of fieldCells(field)) if (cell.period && !cell.isTotal) columns.set(cell.period.label, cell.period);
  }
  if (columns.size > 0) return [...columns.values()];
  return period ? [period] : [];
}

/** True where they are the same days. */
export function isSamePeriod(one: Period | undefined, other: Period | undefined): boolean {
  return one !== undefined && one.start === other?.start && one.end === other.end;
}

/** True where they have a day in common. */
export function doOverlap(one: Period, other: Period): boolean {
  return one.start <= other.end && other.start <= one.end;
}
