import type { CellArea } from '../../cells/areas';
import { DAYS_1900_TO_1904, isDateFormat } from '../../cells/date-systems';
import type { Sheet } from '../../workbook/model/sheet';
import type { CellStyle } from '../../workbook/model/styles';
import { CellError } from '../../workbook/model/values';
import type { CellInput, Workbook } from '../../workbook/model/workbook';
import { formatValue } from '../../workbook/format-value';
import { writeCells } from './calculation';
import { cellInput, officeValue, valueType } from './cell-values';
import { isStrictlyFiltered, ontoVisible } from './filters';
import { HostError } from './host-error';
import { withNames, withNumbers } from './linked-workbooks';
import type { HostState } from './host-state';
import { checkWritable, isReadable, isUnbounded, sheetOf } from './places';
import type { RangeTarget } from './targets';

/** What can be read from single cells. Every reader answers `null` for ranges too large to read. */
type CellReader = (sheet: Sheet, row: number, column: number, workbook: Workbook) => unknown;

const numberFormatAt = (sheet: Sheet, row: number, column: number, workbook: Workbook): string =>
  workbook.styles.get(sheet.cell(row, column)?.style ?? 0).numberFormat ?? 'General';

const READERS = {
  Formulas: (sheet, row, column, { linkedWorkbooks }) => {
    const cell = sheet.cell(row, column);
    return cell?.formula === undefined ? officeValue(cell?.value ?? null) : withNames(cell.formula, linkedWorkbooks);
  },
  Text: (sheet, row, column, workbook) =>
    formatValue(sheet.value(row, column), numberFormatAt(sheet, row, column, workbook)),
  NumberFormat: numberFormatAt,
  ValueTypes: (sheet, row, column) => valueType(sheet.value(row, column)),
} satisfies Record<string, CellReader>;

/** Values row by row. A million cells come by here: one pass over the model's own rows, no object per cell. */
export function readValues({ sheetId, area }: RangeTarget, state: HostState): unknown {
  const sheet = sheetOf(state, sheetId);
  if (!isReadable(area)) return null;
  const rows: unknown[][] = sheet.values(area);
  const days = daysLess(state);
  for (const [index, row] of rows.entries()) {
    for (let column = 0; column < row.length; column++) {
      const value = row[column];
      if (value === null) row[column] = '';
      else if (value instanceof CellError) row[column] = value.code;
    }
    if (days !== 0) countFrom1904(sheet, { ...area, top: area.top + index }, row, days, state.workbook);
  }
  return rows;
}

/** By how many days dates read less than the model has them. */
const daysLess = ({ workbook, habits }: HostState): number =>
  workbook.uses1904Dates && habits.dates1904 === 'raw' ? DAYS_1900_TO_1904 : 0;

const isDateAt = (sheet: Sheet, row: number, column: number, workbook: Workbook): boolean =>
  isDateFormat(numberFormatAt(sheet, row, column, workbook));

function countFrom1904(sheet: Sheet, { top, left }: CellArea, row: unknown[], days: number, workbook: Workbook): void {
  row.forEach((value, index) => {
    if (typeof value === 'number' && isDateAt(sheet, top, left + index, workbook)) row[index] = value - days;
  });
}

/** Reads one property of every cell. */
export function readCells(property: keyof typeof READERS) {
  const read: CellReader = READERS[property];
  return ({ sheetId, area }: RangeTarget, state: HostState): unknown => {
    const sheet = sheetOf(state, sheetId);
    if (!isReadable(area)) return null;
    const rows: unknown[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line: unknown[] = [];
      for (let column = area.left; column <= area.right; column++) line.push(read(sheet, row, column, state.workbook));
      rows.push(line);
    }
    return rows;
  };
}

/**
 * The values for every cell of an area: a table of its size, or one value for all.
 * @throws InvalidArgument when the sizes differ.
 */
export function blockFor(area: CellArea, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[][];
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (rows.length !== height || rows.some((row) => !Array.isArray(row) || row.length !== width))
    throw new HostError('InvalidArgument');
  return (row, column) => rows[row - area.top]?.[column - area.left];
}

