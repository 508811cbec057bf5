import type { Period } from '../model/periods';
import { periodKey } from '../model/period-key';
import type { HistoryValue, ReturnRecord } from '../model/registers';
import { plainKey } from '../tables/spec-rows';

/** What tells a return from others. */
export interface ReturnKey {
  readonly sheet: string;
  /** Its id. */
  readonly service: string;
  readonly period: Period;
}

/** Rows of `Returns`, and the Return IDs that `History` names. */
interface Book {
  readonly returns: readonly ReturnRecord[];
  readonly historyIds: ReadonlySet<string>;
}

/** True for a row of `Returns` that says so. */
export function isAccepted({ status }: ReturnRecord): boolean {
  return plainKey(status) === 'accepted';
}

/** Sheets are called alike where Excel would not have both. */
export function sheetKey(sheet: string): string {
  return sheet.trim().toLowerCase();
}

/** Return IDs that rows of `Returns` have given to a sheet, in whatever period. */
export function idsOfSheet(sheet: string, returns: readonly ReturnRecord[]): readonly string[] {
  return returns.filter((row) => row.id !== '' && sheetKey(row.sheet) === sheetKey(sheet)).map(({ id }) => id);
}

/**
 * The latest row of `Returns` for a return: the one that names its sheet, else one of its service and period that names no sheet.
 * Where both say a period it must be the same: a sheet that is filled in again for the next quarter is another return.
 */
export function registerRow(one: ReturnKey, returns: readonly ReturnRecord[]): ReturnRecord | undefined {
  const isOwn = ({ service, period }: ReturnRecord): boolean =>
    (service === '' || plainKey(service) === plainKey(one.service)) &&
    (period === undefined || periodKey(period) === periodKey(one.period));
  const ids = new Map<string, number>();
  for (const { id } of returns) ids.set(id, (ids.get(id) ?? 0) + 1);
  // A row without an id, or with another's, cannot be brought up to date: nobody could tell which is meant.
  const usable = returns.filter((row) => row.id !== '' && ids.get(row.id) === 1 && isOwn(row));
  const sheet = sheetKey(one.sheet);
  return (
    usable.filter((row) => sheetKey(row.sheet) === sheet).at(-1) ??
    usable.filter((row) => row.sheet === '' && row.service !== '' && row.period !== undefined).at(-1)
  );
}

/**
 * The Return ID that values are accepted under. What has not been accepted yet has the id of its row of `Returns`, or one that can be read,
 * such as `SARC 2019-20 Q2`; what has, and says something else now, a new one that ends in (2), (3) and so on.
 */
export function returnIdFor(
  one: ReturnKey,
  { historyIds, returns }: Book,
  found: {
    readonly known: ReturnRecord | undefined;
    readonly hasChanged: boolean;
    /** Rows of `History` that hold values of the return already. */
    readonly kept: readonly HistoryValue[];
  },
): string {
  const { known, hasChanged, kept } = found;
  const made = known?.id ?? `${one.service} ${one.period.label}`.trim();
  const registered = new Set(returns.map(({ id }) => id));
  if (!hasChanged) {
    // Written to `History` before, while `Returns` could not be.
    const orphan = kept.filter(({ returnId }) => !registered.has(returnId) && isVersionOf(returnId, made)).at(-1);
    if (orphan) return orphan.returnId;
    if (known) return known.id;
  }
  const isFree = known ? !isAccepted(known) && !historyIds.has(made) : !registered.has(made) && !historyIds.has(made);
  return isFree ? made : nextVersion(made, new Set([...registered, ...historyIds]));
}

/** True for ids that differ in the number of the version only. */
function isVersionOf(id: string, other: string): boolean {
  return id !== '' && baseOf(id) === baseOf(other);
}

function baseOf(id: string): string {
  return id.replace(/ \(\d+\)$/, '');
}

function nextVersion(id: string, taken: ReadonlySet<string>): string {
  let version = 2;
  while (taken.has(`${baseOf(id)} (${version})`)) version += 1;
  return `${baseOf(id)} (${version})`;
}
