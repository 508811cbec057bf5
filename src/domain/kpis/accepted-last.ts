import { groupBy } from '../model/group-by';
import { keptFor } from '../model/kept-for';
import { periodKey } from '../model/period-key';
import type { HistoryValue, Registers, ReturnRecord } from '../model/registers';
import { plainKey } from '../tables/spec-rows';
import { kpiOfPeriod } from '../tables/current-history';
import type { KpiValue } from '../tables/kpi-value';
import { isAccepted, sheetKey } from './return-id';

type Book = Pick<Registers, 'returns' | 'history'>;

/** A sheet that gives a KPI of a period. */
interface Giver {
  readonly sheet: string;
  readonly isRecords: boolean;
}

/** True where `Returns` says that a sheet was accepted for the service and period of this value. */
export function wasAccepted(sheet: string, { service, period }: KpiValue, { returns }: Pick<Book, 'returns'>): boolean {
  return acceptedRows(returns).some(
    (row) =>
      sheetKey(row.sheet) === sheetKey(sheet) &&
      (row.service === '' || plainKey(row.service) === plainKey(service)) &&
      // A summary is accepted for all of its periods at once.
      (!row.period || (row.period.start <= period.start && period.end <= row.period.end)),
  );
}

/**
 * Which of several accepted sheets counts for the KPI and period of a value: the one accepted last. `History` tells, for its rows are in
 * the order of acceptance: rows of `Returns` are not, and two sheets may have been accepted at once, each for what it alone gave. The
 * sheet whose row of the KPI is last, or the one of the same layout that has taken over another KPI of the period from it since: of what
 * was the same in both nothing was written. Where `History` has nothing of the KPI, the last row of `Returns`.
 */
export function acceptedLast<T extends Giver>(accepted: readonly T[], value: KpiValue, book: Book): T | undefined {
  const called = (sheet: string | undefined): T | undefined => accepted.find((one) => sheetKey(one.sheet) === sheet);
  const rows = rowsOfKpi(book.history).get(kpiOfPeriod(value));
  const sheets = sheetsById(book.returns);
  if (!rows)
    return acceptedRows(book.returns)
      .flatMap(({ sheet }) => called(sheetKey(sheet)) ?? [])
      .at(-1);
  const owner = rows.flatMap(({ returnId }) => called(sheets.get(returnId)) ?? []).at(-1);
  if (!owner) return undefined;
  const next = takenOver(value, book);
  const passed = new Set<string>();
  let last = owner;
  for (let sheet: string | undefined = sheetKey(owner.sheet); sheet !== undefined && !passed.has(sheet);) {
    passed.add(sheet);
    const one = called(sheet);
    if (one?.isRecords === owner.isRecords) last = one;
    sheet = next.get(sheet);
  }
  return last;
}

const acceptedRows = keptFor((returns: Registers['returns']): readonly ReturnRecord[] =>
  returns.filter((row) => row.sheet !== '' && isAccepted(row)),
);

const sheetsById = keptFor(
  (returns: Registers['returns']): ReadonlyMap<string, string> =>
    new Map(acceptedRows(returns).map(({ id, sheet }) => [id, sheetKey(sheet)])),
);

const rowsOfKpi = keptFor((history: Registers['history']): ReadonlyMap<string, readonly HistoryValue[]> =>
  groupBy(history, kpiOfPeriod),
);

/** Of a service and period: from which sheet to which a KPI has gone over last. */
function takenOver({ service, period }: KpiValue, { returns, history }: Book): ReadonlyMap<string, string> {
  const sheets = sheetsById(returns);
  const next = new Map<string, string>();
  const before = new Map<string, string>();
  for (const { kpi, returnId } of rowsOfPeriod(history).get(drawer(service, period)) ?? []) {
    const sheet = sheets.get(returnId);
    if (sheet === undefined) continue;
    const from = before.get(kpi);
    before.set(kpi, sheet);
    if (from === undefined || from === sheet) continue;
    next.set(from, sheet);
    if (next.get(sheet) === from) next.delete(sheet);
  }
  return next;
}

const rowsOfPeriod = keptFor((history: Registers['history']): ReadonlyMap<string, readonly HistoryValue[]> =>
  groupBy(history, ({ service, period }) => drawer(service, period)),
);

function drawer(service: string, period: KpiValue['period']): string {
  return `${plainKey(service)} ${periodKey(period)}`;
}
