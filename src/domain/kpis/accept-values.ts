import { isSameFigure } from '../engine/figures';
import { given as givenAs } from '../model/given';
import type { Layout } from '../model/returns';
import type { Period } from '../model/periods';
import type { HistoryValue, Registers, ReturnRecord } from '../model/registers';
import { plainKey } from '../model/spec-rows';
import { periodKey } from '../model/period-key';
import { currentHistory, valueKey, type CurrentValue } from './current-history';
import type { KpiValue } from './kpi-value';
import { isAccepted, isVersionOf, registerRow, returnIdFor, type ReturnKey } from './return-id';

/** A return whose values are to be kept. */
export interface ReturnToAccept extends ReturnKey {
  readonly layout: Layout;
  /** Each service, KPI, category and period once. */
  readonly values: readonly KpiValue[];
  /** KPIs that were counted from records: a category of theirs that is not among the values is nought. */
  readonly counted: ReadonlySet<string>;
}

/** A value to be written, and what it takes the place of. */
export interface AcceptedValue {
  readonly kpi: string;
  readonly category: string;
  readonly period: Period;
  readonly value: number;
  /** What counted until now; its row stays. */
  readonly before?: number;
}

/** What accepting a return comes to. Nothing is to be written where `values` is empty and `row` absent. */
export interface AcceptPlan {
  readonly returnId: string;
  /** Rows to be added to `History`. */
  readonly values: readonly AcceptedValue[];
  /** How many values `History` holds already. */
  readonly same: number;
  /** What counts still though the return does not give it any more: it has to be looked at by a person. */
  readonly gone: readonly CurrentValue[];
  /** The row of `Returns` to be added or brought up to date; absent where it says so already. */
  readonly row?: { readonly known?: ReturnRecord; readonly layout: Layout; readonly period: Period };
}

/**
 * Works out what accepting a return adds to `History` and `Returns`. Values that `History` holds already are not written again, so
 * that accepting twice changes nothing; others are added below and count from then on (see `currentHistory`). A return that has been
 * accepted before gets a Return ID of its own for what is new: `R-0003 (2)`. Pure.
 */
export function acceptPlan(one: ReturnToAccept, registers: Pick<Registers, 'history' | 'returns'>): AcceptPlan {
  const current = new Map(currentHistory(registers.history).map((value) => [valueKey(value), value]));
  const given = new Map(one.values.map((value) => [valueKey(value), value]));
  const ofPeriod = currentOf(one, [...current.values()]);
  const noughts = ofPeriod.filter(
    (old) => old.category !== '' && old.value !== 0 && one.counted.has(old.kpi) && !given.has(valueKey(old)),
  );
  const wanted: readonly KpiValue[] = [...one.values, ...noughts.map((old) => ({ ...old, value: 0 }))];
  const isHeld = (value: KpiValue): boolean => {
    const before = current.get(valueKey(value))?.value;
    return before !== undefined && isSameFigure(value.value, before);
  };
  const values = wanted
    .filter((value) => !isHeld(value))
    .map((value): AcceptedValue => {
      const { kpi, category, period, value: figure } = value;
      return { kpi, category, period, value: figure, ...givenAs('before', current.get(valueKey(value))?.value) };
    });
  const kept = wanted.flatMap((value) => current.get(valueKey(value)) ?? []);
  const known = registerRow(one, registers);
  const returnId = returnIdFor(one, registers, { known, hasChanged: values.length > 0, kept });
  const row = registers.returns.find(({ id }) => id === returnId);
  const isSaid = values.length === 0 && row !== undefined && isAccepted(row);
  const kpis = new Set(one.values.map(({ kpi }) => kpi));
  const counted = new Set(noughts.map(valueKey));
  return {
    returnId,
    values,
    same: one.values.filter(isHeld).length,
    gone: ofPeriod.filter((old) => {
      const isNought = old.value === 0 && one.counted.has(old.kpi);
      if (given.has(valueKey(old)) || counted.has(valueKey(old)) || isNought) return false;
      return kpis.has(old.kpi) || isVersionOf(old.returnId, returnId);
    }),
    ...(!isSaid && { row: { layout: one.layout, period: one.period, ...(row && { known: row }) } }),
  };
}

/** The registers as they are once a plan is carried out: for the next return of the same batch. */
export function withAccepted(
  registers: Pick<Registers, 'history' | 'returns'>,
  one: ReturnToAccept,
  plan: AcceptPlan,
): Pick<Registers, 'history' | 'returns'> {
  const added = plan.values.map(({ kpi, category, period, value }): HistoryValue => ({
    service: one.service,
    kpi,
    category,
    period,
    value,
    returnId: plan.returnId,
  }));
  const row = { id: plan.returnId, sheet: one.sheet, service: one.service, period: one.period, status: 'Accepted' };
  const others = registers.returns.filter(({ id }) => id !== plan.returnId);
  return {
    history: [...registers.history, ...added],
    returns: plan.row ? [...others, { ...plan.row.known, ...row }] : registers.returns,
  };
}

function currentOf(one: ReturnToAccept, current: readonly CurrentValue[]): readonly CurrentValue[] {
  const periods = new Set(one.values.map(({ period }) => periodKey(period)));
  const service = plainKey(one.service);
  return current.filter((value) => plainKey(value.service) === service && periods.has(periodKey(value.period)));
}
