import { isAtAMoment } from '../codelists/caseload';
import type { TotalData } from '../messages/totals';
import { type CellArea } from '../../cells/areas';
import { cellName } from '../../cells/addresses';
import { FIRST_MONTH } from '../model/make-period';
import { valueAt } from '../model/grid';
import type { Period } from '../model/periods';
import type { Field, ReturnSheet } from '../model/returns';
import type { ReturnContext } from './contexts';
import { fieldCells, type FieldCell } from './field-cells';
import { figureAt, isMore, isSameFigure, printSpan } from './figures';

/** `to-date`: what has been counted so far in a year. `total`: of all periods, or a quarter of its months. */
type TotalKind = 'to-date' | 'total';

/** How a total disagrees with its periods. */
interface WrongTotal {
  readonly areas: readonly CellArea[];
  readonly fields: readonly Field[];
  readonly label: string;
  readonly data: TotalData;
}

/** Beside figures, but no sum of them. */
const NO_SUM =
  /\b(?:targets?|forecasts?|budgets?|plan(?:ned)?|profiled?|variance|change|prior|previous|last|average|mean|rate)\b|%/i;

const TO_DATE = /\b(?:ytd|y\.t\.d|to[- ]date|cumulative|running|so far)\b/i;

/** A person, or a case, that is helped in two quarters counts once in the year. */
const COUNTED_ONCE: ReadonlySet<string> = new Set(['people', 'cases']);

/** Totals across periods of a summary that disagree with their periods, KPI by KPI. */
export function wrongTotals({ grid, table }: ReturnContext, kind: TotalKind): ReadonlyMap<string, WrongTotal> {
  const wrong = new Map<string, WrongTotal>();
  if (table.layout !== 'summary') return wrong;
  for (const field of table.fields) {
    if (field.kpi.kind === 'percentage' || isAtAMoment(field.kpi, field.header)) continue;
    for (const total of totalsOf(field)) {
      const heading = headingOf(total.cell, table, grid);
      if (NO_SUM.test(heading) || kindOf(total.cell, heading) !== kind) continue;
      const found = compare({ grid, table }, field, total);
      if (!found) continue;
      const before = wrong.get(field.kpi.id);
      wrong.set(field.kpi.id, before ? joined(before, found) : found);
    }
  }
  return wrong;
}

interface Total {
  readonly cell: FieldCell;
  /** The parts it may be the total of, likeliest first: a return that means one of them is right. */
  readonly readings: readonly (readonly FieldCell[])[];
}

function totalsOf(field: Field): readonly Total[] {
  const cells = fieldCells(field);
  const leaves = cells.filter((cell) => cell.period && !cell.isTotal && partsOf(cell, cells).length === 0);
  return cells.flatMap((cell): Total[] => {
    const readings = cell.isTotal ? readingsOf(cell, cells, leaves) : [tiling(cell, leaves)];
    const filled = readings.filter((parts) => parts.length > 1 || (cell.isTotal && parts.length === 1));
    return filled.length === 0 ? [] : [{ cell, readings: filled }];
  });
}

/** Finer periods within the cell's own: the months of a quarter. */
function partsOf({ offset, period }: FieldCell, cells: readonly FieldCell[]): readonly FieldCell[] {
  return cells.filter(
    (other) =>
      other.offset !== offset &&
      !other.isTotal &&
      period &&
      isWithin(other.period, period) &&
      !isWithin(period, other.period),
  );
}

/** The finer periods of a period where they are all there. */
function tiling(cell: FieldCell, leaves: readonly FieldCell[]): readonly FieldCell[] {
  const { period } = cell;
  const parts = [...partsOf(cell, leaves)].sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  const days = new Set(parts.map(startOf));
  const [first, last] = [parts[0]?.period, parts.at(-1)?.period];
  if (!period || first?.start !== period.start || last?.end !== period.end) return [];
  return days.size === parts.length && monthsIn(parts) === monthsOf(period) ? parts : [];
}

function readingsOf(
  { offset }: FieldCell,
  cells: readonly FieldCell[],
  leaves: readonly FieldCell[],
): readonly (readonly FieldCell[])[] {
  const before = leaves.filter((leaf) => leaf.offset < offset);
  const last = before.at(-1);
  if (!last) {
    const next = cells.find((cell) => cell.isTotal && cell.offset > offset)?.offset ?? Infinity;
    return [leaves.filter((leaf) => leaf.offset > offset && leaf.offset < next)];
  }
  const totals = cells.filter((cell) => cell.isTotal && cell.offset < offset);
  const sinceTotal = before.filter((leaf) => leaf.offset > (totals.at(-1)?.offset ?? -1));
  const sameYear = before.filter((leaf) => yearOf(leaf) === yearOf(last));
  const isOneYear = sinceTotal.length > 0 && monthsIn(sinceTotal) <= 12;
  return isOneYear ? [sinceTotal, sameYear, before] : [sameYear, sinceTotal, before];
}

