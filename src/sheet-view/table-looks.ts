import { containsCell, sharedArea, type CellArea } from '../cells/areas';
import type { Sheet, Table } from '../workbook/model/sheet';
import type { Border, BorderSide, CellStyle, FontStyle, OverlayStyle } from '../workbook/model/styles';
import { tableOptions } from '../workbook/model/table-options';
import type { Workbook } from '../workbook/model/workbook';
import { builtInTableStyle, TABLE_PARTS, type PartLook, type TableStyle } from './table-styles';

interface StyledTable {
  readonly table: Table;
  readonly style: TableStyle;
  readonly body: { readonly top: number; readonly bottom: number };
  /** Rows of the body that are out of sight, from the top: stripes go by the rows that are seen, as in Excel. */
  readonly hidden: readonly number[];
}

/**
 * How the tables of a sheet make their cells look, under what the cells have of their own. Make it for the window that is drawn:
 * tables outside are left out once, not for every cell.
 */
export class TableLooks {
  private readonly near: readonly StyledTable[];

  constructor(workbook: Workbook, sheet: Sheet, seen: CellArea) {
    this.near = sheet.tables.flatMap((table) => {
      const style = table.style === undefined ? undefined : builtInTableStyle(table.style, workbook.themeColours);
      if (!style || !sharedArea(table.area, seen)) return [];
      const { area, hasHeaders, hasTotals } = table;
      const body = { top: area.top + (hasHeaders ? 1 : 0), bottom: area.bottom - (hasTotals ? 1 : 0) };
      return [{ table, style, body, hidden: hiddenWithin(sheet, body) }];
    });
  }

  /** What a cell's table lays under the cell's own style; undefined outside tables. */
  under(row: number, column: number): OverlayStyle | undefined {
    const near = this.near.find(({ table }) => containsCell(table.area, row, column));
    if (!near) return undefined;
    let look: OverlayStyle | undefined;
    for (const part of TABLE_PARTS) {
      const partLook = near.style[part];
      const area = partLook && AREAS[part](near, row, column);
      if (area) look = laidOver(look, overlayOf(partLook, area, row, column));
    }
    return look;
  }
}

function hiddenWithin(sheet: Sheet, { top, bottom }: StyledTable['body']): number[] {
  const hidden = [...sheet.rowLines].flatMap(([row, line]) =>
    line.hidden === true && row >= top && row <= bottom ? row : [],
  );
  return hidden.sort((a, b) => a - b);
}

/** The area of a part that holds the cell: its edges are where the part's outer lines go. Undefined where the cell is in none. */
type AreaOfPart = (near: StyledTable, row: number, column: number) => CellArea | undefined;

const rowStripe =
  (stripe: 0 | 1): AreaOfPart =>
  (near, row) => {
    const { body, table } = near;
    const isInBody = row >= body.top && row <= body.bottom && tableOptions(table).bandedRows;
    return isInBody && stripeOf(near, row) === stripe ? { ...table.area, top: row, bottom: row } : undefined;
  };

const columnStripe =
  (stripe: 0 | 1): AreaOfPart =>
  ({ body, table }, row, column) => {
    const isInBody = row >= body.top && row <= body.bottom && tableOptions(table).bandedColumns;
    const isHere = isInBody && (column - table.area.left) % 2 === stripe;
    return isHere ? { ...body, left: column, right: column } : undefined;
  };

const AREAS: Readonly<Record<keyof TableStyle, AreaOfPart>> = {
  whole: ({ table }) => table.area,
  columnStripe: columnStripe(0),
  otherColumnStripe: columnStripe(1),
  rowStripe: rowStripe(0),
  otherRowStripe: rowStripe(1),
  lastColumn: ({ table }, _row, column) =>
    tableOptions(table).lastColumn && column === table.area.right ? { ...table.area, left: column } : undefined,
  firstColumn: ({ table }, _row, column) =>
    tableOptions(table).firstColumn && column === table.area.left ? { ...table.area, right: column } : undefined,
  header: ({ table }, row) => (table.hasHeaders && row === table.area.top ? { ...table.area, bottom: row } : undefined),
  totals: ({ table }, row) => (table.hasTotals && row === table.area.bottom ? { ...table.area, top: row } : undefined),
};

function stripeOf({ body, hidden }: StyledTable, row: number): number {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hidden[middle] ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return (row - body.top - low) % 2;
}

function overlayOf(look: PartLook, area: CellArea, row: number, column: number): OverlayStyle {
  const { bold, colour, fill, borders = {} } = look;
  const lines = {
    top: borders[row === area.top ? 'top' : 'horizontal'],
    bottom: borders[row === area.bottom ? 'bottom' : 'horizontal'],
    left: borders[column === area.left ? 'left' : 'vertical'],
    right: borders[column === area.right ? 'right' : 'vertical'],
  };
  const drawn: Partial<Record<BorderSide, Border>> = {};
  for (const side of ['top', 'left', 'bottom', 'right'] as const) {
    const border = lines[side];
    if (border) drawn[side] = { line: border[0], colour: border[1] };
  }
  const font: FontStyle = { ...(bold ? { bold } : {}), ...(colour === undefined ? {} : { colour }) };
  return { font, borders: drawn, ...(fill === undefined ? {} : { fill }) };
}

function laidOver(below: OverlayStyle | undefined, above: OverlayStyle): OverlayStyle {
  if (!below) return above;
  return {
    ...below,
    ...above,
    font: { ...below.font, ...above.font },
    borders: { ...below.borders, ...above.borders },
  };
}

/**
 * A cell's own style over what its table gives it. What the cell's font has in common with *Normal* counts as not spoken of, so that
 * the table's white on blue is not lost to everybody's black.
 */
export function styleOver(under: OverlayStyle | undefined, style: CellStyle, normal: CellStyle): CellStyle {
  if (!under) return style;
  const usual: Readonly<Record<string, unknown>> = { ...normal.font };
  const own = Object.fromEntries(Object.entries(style.font ?? {}).filter(([name, value]) => usual[name] !== value));
  const fill = style.fill ?? under.fill;
  return {
    ...style,
    font: { ...style.font, ...under.font, ...own },
    borders: { ...under.borders, ...style.borders },
    ...(fill === undefined ? {} : { fill }),
  };
}
