import type { AllocationParties, Fund, FundedService } from '../allocation/problem';
import { printDate } from '../text/print-date';
import { allOf, clip, counted } from '../text/grammar';

/** Names listed before "and 4 more". */
const MOST_NAMED = 3;

/** A fund's or service's name; its id where it has none. */
export function nameOf({ id, name }: Pick<Fund, 'id' | 'name'>): string {
  return clip(name) || clip(id);
}

/** Funds of these ids, in the order of the ids. Ids that are gone are left out. */
export function fundsOf({ funds }: AllocationParties, ids: readonly string[]): readonly Fund[] {
  const byId = new Map(funds.map((fund) => [fund.id, fund]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** `A, B and C`, `A, B, C and 4 more`. */
export function namesOf(all: readonly Pick<Fund, 'id' | 'name'>[]): string {
  const rest = all.length - MOST_NAMED;
  const named = all.slice(0, rest > 1 ? MOST_NAMED : all.length).map(nameOf);
  return allOf(rest > 1 ? [...named, `${rest} more`] : named);
}

/** `its purpose is sexual violence`, `its purposes are A and B`. */
export function purposesOf({ purposes, purposeNames }: Fund): string {
  const names = (purposeNames ?? purposes).map(clip);
  return `its ${names.length === 1 ? 'purpose is' : 'purposes are'} ${allOf(names)}`;
}

/** `its period is 1 April 2019 to 31 March 2020`, `its period ends on 31 March 2020`. */
export function periodOf({ start, end }: Pick<Fund | FundedService, 'start' | 'end'>): string {
  if (start !== undefined && end !== undefined) return `its period is ${printDate(start)} to ${printDate(end)}`;
  if (end !== undefined) return `its period ends on ${printDate(end)}`;
  return start === undefined ? 'its period is open' : `its period begins on ${printDate(start)}`;
}

/** `1 other fund`, `12 other funds`. */
export const otherFunds = (count: number): string => counted(count, 'other fund');