function compare(
  { grid, table }: Pick<ReturnContext, 'grid' | 'table'>,
  field: Field,
  { cell, readings }: Total,
): WrongTotal | undefined {
  const total = figureAt(grid, field, cell.offset);
  if (total === undefined || hasFigureOfNoPeriod(field, grid)) return undefined;
  const results = readings.map((parts) => judge({ grid, table }, field, cell, total, parts));
  return results.includes('fits') ? undefined : results.find((result) => result !== 'fits');
}

/** A column whose year nobody gave, or a note with a number: the total may count it or not. */
function hasFigureOfNoPeriod(field: Field, grid: ReturnContext['grid']): boolean {
  return fieldCells(field).some(
    ({ period, isTotal, offset }) => !period && !isTotal && figureAt(grid, field, offset) !== undefined,
  );
}

function judge(
  { grid }: Pick<ReturnContext, 'grid' | 'table'>,
  field: Field,
  cell: FieldCell,
  total: number,
  parts: readonly FieldCell[],
): WrongTotal | 'fits' {
  const values = parts.map(({ row, column }) => valueAt(grid, row, column));
  const figures = parts.map(({ offset }) => figureAt(grid, field, offset));
  // Suppressed figures and words: the sum is not known.
  if (values.some((value, index) => value !== null && value !== '' && figures[index] === undefined)) return 'fits';
  const sum = add(figures);
  // Excel's SUM leaves numbers stored as text out; that finding is reported, and mending it mends the total.
  const asExcelAdds = add(values.map((value) => (typeof value === 'number' ? value : undefined)));
  if (isSameFigure(sum, total) || isSameFigure(asExcelAdds, total)) return 'fits';
  const largest = Math.max(...figures.map((figure) => figure ?? 0));
  const mayOverlap = COUNTED_ONCE.has(field.kpi.unit);
  if (mayOverlap && !isMore(total, sum) && !isMore(largest, total)) return 'fits';
  const at = parts[figures.indexOf(largest)] ?? cell;
  const how = mayOverlap ? (isMore(total, sum) ? 'above' : 'below') : 'differs';
  return {
    areas: [areaOf(cell)],
    fields: [field],
    label: field.category === undefined ? field.kpi.name : `${field.kpi.name}, ${field.category}`,
    data: {
      totalCell: cellName(cell.row, cell.column),
      total,
      partsCell: printSpan(parts.map(areaOf)),
      sum,
      how,
      largest,
      largestCell: cellName(at.row, at.column),
      places: 1,
    },
  };
}

function joined(one: WrongTotal, other: WrongTotal): WrongTotal {
  const areas = [...one.areas, ...other.areas].sort((a, b) => a.top - b.top || a.left - b.left);
  return { ...one, areas, fields: [...one.fields, ...other.fields], data: { ...one.data, places: areas.length } };
}

function headingOf({ row, column }: FieldCell, table: ReturnSheet, grid: ReturnContext['grid']): string {
  const isDown = table.fields.some(({ totalRows, area }) => totalRows !== undefined || area.bottom > area.top);
  const [top, left] = isDown ? [row, table.firstColumn] : [table.headerRow, column];
  const above = isDown ? null : valueAt(grid, top - 1, left);
  return [above, valueAt(grid, top, left)].filter((text) => typeof text === 'string').join(' ');
}

function kindOf({ isTotal }: FieldCell, heading: string): TotalKind {
  return isTotal && TO_DATE.test(heading) ? 'to-date' : 'total';
}

function areaOf({ row, column }: FieldCell): CellArea {
  return { top: row, left: column, bottom: row, right: column };
}

function add(figures: readonly (number | undefined)[]): number {
  return figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}

function isWithin(inner: Period | undefined, outer: Period | undefined): boolean {
  return inner !== undefined && outer !== undefined && inner.start >= outer.start && inner.end <= outer.end;
}

const startOf = (cell: FieldCell | undefined): string => cell?.period?.start ?? '';

/** The financial year in which it begins. */
function yearOf(cell: FieldCell): number {
  const [year = 0, month = 0] = startOf(cell).split('-').map(Number);
  return month >= FIRST_MONTH ? year : year - 1;
}

function monthsOf({ start, end }: Period): number {
  const [first, last] = [start, end].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return (last ?? 0) - (first ?? 0) + 1;
}

function monthsIn(cells: readonly FieldCell[]): number {
  return cells.reduce((months, { period }) => months + (period ? monthsOf(period) : 0), 0);
}
