import type { CellChange, Fix } from '../model/fixes';

/** On the button, and in the list of what can be undone. */
export const ALL_CERTAIN = 'Mend every cell that can only have been meant one way';

/** Tells cells apart. */
export const placeOf = ({ sheet, row, column }: Pick<CellChange, 'sheet' | 'row' | 'column'>): string =>
  `${row} ${column} ${sheet}`;

/**
 * Every fix that only one value can have been meant by, as one. A cell that two of them would change gets the better one, which
 * comes first. Undefined when there is none.
 */
export function certainFix(fixes: readonly Fix[]): Fix | undefined {
  const certain = fixes.filter(({ isCertain }) => isCertain);
  const [first, ...others] = certain;
  if (!first || others.length === 0) return first;
  const changes = new Map<string, CellChange>();
  for (const change of certain.flatMap((fix) => fix.changes)) {
    const place = placeOf(change);
    if (!changes.has(place)) changes.set(place, change);
  }
  const notes = [...new Set(certain.flatMap(({ note }) => (note === undefined ? [] : [note])))];
  return {
    id: certain.map(({ id }) => id).join(' + '),
    label: ALL_CERTAIN,
    ...(notes.length > 0 && { note: notes.join(' ') }),
    isCertain: true,
    changes: [...changes.values()],
  };
}

/**
 * What a person chooses from for one finding: the fixes, best first; before them all certain ones at once, where they mend
 * different cells.
 */
export function choicesOf(fixes: readonly Fix[]): readonly Fix[] {
  const all = certainFix(fixes);
  const isMore = all !== undefined && fixes.every(({ changes }) => changes.length < all.changes.length);
  return isMore ? [all, ...fixes] : fixes;
}
