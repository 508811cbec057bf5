import type { CellArea } from '../../../cells/areas';
import type { Sheet, Table } from '../../model/sheet';
import { areaReference } from '../read/references';
import { encodeCellText, escapeAttribute } from '../patch/xml-text';
import type { Dialect } from './dialect';

/**
 * A table part. Columns are named by the sheet's header cells: where the two differ, Excel calls the file damaged.
 * Source: ECMA-376 part 1, 18.5.1.
 * @param id unique among the tables of the workbook.
 */
export function tableXml(sheet: Sheet, table: Table, id: number, { main }: Dialect): string {
  const { area, hasHeaders, hasTotals, style, hasBands = true, hasFilterButtons = true } = table;
  const name = escapeAttribute(table.name);
  const rows = (hasHeaders ? '' : ' headerRowCount="0"') + (hasTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"');
  const columns = columnNames(sheet, table).map((text, index) => `<tableColumn id="${index + 1}" name="${text}"/>`);
  const filter = hasHeaders && hasFilterButtons ? `<autoFilter ref="${filterReference(area, hasTotals)}"/>` : '';
  const look =
    style === undefined
      ? ''
      : `<tableStyleInfo name="${escapeAttribute(style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="${hasBands ? 1 : 0}" showColumnStripes="0"/>`;
  return (
    `<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${areaReference(area)}"${rows}>` +
    `${filter}<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>${look}</table>`
  );
}

/** A table's filter covers its header and body, not its totals. */
export const filterReference = (area: CellArea, hasTotals: boolean): string =>
  areaReference(hasTotals ? { ...area, bottom: area.bottom - 1 } : area);

function columnNames(sheet: Sheet, { area, hasHeaders }: Table): string[] {
  const [values = []] = sheet.values({ ...area, bottom: area.top });
  return values.map((value, index) => {
    const text = hasHeaders && value !== null ? String(value) : `Column${index + 1}`;
    // Excel writes line ends in column names as escapes of cell text, not of XML.
    return encodeCellText(text).replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_');
  });
}
