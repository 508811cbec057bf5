import type { AutoFilter } from '../../model/filter-criteria';
import type { Table } from '../../model/sheet';
import type { Relationship } from '../package/relationships';
import { isTrue, numberOf, readXml } from '../package/xml';
import type { ZipPackage } from '../package/zip-package';
import { FilterReader } from './filter-reader';
import { parseArea } from './references';

/** The tables of a sheet and their filters; ones whose area cannot be read are left out. */
export function readTables(
  zip: ZipPackage,
  relationships: readonly Relationship[],
): { tables: Table[]; filters: AutoFilter[] } {
  const tables: Table[] = [];
  const filters: AutoFilter[] = [];
  for (const { type, target } of relationships) {
    const source = type === 'table' ? zip.text(target) : undefined;
    if (!source) continue;
    const reader = new FilterReader();
    readXml(source.text, target, {
      open(tag) {
        const { name, attributes, depth } = tag;
        reader.open(tag);
        const style = name === 'tableStyleInfo' && depth === 1 ? attributes['name'] : undefined;
        const last = tables.at(-1);
        if (style !== undefined && last?.part === target)
          tables[tables.length - 1] = { ...last, style, ...bandsOf(attributes) };
        const area = name === 'table' && depth === 0 ? parseArea(attributes['ref'] ?? '') : undefined;
        if (!area) return;
        tables.push({
          id: attributes['id'] ?? target,
          name: attributes['displayName'] ?? attributes['name'] ?? '',
          area,
          hasHeaders: (numberOf(attributes['headerRowCount']) ?? 1) > 0,
          hasTotals: (numberOf(attributes['totalsRowCount']) ?? 0) > 0,
          part: target,
        });
      },
    });
    const table = tables.at(-1);
    const filter = table?.part === target ? reader.filter(table.id) : undefined;
    if (filter) filters.push(filter);
  }
  return { tables, filters };
}

/** Bands are Excel's own way; only that a table has none is kept. */
const bandsOf = ({ showRowStripes }: Readonly<Record<string, string>>): Pick<Table, 'hasBands'> =>
  isTrue(showRowStripes) ? {} : { hasBands: false };
