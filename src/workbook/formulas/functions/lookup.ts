import { CellError, type Scalar } from '../../model/values';
import { compareValues } from '../operators';
import {
  NA_ERROR,
  REF_ERROR,
  FormulaReference,
  toBoolean,
  transpose,
  VALUE_ERROR,
  type Matrix,
  type Value,
} from '../values';
import { criterionPattern } from './criteria';
import { whole, type Call, type FunctionTable } from './define';

type Plain = Exclude<Scalar, CellError>;

/** `exact`, `below`: the largest that is not above; `above`: the smallest that is not below. */
type Match = 'exact' | 'wildcard' | 'below' | 'above';

function isSameKind(value: Scalar, wanted: Plain): value is Exclude<Plain, null> {
  return value !== null && typeof value === typeof (wanted ?? 0);
}

/** The place of `wanted` in a list; -1 when it is not there. Lists in any order, at the cost of reading them to the end. */
function placeOf(list: readonly Scalar[], wanted: Plain, match: Match, fromEnd = false): number {
  const equals = equality(wanted, match);
  const side = SIDES[match];
  let best = -1;
  for (const index of fromEnd ? [...list.keys()].reverse() : list.keys()) {
    const value = list[index] ?? null;
    if (!isSameKind(value, wanted)) continue;
    if (equals(value)) return index;
    if (side !== 0 && compareValues(value, wanted) * side > 0 && isBetter(list, best, value, side)) best = index;
  }
  return best;
}

/** Which side of the wanted value will do when it is not there itself. */
const SIDES: Readonly<Record<Match, -1 | 0 | 1>> = { exact: 0, wildcard: 0, below: -1, above: 1 };

function equality(wanted: Plain, match: Match): (value: Plain) => boolean {
  if (match !== 'wildcard' || typeof wanted !== 'string') return (value) => compareValues(value, wanted) === 0;
  const pattern = criterionPattern(wanted, 'whole');
  return (value) => pattern.test(String(value));
}

/** Nearer to what is wanted: larger among those below, smaller among those above. */
function isBetter(list: readonly Scalar[], best: number, value: Plain, side: 1 | -1): boolean {
  const current = list[best];
  return current === undefined || current instanceof CellError || compareValues(value, current) * side < 0;
}

/** In a sorted list (MATCH type 1, VLOOKUP TRUE) the last of equal values is meant. */
function lastOf(list: readonly Scalar[], place: number): number {
  let last = place;
  while (last >= 0 && last + 1 < list.length && list[last + 1] !== null && list[last + 1] === list[place]) last += 1;
  return last;
}

function sortedPlace(list: readonly Scalar[], wanted: Plain): number {
  return lastOf(list, placeOf(list, wanted, 'below'));
}

function line(matrix: Matrix): readonly Scalar[] {
  return matrix.length === 1 ? (matrix[0] ?? []) : matrix.map((row) => row[0] ?? null);
}

function match(call: Call): Scalar {
  const wanted = call.scalar(0);
  const type = call.number(2, 1);
  if (wanted instanceof CellError) return wanted;
  if (type instanceof CellError) return type;
  const list = line(call.matrix(1));
  if (type === 0) return place(placeOf(list, wanted, 'wildcard'));
  return place(type > 0 ? sortedPlace(list, wanted) : placeOf(list, wanted, 'above'));
}

function place(index: number): Scalar {
  return index < 0 ? NA_ERROR : index + 1;
}

/** VLOOKUP, and HLOOKUP on the transposed table. */
function tableLookup(call: Call, table: Matrix): Scalar {
  const wanted = call.scalar(0);
  const which = call.number(2);
  const isSorted = call.nodes.length > 3 ? toBoolean(call.scalar(3)) : true;
  if (wanted instanceof CellError) return wanted;
  if (which instanceof CellError) return which;
  if (isSorted instanceof CellError) return isSorted;
  const column = Math.trunc(which) - 1;
  if (column < 0) return VALUE_ERROR;
  if (column >= (table[0]?.length ?? 0)) return REF_ERROR;
  const keys = table.map((row) => row[0] ?? null);
  const found = isSorted ? sortedPlace(keys, wanted) : placeOf(keys, wanted, 'wildcard');
  return found < 0 ? NA_ERROR : (table[found]?.[column] ?? null);
}

