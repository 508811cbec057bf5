import type { Period } from '../model/periods';
import type { PeriodRow } from './period-columns';
import type { ValueColumn } from './period-columns';

/**
 * `Quarter 1 … Total` over `(Apr - Jun) …`, `2019/20` over `Q1 Q2`, quarters over their months: one head. The lower row says
 * it more exactly. A total that closes the months of each quarter is the quarter's own figure.
 */
export function joinRows(upper: PeriodRow, lower: PeriodRow): PeriodRow {
  const first = Math.min(upper.columns[0]?.column ?? 0, lower.columns[0]?.column ?? 0);
  const last = Math.max(upper.columns.at(-1)?.column ?? 0, lower.columns.at(-1)?.column ?? 0);
  const ofQuarters = quarterTotals(upper, lower);
  const columns = Array.from({ length: last - first + 1 }, (_, index) => {
    const column = first + index;
    const period = ofQuarters.get(column);
    if (period) return { column, period, isTotal: false };
    const below = entryAt(lower, column);
    const isBlank = below === undefined || (below.period === undefined && !below.isTotal);
    return (isBlank ? entryAt(upper, column) : below) ?? { column, isTotal: false };
  });
  const next = lower.next ?? upper.next;
  return { row: lower.row, columns, ...(next !== undefined && { next }) };
}

function entryAt(row: PeriodRow, column: number): ValueColumn | undefined {
  return row.columns.find((each) => each.column === column);
}

/**
 * The first total after the months under each banner, with the banner's period. Only where every banner has one: a single
 * total after the last months adds up all of them.
 */
function quarterTotals(upper: PeriodRow, lower: PeriodRow): ReadonlyMap<number, Period> {
  const found = new Map<number, Period>();
  const banners = upper.columns.flatMap(({ column, period }) => (period ? [{ column, period }] : []));
  for (const [index, { column, period }] of banners.entries()) {
    const end = banners[index + 1]?.column ?? Infinity;
    const under = lower.columns.filter((each) => each.column >= column && each.column < end);
    const total = under.find(({ isTotal }) => isTotal);
    const parts = under.flatMap((each) => (each.period && each.column < (total?.column ?? end) ? [each.period] : []));
    const isWhole = parts.length > 1 && parts[0]?.start === period.start && parts.at(-1)?.end === period.end;
    if (!total || !isWhole) return new Map();
    found.set(total.column, period);
  }
  return found;
}
