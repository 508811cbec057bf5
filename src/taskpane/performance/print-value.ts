import { printNumber } from '../../domain/text/grammar';
import { sayPercent, sayValue } from '../../domain/messages/variance';
import type { Measure } from '../../domain/charts/chart-values';
import type { KpiUnit } from '../../domain/model/specification';

/** One and many of what a KPI counts; money and percentages have signs instead. */
const THINGS: Readonly<Partial<Record<KpiUnit, readonly [one: string, many: string]>>> = {
  people: ['person', 'people'],
  cases: ['case', 'cases'],
  referrals: ['referral', 'referrals'],
  interventions: ['intervention', 'interventions'],
  sessions: ['session', 'sessions'],
};

/** `326`, `£1,200`, `97 %`. */
export function printAmount(value: number, kpi: Measure): string {
  return sayValue(kpi, value);
}

/** `326 referrals`, `1 person`, `£1,200`, `97 %`. */
export function printWithUnit(value: number, kpi: Measure): string {
  const [one, many] = kpi.kind === 'count' ? (THINGS[kpi.unit] ?? []) : [];
  const amount = printAmount(value, kpi);
  if (one === undefined || many === undefined) return amount;
  return `${amount} ${value === 1 ? one : many}`;
}

/** `+48`, `−£20`, `+3 points`: percentages differ by percentage points, not by per cent. */
export function printChange(change: number, kpi: Measure): string {
  const sign = change > 0 ? '+' : '';
  if (kpi.kind !== 'percentage') return `${sign}${sayValue(kpi, change)}`;
  const points = Math.round(change * 10) / 10;
  return `${sign}${printNumber(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
}

/** `+17.3 %`, `−32 %`, `0 %`. */
export function printPercent(percent: number): string {
  return percent === 0 ? '0 %' : sayPercent(percent);
}

/** A mean, a limit or a rate: as many digits as a person compares. */
export function printWorkedOut(value: number, kpi: Measure): string {
  const size = Math.abs(value);
  const factor = size >= 100 ? 1 : size >= 10 ? 10 : 100;
  return printAmount(Math.round(value * factor) / factor, kpi);
}
