import type { CellArea } from '../../../cells/areas';
import type { FilterCriterion } from '../../model/filter-criteria';
import type { Sheet, Table } from '../../model/sheet';
import { hasFilterButton, tableOptions } from '../../model/table-options';
import { areaReference } from '../read/references';
import { encodeCellText, escapeAttribute } from '../patch/xml-text';
import { autoFilterXml } from './auto-filter-xml';
import type { Dialect } from './dialect';

/** The attributes of `<tableStyleInfo>` and what they switch on; each is false where it is left out. Source: ECMA-376 part 1, 18.5.1.5. */
export const LOOK_ATTRIBUTES = {
  showFirstColumn: 'firstColumn',
  showLastColumn: 'lastColumn',
  showRowStripes: 'bandedRows',
  showColumnStripes: 'bandedColumns',
} as const;

/**
 * A table part. Columns are named by the sheet's header cells: where the two differ, Excel calls the file damaged.
 * Source: ECMA-376 part 1, 18.5.1.
 * @param id unique among the tables of the workbook.
 */
export function tableXml(
  sheet: Sheet,
  table: Table,
  criteria: readonly FilterCriterion[],
  id: number,
  { main }: Dialect,
): string {
  const { area, hasHeaders, hasTotals } = table;
  const name = escapeAttribute(table.name);
  const rows = (hasHeaders ? '' : ' headerRowCount="0"') + (hasTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"');
  const columns = columnNames(sheet, table).map((text, index) => {
    const totals = Object.entries(totalsAttributes(sheet, table, index));
    const attributes = totals.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
    return `<tableColumn id="${index + 1}" name="${text}"${attributes}/>`;
  });
  const filter = hasFilterButton(table) ? autoFilterXml(filterArea(table), criteria) : '';
  return (
    `<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${areaReference(area)}"${rows}>` +
    `${filter}<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>${lookXml('', table)}</table>`
  );
}

/** `<tableStyleInfo>`; empty for a table without a style. */
export function lookXml(prefix: string, table: Table): string {
  if (table.style === undefined) return '';
  const shown = tableOptions(table);
  const attributes = Object.entries(LOOK_ATTRIBUTES).map(([name, option]) => ` ${name}="${shown[option] ? 1 : 0}"`);
  return `<${prefix}tableStyleInfo name="${escapeAttribute(table.style)}"${attributes.join('')}/>`;
}

/** A table's filter covers its header and body, not its totals. */
export const filterArea = ({ area, hasTotals }: Table): CellArea =>
  hasTotals ? { ...area, bottom: area.bottom - 1 } : area;

/** Which function a total is, by SUBTOTAL's number. Source: ECMA-376 part 1, 18.18.86 (ST_TotalsRowFunction). */
const TOTALS: Readonly<Record<string, string>> = { 101: 'average', 102: 'countNums', 103: 'count', 109: 'sum' };

/** What the file says of a column's cell in the totals row: a text is its label. Empty where there is none. */
export function totalsAttributes(sheet: Sheet, { area, hasTotals }: Table, column: number): Record<string, string> {
  const cell = hasTotals ? sheet.cell(area.bottom, area.left + column) : undefined;
  if (cell?.formula === undefined) return typeof cell?.value === 'string' ? { totalsRowLabel: cell.value } : {};
  const total = TOTALS[/^=SUBTOTAL\((\d+),/i.exec(cell.formula)?.[1] ?? ''];
  return total === undefined ? {} : { totalsRowFunction: total };
}

function columnNames(sheet: Sheet, { area, hasHeaders, headers = [] }: Table): string[] {
  const [values = []] = sheet.values({ ...area, bottom: area.top });
  return values.map((cell, index) => {
    const value = hasHeaders ? cell : headers[index];
    const text = value !== null && value !== undefined ? String(value) : `Column${index + 1}`;
    // Excel writes line ends in column names as escapes of cell text, not of XML.
    return encodeCellText(text).replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_');
  });
}
