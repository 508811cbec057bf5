import type { DocumentCells, SheetDocument } from '../../model/sheet-document';

/**
 * The cells below one heading of a sheet's first table, for a chart to read.
 * @param rows zero-based, from the first to the last below the headings; all of them where left out.
 * @throws RangeError when there is no such heading.
 */
export function columnOf(
  { name, tables: [table] }: SheetDocument,
  heading: string,
  rows?: readonly [number, number],
): DocumentCells {
  const index = table?.headers.indexOf(heading) ?? -1;
  if (!table || index < 0) throw new RangeError(`The sheet “${name}” has no column “${heading}”.`);
  const [first, last] = rows ?? [0, table.rows.length - 1];
  const [top, column] = [table.top + 1, table.left + index];
  return { sheet: name, area: { top: top + first, left: column, bottom: top + last, right: column } };
}
