import type { AutoFilter } from '../../model/filter-criteria';
import type { Table } from '../../model/sheet';
import type { Relationship } from '../package/relationships';
import { withTableOption } from '../../model/table-options';
import { isTrue, numberOf, readXml, type XmlTag } from '../package/xml';
import type { ZipPackage } from '../package/zip-package';
import { LOOK_ATTRIBUTES } from '../write/table-xml';
import { decodeEscapes } from './escapes';
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
    let table: Table | undefined;
    readXml(source.text, target, {
      open(tag) {
        reader.open(tag);
        table = table ? withTag(table, tag) : newTable(tag, target);
      },
    });
    if (!table) continue;
    const filter = reader.filter(table.id);
    if (filter) filters.push(filter);
    tables.push(filter || !table.hasHeaders ? table : withTableOption(table, 'filterButton', false));
  }
  return { tables, filters };
}

function newTable({ name, attributes, depth }: XmlTag, part: string): Table | undefined {
  const area = name === 'table' && depth === 0 ? parseArea(attributes['ref'] ?? '') : undefined;
  return (
    area && {
      id: attributes['id'] ?? part,
      name: attributes['displayName'] ?? attributes['name'] ?? '',
      area,
      hasHeaders: (numberOf(attributes['headerRowCount']) ?? 1) > 0,
      hasTotals: (numberOf(attributes['totalsRowCount']) ?? 0) > 0,
      part,
    }
  );
}

/** What a further element of the part says of the table. */
function withTag(table: Table, { name, attributes, depth }: XmlTag): Table {
  if (name === 'tableStyleInfo' && depth === 1) return withLook(table, attributes);
  const isColumn = name === 'tableColumn' && depth === 2 && !table.hasHeaders;
  return isColumn ? withHeader(table, attributes['name'] ?? '') : table;
}

/** A table without a header row still names its columns in the file. */
const withHeader = (table: Table, text: string): Table => ({
  ...table,
  headers: [...(table.headers ?? []), decodeEscapes(text)],
});

function withLook(table: Table, attributes: Readonly<Record<string, string>>): Table {
  const { name: style } = attributes;
  const named = style === undefined ? table : { ...table, style };
  return Object.entries(LOOK_ATTRIBUTES).reduce(
    (look, [attribute, option]) => withTableOption(look, option, isTrue(attributes[attribute])),
    named,
  );
}
