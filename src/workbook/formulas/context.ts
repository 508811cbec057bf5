import { cellCount, type CellArea } from '../../cells/areas';
import type { Sheet } from '../model/sheet';
import type { Scalar } from '../model/values';
import type { Workbook } from '../model/workbook';
import type { Node } from './syntax';
import { broadcast, isMatrix, FormulaReference, VALUE_ERROR, type Matrix, type Value } from './values';

/** Where volatile functions take their values from; given in, so that tests and replays get the same answers. */
export interface FormulaSurroundings {
  /** Now, as local time of the person at the workbook. */
  readonly clock: () => Date;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
}

/** Reads cells; the recalculator puts its own in, to settle what is out of date first. */
export type CellReader = (sheet: Sheet, area: CellArea) => Matrix;

/**
 * How ranges are taken where a single value is wanted. `single`: the value in the formula's own row or column, as Excel
 * does outside functions. `array`: every value, as inside functions such as SUMPRODUCT.
 */
export type Mode = 'single' | 'array';

/** Everything the evaluation of one formula knows about its place. */
export interface Context {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** How far relative references move: from where the formula was written to where it is evaluated. */
  readonly moved: { readonly rows: number; readonly columns: number };
  readonly surroundings: FormulaSurroundings;
  readonly read: CellReader;
  /** Names and functions entered so far; bounds names that name themselves. */
  readonly depth: number;
  evaluate(node: Node, mode: Mode): Value;
}

/** Larger references than this are cut to the used part of the workbook before they are read. */
const LARGE = 65_536;

interface Extent {
  readonly stamp: string;
  readonly bottom: number;
  readonly right: number;
}
const extents = new WeakMap<Workbook, Extent>();

/** Reads straight from the sheets. Large references are cut alike on every sheet, so that they still line up. */
export function readerOf(workbook: Workbook): CellReader {
  return (sheet, area) => sheet.values(cut(workbook, area));
}

/** The part of a large area that any sheet uses; a small one as it is. */
export function cut(workbook: Workbook, area: CellArea): CellArea {
  if (cellCount(area) <= LARGE) return area;
  const extent = extentOf(workbook);
  return {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, extent.bottom)),
    right: Math.max(area.left, Math.min(area.right, extent.right)),
  };
}

function extentOf(workbook: Workbook): Extent {
  const stamp = `${workbook.sheets.length} ${workbook.journal.all.length}`;
  const known = extents.get(workbook);
  if (known?.stamp === stamp) return known;
  const areas = workbook.sheets.flatMap((sheet) => sheet.usedArea(true) ?? []);
  const extent = {
    stamp,
    bottom: Math.max(0, ...areas.map((area) => area.bottom)),
    right: Math.max(0, ...areas.map((area) => area.right)),
  };
  extents.set(workbook, extent);
  return extent;
}

/** Any value as rows of values. */
export function toMatrix(value: Value, context: Context): Matrix {
  if (value instanceof FormulaReference) return context.read(value.sheet, value.area);
  return isMatrix(value) ? value : [[value]];
}

/** Any value as one: the first of several, the own row's or column's of a reference (implicit intersection). */
export function toScalar(value: Value, context: Context): Scalar {
  if (value instanceof FormulaReference) return intersected(value, context);
  return isMatrix(value) ? (value[0]?.[0] ?? null) : value;
}

function intersected(reference: FormulaReference, context: Context): Scalar {
  const { area, sheet } = reference;
  const isColumn = area.left === area.right;
  const isRow = area.top === area.bottom;
  const row = isRow ? area.top : context.row;
  const column = isColumn ? area.left : context.column;
  if (!isRow && !isColumn) return VALUE_ERROR;
  if (row < area.top || row > area.bottom || column < area.left || column > area.right) return VALUE_ERROR;
  return context.read(sheet, { top: row, left: column, bottom: row, right: column })[0]?.[0] ?? null;
}

/** Applies a function of single values: once, or in `array` mode to every place of the largest operand. */
export function lift(
  values: readonly Value[],
  mode: Mode,
  context: Context,
  apply: (values: readonly Scalar[]) => Scalar,
): Value {
  if (mode === 'single') return apply(values.map((value) => toScalar(value, context)));
  if (!values.some((value) => isMatrix(value) || (value instanceof FormulaReference && !value.isOneCell))) {
    return apply(values.map((value) => toScalar(value, context)));
  }
  return broadcast(
    values.map((value) => toMatrix(value, context)),
    apply,
  );
}
