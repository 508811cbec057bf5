import {
  CELL_LOOKS,
  columnPoints,
  PLAIN_TABLE_STYLE,
  rowPoints,
  TABLE_STYLE,
  type LookStyle,
  type SideLine,
} from '../shared/cell-looks';
import { sentences } from '../shared/sentences';
import type { CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';
import type { CellLook, Choices, PlacedCell, SheetDocument, TableDocument } from '../../domain/model/sheet-document';
import { addressesOf } from './addresses';
import { typedAs } from './typed-text';

/** Some calls of one request. Steps share nothing, so that they can be sent to Excel in several requests. */
export type Step = (sheet: Excel.Worksheet) => void;

/** Cells written in one step: some half a megabyte. */
const STEP_CELLS = 20_000;

/** What stands in a sheet's cells, formulas apart: those may read tables of any sheet, so all tables come first. */
export function contentSteps(document: SheetDocument): Step[] {
  return [...placedSteps(document.cells), ...document.tables.flatMap((table) => tableSteps(table, document))];
}

/** Formulas, and what belongs to the sheet as a whole, but for how it is printed: see print-layout.ts. */
export function finishingSteps(document: SheetDocument, sheetNamed: (name: string) => string): Step[] {
  const formulas = document.cells.flatMap(({ row, column, formula, numberFormat }): Step[] => {
    if (formula === undefined) return [];
    return [
      (sheet) => {
        const cell = sheet.getCell(row, column);
        cell.formulas = [[formula]];
        if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
      },
    ];
  });
  const choices = document.choices.map(
    (one): Step =>
      (sheet) =>
        offer(sheet, one, sheetNamed),
  );
  return [...formulas, ...choices, (sheet) => layOut(sheet, document)];
}

/** Values and looks of the cells outside tables. Neighbours in a row are written together. */
function placedSteps(cells: readonly PlacedCell[]): Step[] {
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: PlacedCell[][] = [];
  for (const cell of inOrder) {
    const last = runs.at(-1)?.at(-1);
    if (last?.row === cell.row && last.column === cell.column - 1) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  const values = runs.map((run): Step => (sheet) => {
    const [first] = run;
    if (!first) return;
    const range = sheet.getRangeByIndexes(first.row, first.column, 1, run.length);
    range.values = [run.map(({ value }) => typedAs(value))];
    if (run.some(({ numberFormat }) => numberFormat !== undefined))
      range.numberFormat = [run.map(({ numberFormat }) => numberFormat ?? null)];
  });
  const looks = (Object.keys(CELL_LOOKS) as CellLook[]).flatMap((look) => {
    const areas = inOrder.filter((cell) => cell.look === look).map(({ row, column }) => cellArea(row, column));
    return addressesOf(areas).map(
      (address): Step =>
        (sheet) =>
          applyLook(sheet.getRanges(address).format, look),
    );
  });
  return [...values, ...looks];
}

const cellArea = (row: number, column: number): CellArea => ({ top: row, left: column, bottom: row, right: column });

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function applyLook(format: Excel.RangeFormat, look: CellLook): void {
  const { font, bold, size, colour, fill, border, lines = {}, indent, isWrapped, isMiddle, isRight } = CELL_LOOKS[look];
  if (font !== undefined) format.font.name = font;
  if (bold) format.font.bold = true;
  if (size !== undefined) format.font.size = size;
  const height = rowPoints(look);
  if (height !== undefined) format.rowHeight = height;
  if (colour !== undefined) format.font.color = colour;
  if (fill !== undefined) format.fill.color = fill;
  if (isWrapped) {
    format.wrapText = true;
    format.verticalAlignment = isMiddle ? 'Center' : 'Top';
  }
  if (isRight) format.horizontalAlignment = 'Right';
  if (indent !== undefined) {
    format.horizontalAlignment = 'Left';
    format.indentLevel = indent;
  }
  drawLines(format, lines);
  if (border === undefined) return;
  for (const edge of EDGES) {
    const line = format.borders.getItem(edge);
    line.style = 'Continuous';
    line.color = border;
  }
}

/** Of cells one below the other: they have lines between them as well. */
function applyColumnLook({ format }: Excel.Range, look: CellLook, rows: number): void {
  applyLook(format, look);
  const between = CELL_LOOKS[look].lines?.bottom;
  if (between && rows > 1) draw(format, 'InsideHorizontal', between);
}

function drawLines(format: Excel.RangeFormat, { top, bottom, left }: NonNullable<LookStyle['lines']>): void {
  if (top) draw(format, 'EdgeTop', top);
  if (bottom) draw(format, 'EdgeBottom', bottom);
  if (left) draw(format, 'EdgeLeft', left);
}

const WEIGHTS = { thin: 'Thin', medium: 'Medium' } as const;

/** Weight last: a dotted line has none. */
function draw(
  format: Excel.RangeFormat,
  side: (typeof EDGES)[number] | 'InsideHorizontal',
  { line: kind, colour }: SideLine,
): void {
  const line = format.borders.getItem(side);
  line.style = kind === 'dotted' ? 'Dot' : 'Continuous';
  line.color = colour;
  if (kind !== 'dotted') line.weight = WEIGHTS[kind];
}

function wrap(range: Excel.Range): void {
  range.format.wrapText = true;
  range.format.verticalAlignment = 'Top';
}

/** A table's values in blocks, then its formats, then the table itself. Formats last: a number in a text format becomes a text. */
function tableSteps(table: TableDocument, document: SheetDocument): Step[] {
  const { top, left, headers } = table;
  const width = headers.length;
  const blank: CellValue[] = headers.map(() => null);
  const lines: (readonly CellValue[])[] = [headers, ...(table.rows.length > 0 ? table.rows : [blank])];
  const height = Math.max(1, Math.floor(STEP_CELLS / width));
  const steps: Step[] = [];
  for (let from = 0; from < lines.length; from += height) {
    const block = lines
      .slice(from, from + height)
      .map((line) => headers.map((_, index) => typedAs(line[index] ?? null)));
    steps.push((sheet) => (sheet.getRangeByIndexes(top + from, left, block.length, width).values = block));
  }
  return [
    ...steps,
    (sheet) => {
      headers.forEach((_, index) => {
        const { numberFormat, isWrapped, look } = document.columns[left + index] ?? {};
        const body = sheet.getRangeByIndexes(top + 1, left + index, lines.length - 1, 1);
        // One format for all cells: Excel takes it instead of a table of them.
        if (numberFormat !== undefined) body.numberFormat = numberFormat as unknown as string[][];
        if (isWrapped) wrap(body);
        if (look) applyColumnLook(body, look, lines.length - 1);
      });
      const area = sheet.getRangeByIndexes(top, left, lines.length, width);
      const added = sheet.tables.add(area, true);
      added.name = table.name;
      added.style = table.isPlain ? PLAIN_TABLE_STYLE : TABLE_STYLE;
      if (table.isPlain) {
        added.showBandedRows = false;
        added.showFilterButton = false;
      }
      wrap(area.getRow(0));
      headers.forEach((_, index) => {
        const look = document.columns[left + index]?.headingLook;
        if (look) applyLook(sheet.getRangeByIndexes(top, left + index, 1, 1).format, look);
      });
    },
  ];
}

function offer(sheet: Excel.Worksheet, choices: Choices, sheetNamed: (name: string) => string): void {
  const { from, isStrict, prompt } = choices;
  const source =
    'sheet' in from ? `='${sheetNamed(from.sheet).replaceAll("'", "''")}'!${fixed(from.area)}` : from.join(',');
  for (const address of addressesOf(choices.areas)) {
    const { dataValidation } = sheet.getRanges(address);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = {
      ...(isStrict ? sentences.notInList : sentences.unlikeTheList),
      style: isStrict ? 'Stop' : 'Warning',
      showAlert: true,
    };
    if (prompt) dataValidation.prompt = { title: prompt.title, message: prompt.text, showPrompt: true };
  }
}

/** `$A$2:$A$5`: a list that stays where it is, whichever cell it is offered in. */
function fixed(area: CellArea): string {
  return (addressesOf([area])[0] ?? '').replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function layOut(sheet: Excel.Worksheet, document: SheetDocument): void {
  const { columns, frozenRows, frozenColumns, rowHeights, hasGridlines } = document;
  if (hasGridlines !== undefined) sheet.showGridlines = hasGridlines;
  columns.forEach(({ width }, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().format.columnWidth = columnPoints(width);
  });
  // As wide as the columns are now; what was wrapped before was so in narrower ones.
  for (const { isPlain, top, rows } of document.tables)
    if (isPlain)
      sheet
        .getRangeByIndexes(top, 0, rows.length + 1, 1)
        .getEntireRow()
        .format.autofitRows();
  for (const [row, points] of rowHeights ?? []) sheet.getCell(row, 0).format.rowHeight = points;
  if (frozenRows > 0 && frozenColumns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}
