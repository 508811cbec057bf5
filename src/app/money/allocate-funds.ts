import { allocate } from '../../domain/allocation/allocate';
import { withWhatIf } from '../../domain/allocation/apply-what-if';
import { compareAwards } from '../../domain/money/compare';
import { problemOf } from '../../domain/money/problem-of';
import type { Allocation, AllocationProblem } from '../../domain/allocation/problem';
import type { WhatIf } from '../../domain/allocation/what-if';
import type { MoneyReport } from '../../domain/check/check-money';
import type { MoneyState } from './money-session';

/** An allocation with what it was worked out from. */
export interface Allocated {
  readonly problem: AllocationProblem;
  readonly allocation: Allocation;
}

/** Tables that are there without a row to work with: money from nowhere, or for nobody, is no allocation. */
export function emptyTables({ book, missingTables }: Pick<MoneyReport, 'book' | 'missingTables'>): readonly string[] {
  const rows = [
    { name: 'Funds', count: book.funds.length },
    { name: 'Services', count: book.services.length },
  ];
  return rows.filter(({ name, count }) => count === 0 && !missingTables.includes(name)).map(({ name }) => name);
}

/** True when everything that is allocated is there and was read as it was meant. */
export function mayAllocate(report: MoneyReport): boolean {
  const { blocking, missingTables } = report;
  return blocking.length === 0 && missingTables.length === 0 && emptyTables(report).length === 0;
}

/** Works out the awards; undefined while something cannot be read, for the engine never runs on half-read data. */
export function allocateFunds(report: MoneyReport): Allocated | undefined {
  if (!mayAllocate(report)) return undefined;
  const problem = problemOf(report.book);
  return { problem, allocation: allocate(problem) };
}

/** Works out what changes would come to, against the allocation without them. */
export function tryChanges({ problem, allocation }: Allocated, changes: readonly WhatIf[]): MoneyState['whatIf'] {
  if (changes.length === 0) return undefined;
  const changed = withWhatIf(problem, changes);
  const tried = allocate(changed);
  const difference = compareAwards(changed, allocation.awards, tried.awards);
  return { changes, allocation: tried, parties: changed, difference };
}

/** The same for two readings in which nothing that is allocated has changed, wherever its rows stand. */
export function fingerprintOf(
  read: Pick<MoneyReport['book'], 'funds' | 'services' | 'awards'> | AllocationProblem,
): string {
  const isPlace = new Set(['row', 'place']);
  return JSON.stringify(read, (key, value: unknown) => (isPlace.has(key) ? undefined : value));
}
