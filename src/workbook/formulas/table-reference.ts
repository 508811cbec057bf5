import { FormulaSyntaxError, type TableReference } from './syntax';

const PARTS: ReadonlySet<string> = new Set(['all', 'data', 'headers', 'totals', 'this row']);

/**
 * `[Column]`, `[@Column]`, `[@[Two words]]`, `[[#This Row],[Column]]`, `[[First]:[Last]]`, `[#All]` → what it means.
 * @param table the name before the brackets; empty inside the table itself.
 */
export function parseTableReference(table: string, brackets: string): TableReference {
  let inside = brackets.slice(1, -1).trim();
  const parts: string[] = [];
  if (inside.startsWith('@')) {
    parts.push('this row');
    inside = inside.slice(1).trim();
  }
  const columns = inside.startsWith('[') ? nested(inside, parts) : single(inside, parts);
  const [firstColumn, lastColumn = firstColumn] = columns;
  return { kind: 'table', table, parts, ...(firstColumn === undefined ? {} : { firstColumn, lastColumn }) };
}

function single(text: string, parts: string[]): string[] {
  if (text.startsWith('#')) {
    parts.push(part(text));
    return [];
  }
  return text === '' ? [] : [unescape(text)];
}

/** Each item in brackets of its own: parts with `#`, and one column or the first and last of several. */
function nested(text: string, parts: string[]): string[] {
  const columns: string[] = [];
  for (const match of text.matchAll(/\[((?:'.|[^\]'])*)\]/g)) {
    const item = match[1] ?? '';
    if (item.startsWith('#')) parts.push(part(item));
    else columns.push(unescape(item));
  }
  const between = text.replaceAll(/\[(?:'.|[^\]'])*\]/g, '').trim();
  if (!/^[,\s]*:?$/.test(between) || columns.length > 2)
    throw new FormulaSyntaxError('A table reference we do not read.');
  return columns;
}

function part(text: string): string {
  const name = text.slice(1).trim().toLowerCase();
  if (!PARTS.has(name)) throw new FormulaSyntaxError(`A table has no part "${text}".`);
  return name;
}

function unescape(column: string): string {
  return column.replaceAll(/'(.)/g, '$1');
}