const XLOOKUP_MATCHES: Readonly<Record<number, Match>> = { 0: 'exact', [-1]: 'below', 1: 'above', 2: 'wildcard' };

function xPlace(call: Call, modeAt: number): number | CellError {
  const wanted = call.scalar(0);
  const mode = call.number(modeAt);
  const direction = call.number(modeAt + 1, 1);
  if (wanted instanceof CellError) return wanted;
  if (mode instanceof CellError) return mode;
  if (direction instanceof CellError) return direction;
  const kind = XLOOKUP_MATCHES[mode];
  return kind ? placeOf(line(call.matrix(1)), wanted, kind, direction < 0) : VALUE_ERROR;
}

function xlookup(call: Call): Value {
  const found = xPlace(call, 4);
  if (found instanceof CellError) return found;
  if (found < 0) return call.has(3) ? call.value(3, call.mode) : NA_ERROR;
  const keys = call.matrix(1);
  const answers = call.matrix(2);
  const isRow = keys.length === 1 && (keys[0]?.length ?? 0) > 1;
  if (isRow) return answers.map((row) => [row[found] ?? null]);
  return [answers[found] ?? [VALUE_ERROR]];
}

interface Part {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The part that INDEX means, counted from 0; row or column 0 means all of them. */
function indexedPart(call: Call, height: number, width: number): Part | CellError {
  const numbers = call.numbers(1, [0, 0]);
  if (numbers instanceof CellError) return numbers;
  const [first = 0, second = 0] = numbers.map(Math.trunc);
  const isLine = height === 1 && call.nodes.length < 3;
  const row = isLine ? 1 : first;
  const column = isLine ? first : second;
  if (row < 0 || column < 0) return VALUE_ERROR;
  if (row > height || column > width) return REF_ERROR;
  const [top, bottom] = row === 0 ? [0, height - 1] : [row - 1, row - 1];
  const [left, right] = column === 0 ? [0, width - 1] : [column - 1, column - 1];
  return { top, left, bottom, right };
}

/** A part of a range stays a range, so that `INDEX(A:A,2):A9` and SUM work on it. */
function index(call: Call): Value {
  const source = call.value(0);
  if (!(source instanceof FormulaReference)) {
    const matrix = call.matrix(0);
    const part = indexedPart(call, matrix.length, matrix[0]?.length ?? 0);
    if (part instanceof CellError) return part;
    return matrix.slice(part.top, part.bottom + 1).map((row) => row.slice(part.left, part.right + 1));
  }
  const { area, sheet } = source;
  const part = indexedPart(call, area.bottom - area.top + 1, area.right - area.left + 1);
  if (part instanceof CellError) return part;
  return new FormulaReference(sheet, {
    top: area.top + part.top,
    left: area.left + part.left,
    bottom: area.top + part.bottom,
    right: area.left + part.right,
  });
}

function lookup(call: Call): Scalar {
  const wanted = call.scalar(0);
  if (wanted instanceof CellError) return wanted;
  const table = call.matrix(1);
  const isWide = (table[0]?.length ?? 0) > table.length;
  const keys = isWide ? (table[0] ?? []) : table.map((row) => row[0] ?? null);
  const answers = call.has(2)
    ? line(call.matrix(2))
    : isWide
      ? (table.at(-1) ?? [])
      : table.map((row) => row.at(-1) ?? null);
  const found = sortedPlace(keys, wanted);
  return found < 0 ? NA_ERROR : (answers[found] ?? null);
}

export const LOOKUPS: FunctionTable = {
  MATCH: whole(2, 3, match),
  XMATCH: whole(2, 4, (call) => {
    const found = xPlace(call, 2);
    return found instanceof CellError ? found : place(found);
  }),
  VLOOKUP: whole(3, 4, (call) => tableLookup(call, call.matrix(1))),
  HLOOKUP: whole(3, 4, (call) => tableLookup(call, transpose(call.matrix(1)))),
  XLOOKUP: whole(3, 6, xlookup),
  LOOKUP: whole(2, 3, lookup),
  INDEX: whole(2, 3, index),
};
