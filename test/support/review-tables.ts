import type { KpiValue } from '../../src/domain/tables/kpi-value';
import type { CellValue } from '../../src/cells/cell-values';
import { readRegisters } from '../../src/domain/tables/read-registers';
import type { TableRead } from '../../src/domain/tables/spec-rows';
import { readSpecifications } from '../../src/domain/tables/specification-tables';
import { review } from '../../src/domain/review/review';
import type { Review, Variance } from '../../src/domain/variance/variance';
import { tableOf } from './register-tables';
import { period, periodsTo, TODAY } from './variance-builders';

type Row = readonly CellValue[];

export const servicesTable = (...rows: readonly Row[]): TableRead =>
  tableOf(
    'Services',
    ['Service ID', 'Service', 'Provider', 'Risk', 'Return frequency', 'Start', 'End', 'Intervention type'],
    ...rows,
  );

export const kpisTable = (...rows: readonly Row[]): TableRead =>
  tableOf(
    'KPIs',
    [
      'Service ID',
      'KPI ID',
      'KPI',
      'Unit',
      'Kind',
      'Better is',
      'Target',
      'Tolerance %',
      'Part of',
      'Valid from',
      'Valid to',
      'Counted when',
    ],
    ...rows,
  );

export const historyTable = (...rows: readonly Row[]): TableRead =>
  tableOf('History', ['Service ID', 'KPI ID', 'Category', 'Period', 'Value', 'Return ID'], ...rows);

export const settingsTable = (...rows: readonly Row[]): TableRead => tableOf('Settings', ['Setting', 'Value'], ...rows);

export const escalationsTable = (...rows: readonly Row[]): TableRead =>
  tableOf(
    'Escalations',
    ['Case', 'Date', 'Service ID', 'KPI ID', 'Stage', 'Reason', 'Asked for', 'Due', 'By', 'Response', 'Outcome'],
    ...rows,
  );

export const agreementsTable = (...rows: readonly Row[]): TableRead =>
  tableOf('Agreements', ['Service ID', 'Item', 'In place'], ...rows);

export const explanationsTable = (...rows: readonly Row[]): TableRead =>
  tableOf('Explanations', ['Query', 'Sheet', 'Explanation', 'By', 'Date', 'Accepted'], ...rows);

/** Rows of `History` up to a period; `null` leaves one out. */
export function historyRows(
  service: string,
  kpi: string,
  figures: readonly (number | null)[],
  last = '2019-20 Q2',
): readonly Row[] {
  return periodsTo(last, figures.length).flatMap(({ label }, at): readonly Row[] => {
    const figure = figures[at] ?? null;
    return figure === null ? [] : [[service, kpi, null, label, figure, null]];
  });
}

/** A value as a return gives it. */
export function returnedValue(
  service: string,
  kpi: string,
  when: string,
  value: number,
  cell?: { readonly sheet: string; readonly row: number; readonly column: number },
): KpiValue {
  const area = cell && { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  return {
    service,
    kpi,
    category: '',
    period: period(when),
    value,
    ...(cell && area && { at: { sheet: cell.sheet, areas: [area] } }),
  };
}

export function reviewOf(
  tables: readonly TableRead[],
  { returned = [], today = TODAY }: { readonly returned?: readonly KpiValue[]; readonly today?: string } = {},
): Review {
  return review({
    tables,
    registers: readRegisters(tables),
    specifications: readSpecifications(tables),
    returned: { values: returned, notes: [] },
    today,
  });
}

/** The variance of a key such as `S1 · calls`. */
export function varianceIn({ variances }: Review, key: string): Variance {
  const found = variances.find((one) => one.key === key);
  if (!found) throw new Error(`No ${key} among ${variances.map((one) => one.key).join(', ')}`);
  return found;
}
