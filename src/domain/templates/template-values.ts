import { parseBand, type Band } from '../codelists/bands';
import type { Period } from '../model/periods';
import type { CodeEntry, CodeList, Kpi, Specification } from '../model/specification';
import { beginsAfter, hasEndedBefore } from '../model/validity';

/** The list a KPI takes its values from; undefined where it has none, or nothing stands in it. */
export function listOf({ kind, codeList }: Kpi, { codeLists }: Specification): CodeList | undefined {
  const list = kind === 'category' && codeList !== undefined ? codeLists.get(codeList) : undefined;
  return list && list.entries.length > 0 ? list : undefined;
}

/**
 * The values of a list to be offered: those that hold in the period (without one, those that have not been replaced), and
 * of bands that overlap the first, so that everybody is counted once.
 */
export function offeredValues({ entries }: CodeList, period: Period | undefined): readonly CodeEntry[] {
  return withoutOverlaps(
    entries.filter((entry) =>
      period ? !hasEndedBefore(entry, period) && !beginsAfter(entry, period) : entry.validTo === undefined,
    ),
  );
}

/** Of bands that overlap, such as `18-24` and `18 and over`, the first; all other values. */
export function withoutOverlaps(entries: readonly CodeEntry[]): readonly CodeEntry[] {
  const bands: Band[] = [];
  return entries.filter(({ label }) => {
    const band = parseBand(label);
    if (!band) return true;
    if (bands.some(({ from, to }) => band.from <= to && from <= band.to)) return false;
    bands.push(band);
    return true;
  });
}

/** True where a value outside the list is refused while typing: not where an age may be typed for its band. */
export function isKeptTo(list: CodeList, { responses }: Kpi): boolean {
  const hasBands = list.entries.some(({ label }) => parseBand(label) !== undefined);
  return list.isClosed && responses === 'single' && !hasBands;
}
