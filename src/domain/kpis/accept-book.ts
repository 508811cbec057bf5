import { remembered } from '../model/kept-for';
import { periodKey } from '../model/period-key';
import type { Period } from '../model/periods';
import type { HistoryValue, Registers, ReturnRecord } from '../model/registers';
import { plainKey } from '../tables/spec-rows';
import { currentByKey, valueKey, type CurrentValue } from '../tables/current-history';
import type { KpiValue } from '../tables/kpi-value';
import type { ReturnKey } from './return-id';

/** What a plan adds: see `AcceptPlan`. */
interface Added {
  readonly returnId: string;
  readonly values: readonly Pick<KpiValue, 'kpi' | 'category' | 'period' | 'value'>[];
  readonly row?: { readonly known?: ReturnRecord };
}

/**
 * `History` and `Returns` while a batch of returns is planned: what one return adds the next one meets. Looked up by key, for a hundred
 * returns are held against tens of thousands of rows.
 */
export class AcceptBook {
  /** Rows of `Returns`, those last that were added last. */
  returns: readonly ReturnRecord[];
  /** Return IDs that `History` names. */
  readonly historyIds: Set<string>;
  private readonly values: Map<string, CurrentValue>;
  private readonly keys = new Map<string, Set<string>>();
  private readonly serviceKey = remembered(plainKey);

  constructor({ history, returns }: Pick<Registers, 'history' | 'returns'>) {
    this.returns = returns;
    this.historyIds = new Set(history.map(({ returnId }) => returnId));
    this.values = new Map(currentByKey(history));
    for (const [key, value] of this.values) this.file(key, value);
  }

  /** What counts now of the same service, KPI, category and period. */
  current(value: Pick<KpiValue, 'service' | 'kpi' | 'category' | 'period'>): CurrentValue | undefined {
    return this.values.get(valueKey(value));
  }

  /** All that counts of the service in the periods of these values. */
  ofPeriods({ service, values }: Pick<ReturnKey, 'service'> & { readonly values: readonly KpiValue[] }) {
    const drawers = new Set(values.map(({ period }) => this.drawer(service, period)));
    return [...drawers].flatMap((drawer) =>
      [...(this.keys.get(drawer) ?? [])].flatMap((key) => this.values.get(key) ?? []),
    );
  }

  add({ sheet, service, period }: ReturnKey, { returnId, values, row }: Added): void {
    for (const value of values) {
      const added: HistoryValue = { ...value, service, returnId };
      const key = valueKey(added);
      const before = this.values.get(key);
      this.values.set(key, { ...added, superseded: before ? [...before.superseded, before] : [] });
      this.file(key, added);
      this.historyIds.add(returnId);
    }
    if (!row) return;
    const others = this.returns.filter(({ id }) => id !== returnId);
    this.returns = [...others, { ...row.known, id: returnId, sheet, service, period, status: 'Accepted' }];
  }

  private file(key: string, { service, period }: Pick<HistoryValue, 'service' | 'period'>): void {
    const drawer = this.drawer(service, period);
    const keys = this.keys.get(drawer);
    if (keys) keys.add(key);
    else this.keys.set(drawer, new Set([key]));
  }

  private drawer(service: string, period: Period): string {
    return `${this.serviceKey(service)} ${periodKey(period)}`;
  }
}
