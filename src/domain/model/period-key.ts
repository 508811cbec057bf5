import type { Period } from './periods';

/** Periods of the same days have the same key, however they are called. */
export function periodKey({ start, end }: Pick<Period, 'start' | 'end'>): string {
  return `${start}/${end}`;
}
