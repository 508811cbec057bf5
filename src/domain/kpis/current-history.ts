import { tidy } from '../engine/tidy';
import { groupBy } from '../model/group-by';
import { keptFor } from '../model/kept-for';
import { periodKey } from '../model/period-key';
import type { HistoryValue } from '../model/registers';
import { plainKey } from '../model/spec-rows';
import type { KpiValue } from './kpi-value';

/** A value that counts, and what was accepted of the same before it. */
export interface CurrentValue extends HistoryValue {
  /** Earlier rows, oldest first: they stay in the table, and count no more. */
  readonly superseded: readonly HistoryValue[];
}

/** What `History` keeps, each once: of several rows of one service, KPI, category and period the last counts. */
export const currentHistory = keptFor((history: readonly HistoryValue[]): readonly CurrentValue[] =>
  [...groupBy(history, valueKey).values()].flatMap((rows) => {
    const last = rows.at(-1);
    return last ? [{ ...last, superseded: rows.slice(0, -1) }] : [];
  }),
);

/** Two values with the same key are of one service, KPI, category and period, however these are written. */
export function valueKey({
  service,
  kpi,
  category,
  period,
}: Pick<KpiValue, 'service' | 'kpi' | 'category' | 'period'>): string {
  return JSON.stringify([plainKey(service), kpi, tidy(category).toLowerCase(), periodKey(period)]);
}
