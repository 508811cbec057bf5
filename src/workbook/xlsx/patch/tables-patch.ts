import type { Table } from '../../model/sheet';
import { readXml, tagStart } from '../package/xml';
import { areaReference } from '../read/references';
import { filterReference } from '../write/table-xml';
import { applySplices, type Splice } from './splices';
import { withAttribute } from './xml-text';

/** A table's part with another number of rows: the area of the table and that of its filter. */
export function resizeTable(text: string, part: string, { area, hasTotals }: Table): string {
  const splices: Splice[] = [];
  const wanted: Readonly<Record<string, string>> = {
    'table 0': areaReference(area),
    'autoFilter 1': filterReference(area, hasTotals),
  };
  readXml(text, part, {
    open({ name, depth, end }) {
      const reference = wanted[`${name} ${depth}`];
      if (reference === undefined) return;
      const start = tagStart(text, end);
      splices.push({ start, end, text: withAttribute(text.slice(start, end), 'ref', reference) });
    },
  });
  return applySplices(text, splices);
}
