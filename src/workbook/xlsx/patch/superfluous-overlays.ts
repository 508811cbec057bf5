import type { PackageDraft } from './package-draft';

/** Any attribute that names an overlay: conditional formats, tables, table styles, filters by colour. */
const REFERENCE = /[dD]xfId\s*=\s*["'](\d+)["']/g;

/**
 * How many overlays at the end of the styles part nobody uses once the given rules are off. Only those that the rules
 * themselves used are counted: what others left behind stays.
 *
 * @param takenOff the `dxfId` of each rule to be taken off, repeated as often as rules share it. The rules are still there.
 */
export function superfluousOverlays(draft: PackageDraft, takenOff: readonly number[], overlayCount: number): number {
  const uses = new Map<number, number>();
  for (const id of takenOff) uses.set(id, (uses.get(id) ?? 0) - 1);
  for (const name of draft.names) {
    if (!name.endsWith('.xml') || /sharedstrings|drawing|theme/i.test(name)) continue;
    for (const match of (draft.text(name) ?? '').matchAll(REFERENCE)) {
      const id = Number(match[1]);
      const count = uses.get(id);
      if (count !== undefined) uses.set(id, count + 1);
    }
  }
  let last = overlayCount;
  while (last > 0 && uses.get(last - 1) === 0) last -= 1;
  return overlayCount - last;
}