/** @throws InvalidArgument for whole columns and rows, AccessDenied on protected sheets. */
function checkCells(target: RangeTarget, state: HostState): void {
  if (isUnbounded(target.area)) throw new HostError('InvalidArgument');
  checkWritable(state, target.sheetId, [target.area]);
}

/** Writes values or formulas. `null` leaves a cell as it is. */
export function writeValues(target: RangeTarget, value: unknown, state: HostState): void {
  const { sheetId, area } = target;
  checkCells(target, state);
  const sheet = sheetOf(state, sheetId);
  const at = isStrictlyFiltered(target, state)
    ? ontoVisible(sheet, area, blockFor(area, value))
    : blockFor(area, value);
  const { workbook } = state;
  const days = daysLess(state);
  const block: (CellInput | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (CellInput | undefined)[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const given = at(row, column);
      const isOldDate = days !== 0 && typeof given === 'number' && isDateAt(sheet, row, column, workbook);
      const input = cellInput(isOldDate ? given + days : given, numberFormatAt(sheet, row, column, workbook));
      line.push(input && withFormat(workbook, sheet.cell(row, column)?.style ?? 0, linked(input, workbook)));
    }
    block.push(line);
  }
  writeCells(state, sheetId, area, block);
}

/** A formula that names workbooks the file knows by number is kept as the file has it. */
function linked<T extends CellInput>(input: T, { linkedWorkbooks }: Workbook): T {
  return input.formula === undefined ? input : { ...input, formula: withNumbers(input.formula, linkedWorkbooks) };
}

function withFormat(
  workbook: Workbook,
  style: number,
  { numberFormat, hasApostrophe, ...input }: CellInput & { numberFormat?: string; hasApostrophe: boolean },
): CellInput {
  const { quotePrefix = false, ...before } = workbook.styles.get(style);
  if (numberFormat === undefined && quotePrefix === hasApostrophe) return input;
  const after = { ...before, ...(numberFormat === undefined ? {} : { numberFormat }) };
  return { ...input, style: workbook.styles.intern(hasApostrophe ? { ...after, quotePrefix: true } : after) };
}

/** Writes number formats, one change for each run of equal formats: a column of 100,000 dates is no 100,000 changes. */
export function writeNumberFormats(target: RangeTarget, value: unknown, state: HostState): void {
  const { sheetId, area } = target;
  checkCells(target, state);
  const at = blockFor(area, value);
  for (const { numberFormat, ...run } of runsOf(area, at)) {
    if (typeof numberFormat === 'string')
      state.workbook.restyle(sheetId, run, (style) => withNumberFormat(style, numberFormat), 'add-in');
  }
}

/** *General* is what a style has that says nothing: two styles for one look would make a change and its undoing differ. */
function withNumberFormat(style: CellStyle, numberFormat: string): CellStyle {
  const after = { ...style, numberFormat };
  if (numberFormat === 'General') Reflect.deleteProperty(after, 'numberFormat');
  return after;
}

/** Stretches of equal formats within the rows, joined with the same stretch of the row above. */
function runsOf(
  area: CellArea,
  at: (row: number, column: number) => unknown,
): (CellArea & { numberFormat: unknown })[] {
  const done: (CellArea & { numberFormat: unknown })[] = [];
  let above = new Map<string, CellArea & { numberFormat: unknown }>();
  for (let row = area.top; row <= area.bottom; row++) {
    const here: typeof above = new Map();
    for (let left = area.left; left <= area.right;) {
      const numberFormat = at(row, left);
      let right = left;
      while (right < area.right && at(row, right + 1) === numberFormat) right += 1;
      const key = JSON.stringify([left, right, numberFormat]);
      const run = above.get(key) ?? { top: row, left, bottom: row, right, numberFormat };
      if (!above.has(key)) done.push(run);
      here.set(key, Object.assign(run, { bottom: row }));
      left = right + 1;
    }
    above = here;
  }
  return done;
}
