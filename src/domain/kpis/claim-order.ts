import type { ServiceReturn } from '../engine/service-returns';
import type { Registers } from '../model/registers';
import { plainKey } from '../tables/spec-rows';
import { acceptedLast, wasAccepted } from './accepted-last';
import type { KpiValue } from '../tables/kpi-value';

/** What one sheet says of one KPI of a service in a period: as a whole and by category, so that the parts stay one sheet's. */
export interface ReturnClaim {
  readonly one: ServiceReturn;
  readonly sheet: string;
  readonly isRecords: boolean;
  /** Place of the return in the workbook. */
  readonly order: number;
  /** `YYYY-MM-DD`, empty where nobody wrote it down. */
  readonly received: string;
  readonly values: readonly KpiValue[];
}

/** The one that counts first: see `workbookValues`. */
export function inTheirOrder(
  claims: readonly ReturnClaim[],
  registers: Pick<Registers, 'returns' | 'history'>,
): readonly ReturnClaim[] {
  if (claims.length < 2) return claims;
  const latest = claims.reduce((last, { received }) => (received > last ? received : last), '');
  const ofLatest = claims.filter(({ received }) => received === latest);
  const rivals = ofLatest.filter(({ isRecords }) => isRecords);
  const rank = (claim: ReturnClaim): number => (claim.isRecords === (rivals.length === 1) ? 0 : 1);
  const inOrder = [...claims].sort(
    (one, other) => other.received.localeCompare(one.received) || rank(one) - rank(other) || one.order - other.order,
  );
  const accepted = ofLatest.filter(({ sheet, values: [value] }) => value && wasAccepted(sheet, value, registers));
  const [first] = inOrder;
  const [value] = first?.values ?? [];
  // What is new and would go first still does, so that it can be accepted.
  if (accepted.length < 2 || !first || !value || !accepted.includes(first)) return inOrder;
  const last = acceptedLast(accepted, value, registers) ?? first;
  return [last, ...inOrder.filter((claim) => claim !== last)];
}

/** The latest day on which a sheet was received, as `Returns` says; empty where it does not. */
export function receivedOn({ grid }: ServiceReturn, { returns }: Pick<Registers, 'returns'>): string {
  const days = returns
    .filter(({ sheet }) => sheet !== '' && plainKey(sheet) === plainKey(grid.sheet))
    .map(({ received }) => received ?? '');
  return days.sort().at(-1) ?? '';
}
