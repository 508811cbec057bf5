import { mapSheet } from './sheet-map';
import type { Splice } from './splices';
import { attributeIn, withAttribute } from './xml-text';

/**
 * The replacements that hide and show rows of a sheet's text.
 * @param rows whether each is to be hidden.
 */
export function patchHiddenRows(text: string, part: string, rows: ReadonlyMap<number, boolean>): Splice[] {
  if (rows.size === 0) return [];
  const map = mapSheet(text, part, new Set(rows.keys()));
  const splices: Splice[] = [];
  let added = '';
  for (const [row, isHidden] of [...rows].sort(([a], [b]) => a - b)) {
    const element = map.rows.get(row);
    if (element) {
      const { start, tagEnd: end } = element;
      const tag = text.slice(start, end);
      const changed = isHidden ? withAttribute(tag, 'hidden', '1') : withoutHidden(tag);
      if (changed !== tag) splices.push({ start, end, text: changed });
    } else if (isHidden) {
      const at = map.insertionOf(row);
      const own = `<${map.prefix}row r="${row + 1}" hidden="1"/>`;
      if (map.sheetData.isSelfClosing) added += own;
      else splices.push({ start: at, end: at, text: own });
    }
  }
  if (added === '') return splices;
  const { start, end } = map.sheetData;
  const opened = `${text.slice(start, end).slice(0, -2).trimEnd()}>`;
  return [{ start, end, text: `${opened}${added}</${map.prefix}sheetData>` }];
}

function withoutHidden(tag: string): string {
  const place = attributeIn(tag, 'hidden');
  if (!place) return tag;
  const start = tag.slice(0, place.start).search(/\s+hidden\s*=\s*["']$/);
  return tag.slice(0, start) + tag.slice(place.end + 1);
}
