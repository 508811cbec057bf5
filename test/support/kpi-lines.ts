import { serviceReturns } from '../../src/domain/engine/service-returns';
import { readReturn } from '../../src/domain/kpis/return-values';
import type { KpiValue } from '../../src/domain/tables/kpi-value';
import type { TableRead } from '../../src/domain/tables/spec-rows';
import type { CheckedSheet } from './return-builders';
import { contextOf } from './test-workbook-rule';

/** What the only return of a sheet says: `gender: Female 2019-20 Q1` → 3. */
export function figuresOn(sheet: CheckedSheet, tables?: readonly TableRead[]): Readonly<Record<string, number>> {
  return figures(read(sheet, tables).values);
}

/** Notes in a word each: `words sessions`. */
export function notesOn(sheet: CheckedSheet): readonly string[] {
  return read(sheet).notes.map(({ why, kpi }) => `${why} ${kpi?.id ?? ''}`.trim());
}

export function figures(values: readonly KpiValue[]): Readonly<Record<string, number>> {
  return Object.fromEntries(values.map((value) => [lineOf(value), value.value]));
}

function lineOf({ kpi, category, period }: KpiValue): string {
  return `${kpi}${category === '' ? '' : `: ${category}`} ${period.label}`;
}

function read(sheet: CheckedSheet, tables?: readonly TableRead[]) {
  const [one] = serviceReturns(contextOf({ sheets: [sheet], ...(tables && { tables }) }));
  if (!one) throw new Error('The sheet has no return.');
  return readReturn(one);
}
