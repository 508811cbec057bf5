import { tidy } from '../text/tidy';
import { groupBy } from '../model/group-by';
import { keptFor } from '../model/kept-for';
import { periodKey } from '../model/period-key';
import type { HistoryValue } from '../model/registers';
import { plainKey } from './spec-rows';
import type { KpiValue } from './kpi-value';

/** A value that counts, and what was accepted of the same before it. */
export interface CurrentValue extends HistoryValue {
  /** Earlier rows, oldest first: they stay in the table, and count no more. */
  readonly superseded: readonly HistoryValue[];
}

/** What `History` keeps, each once: of several rows of one service, KPI, category and period the last counts. */
export function currentHistory(history: readonly HistoryValue[]): readonly CurrentValue[] {
  return [...currentByKey(history).values()];
}

/** The same by `valueKey`. */
export const currentByKey = keptFor((history: readonly HistoryValue[]): ReadonlyMap<string, CurrentValue> => {
  const current = new Map<string, CurrentValue>();
  for (const [key, rows] of groupBy(history, keyOfRow)) {
    const last = rows.at(-1);
    if (last) current.set(key, { ...last, superseded: rows.slice(0, -1) });
  }
  return current;
});

/** A batch of returns is held against the same thousands of rows, return by return. */
const keyOfRow = keptFor((row: HistoryValue): string => valueKey(row));

/** Two values with the same key are of one service, KPI, category and period, however these are written. */
export function valueKey(value: Pick<KpiValue, 'service' | 'kpi' | 'category' | 'period'>): string {
  return JSON.stringify([...seriesParts(value), periodKey(value.period)]);
}

/** The same without the period: values with one key are one series. */
export function seriesKey(value: Pick<KpiValue, 'service' | 'kpi' | 'category'>): string {
  return JSON.stringify(seriesParts(value));
}

function seriesParts({ service, kpi, category }: Pick<KpiValue, 'service' | 'kpi' | 'category'>): readonly string[] {
  return [plainKey(service), kpi, tidy(category).toLowerCase()];
}

/** A KPI as a whole with all of its categories, in one period of a service. */
export function kpiOfPeriod({ service, kpi, period }: Pick<KpiValue, 'service' | 'kpi' | 'period'>): string {
  return JSON.stringify([plainKey(service), kpi, periodKey(period)]);
}
