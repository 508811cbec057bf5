import type { Cell, Line, Sheet } from '../../model/sheet';
import type { OverlayStyle } from '../../model/styles';
import { cellXml, formulaXml } from '../patch/cell-xml';
import type { CellSurroundings } from '../patch/cells-patch';
import { conditionalFormatXml } from '../patch/conditional-format-xml';
import { areaReference, cellReference } from '../read/references';
import { autoFilterXml } from './auto-filter-xml';
import type { Dialect } from './dialect';
import { columnsXml, formatXml, mergesXml, printXml, propertiesXml, validationsXml, viewsXml } from './frame-xml';

/** What a sheet needs from the rest of the package. */
export interface SheetSurroundings extends CellSurroundings {
  /** The file's number for an overlay, adding it to the styles part. */
  overlayOf(style: OverlayStyle): number;
  readonly dialect: Dialect;
}

/**
 * A worksheet part for a sheet that was added since loading, in the order the schema demands: ECMA-376 part 1, 18.3.1.99.
 * Comments and links are not written.
 * @param relations the relationship ids of its tables, and of its drawing where it has one.
 */
export function sheetXml(
  sheet: Sheet,
  { tables, drawing }: { readonly tables: readonly string[]; readonly drawing: string | undefined },
  isInFront: boolean,
  around: SheetSurroundings,
): string {
  const used = sheet.usedArea(false);
  const { main, relationships } = around.dialect;
  const pieces = [
    propertiesXml(sheet),
    `<dimension ref="${used ? areaReference(used) : 'A1'}"/>`,
    viewsXml(sheet, isInFront),
    formatXml(sheet),
    columnsXml(sheet, (style) => around.formatOf(style)),
    `<sheetData>${rowsXml(sheet, around)}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    ownFilterXml(sheet),
    mergesXml(sheet),
    ...sheet.conditionalFormats.map((format, index) =>
      conditionalFormatXml('', format, index + 1, (style) => around.overlayOf(style)),
    ),
    validationsXml(sheet),
    printXml(sheet),
    drawing === undefined ? '' : `<drawing r:id="${drawing}"/>`,
    tables.length === 0
      ? ''
      : `<tableParts count="${tables.length}">${tables.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`,
  ];
  return `<worksheet xmlns="${main}" xmlns:r="${relationships}">${pieces.join('')}</worksheet>`;
}

/** The filter of the sheet's own; a table's stands in its part. */
function ownFilterXml({ filters }: Sheet): string {
  const own = filters.find(({ tableId }) => tableId === undefined);
  return own ? autoFilterXml(own.area, own.criteria) : '';
}

function rowsXml(sheet: Sheet, around: CellSurroundings): string {
  const filled = new Set<number>();
  for (const [row] of sheet.cells()) filled.add(row);
  const rows = new Set([...filled, ...sheet.rowLines.keys()]);
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => {
      const attributes = rowAttributes(sheet.rowLines.get(row), around);
      const cells = [...(sheet.row(row) ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([column, cell]) => newCellXml(row, column, cell, around));
      return `<row r="${row + 1}"${attributes}>${cells.join('')}</row>`;
    })
    .join('');
}

function rowAttributes(line: Line | undefined, around: CellSurroundings): string {
  if (!line) return '';
  const format = line.style === undefined ? undefined : around.formatOf(line.style);
  return (
    (format === undefined ? '' : ` s="${format}" customFormat="1"`) +
    (line.size === undefined ? '' : ` ht="${line.size}" customHeight="1"`) +
    (line.hidden === true ? ' hidden="1"' : '')
  );
}

function newCellXml(row: number, column: number, { value, formula, style }: Cell, around: CellSurroundings): string {
  return cellXml({
    prefix: '',
    reference: cellReference(row, column),
    format: around.formatOf(style),
    kept: '',
    formula: formula === undefined ? '' : formulaXml('', formula),
    value: typeof value === 'number' ? around.fileNumber(value, style) : value,
  });
}
