import { isSameFigure } from '../engine/figures';
import { given as givenAs } from '../model/given';
import type { Period } from '../model/periods';
import type { Registers, ReturnRecord } from '../model/registers';
import type { Layout } from '../model/returns';
import { AcceptBook } from './accept-book';
import { kpiOfPeriod, valueKey, type CurrentValue } from '../tables/current-history';
import type { KpiValue } from '../tables/kpi-value';
import { idsOfSheet, isAccepted, registerRow, returnIdFor, type ReturnKey } from './return-id';

/** A return whose values are to be kept. */
export interface ReturnToAccept extends ReturnKey {
  readonly layout: Layout;
  /** Each service, KPI, category and period once. */
  readonly values: readonly KpiValue[];
  /** What was counted from records, by `kpiOfPeriod`: a category of these that is not among the values is nought. */
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
 * Works out what accepting returns, one after the other, adds to `History` and `Returns`. Values that `History` holds already are not
 * written again, so that accepting twice changes nothing; others are added below and count from then on (see `currentByKey`). A
 * return that has been accepted before gets a Return ID of its own for what is new: `R-0003 (2)`. Pure.
 *
 * @returns a plan for each, in order
 */
export function acceptPlans(
  returns: readonly ReturnToAccept[],
  registers: Pick<Registers, 'history' | 'returns'>,
): readonly AcceptPlan[] {
  const book = new AcceptBook(registers);
  return returns.map((one) => {
    const plan = planOf(one, book);
    book.add(one, plan);
    return plan;
  });
}

function planOf(one: ReturnToAccept, book: AcceptBook): AcceptPlan {
  const given = new Map(one.values.map((value) => [valueKey(value), value]));
  const ofPeriod = book.ofPeriods(one);
  const noughts = ofPeriod.filter(
    (old) => old.category !== '' && old.value !== 0 && one.counted.has(kpiOfPeriod(old)) && !given.has(valueKey(old)),
  );
  const wanted: readonly KpiValue[] = [...one.values, ...noughts.map((old) => ({ ...old, value: 0 }))];
  const isHeld = (value: KpiValue): boolean => {
    const before = book.current(value)?.value;
    return before !== undefined && isSameFigure(value.value, before);
  };
  const values = wanted
    .filter((value) => !isHeld(value))
    .map((value): AcceptedValue => {
      const { kpi, category, period, value: figure } = value;
      return { kpi, category, period, value: figure, ...givenAs('before', book.current(value)?.value) };
    });
  const kept = wanted.flatMap((value) => book.current(value) ?? []);
  const known = registerRow(one, book.returns);
  const returnId = returnIdFor(one, book, { known, hasChanged: values.length > 0, kept });
  const row = book.returns.find(({ id }) => id === returnId);
  const isSaid = values.length === 0 && row !== undefined && isAccepted(row);
  const kpis = new Set(one.values.map(kpiOfPeriod));
  // Other sheets of the service and period have ids that differ in the number only.
  const ids = new Set([returnId, ...idsOfSheet(one.sheet, book.returns)]);
  return {
    returnId,
    values,
    same: one.values.filter(isHeld).length,
    gone: ofPeriod.filter((old) => {
      // What records do not give is nought, or becomes it.
      const isNought = old.category !== '' && one.counted.has(kpiOfPeriod(old));
      if (isNought || given.has(valueKey(old))) return false;
      return kpis.has(kpiOfPeriod(old)) || ids.has(old.returnId);
    }),
    ...(!isSaid && { row: { layout: one.layout, period: one.period, ...(row && { known: row }) } }),
  };
}
