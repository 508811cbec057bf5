import type { CellArea } from '../../cells/areas';
import { isBlank } from '../../cells/cell-values';
import { cellKindOf } from '../engine/applicability';
import { asRead } from '../engine/as-read';
import { fieldAreas } from '../engine/field-cells';
import { ownCell } from '../messages/origins';
import { valueAt, type Grid } from '../model/grid';
import type { Field, ReturnSheet, UnmappedColumn } from '../model/returns';
import type { Specification } from '../model/specification';
import { saysOfAllRecords } from '../returns/label-columns';
import { CHECKED, CONTEXT, LABELS, notChecked, NOTES, open, type CellClaim, type ClaimedPlace } from './claims';
import { headRows } from './head-rows';
import { skippedClaims } from './skipped-rows';
import { named, WHY_LEFT_OUT } from './why-left-out';

/** What is known of the cells of one return: its headings, its values, and of the rest why they were not checked. */
export function claimsOfReturn(grid: Grid, table: ReturnSheet, specification: Specification): readonly CellClaim[] {
  const read = table.lies && asRead(grid, table);
  const ofCells = read
    ? cellClaims(read.grid, read.table, specification).map((claim) => ({ ...claim, area: read.onSheet(claim.area) }))
    : cellClaims(grid, table, specification);
  return [...aboutClaims(table), ...ofCells];
}

function cellClaims(grid: Grid, table: ReturnSheet, specification: Specification): readonly CellClaim[] {
  const values =
    table.layout === 'records' ? recordClaims(grid, table, specification) : figureClaims(grid, table, specification);
  return [...headingClaims(grid, table), ...values];
}

/** Cells that provider, service and period were read from, and what does not go with them. A column that says so is context anyway. */
function aboutClaims({ provider, service, period, unreadablePeriod, disagreeing }: ReturnSheet): readonly CellClaim[] {
  const others = disagreeing ? [...disagreeing.provider, ...disagreeing.service, ...disagreeing.period] : [];
  return [provider, service, period, unreadablePeriod, ...others].flatMap((read): readonly CellClaim[] => {
    const area = read && ownCell(read.from);
    return area ? [{ area, place: CONTEXT }] : [];
  });
}

function headingClaims(grid: Grid, table: ReturnSheet): readonly CellClaim[] {
  const { fields, unmapped, ticks = [], crossed = [] } = table;
  const cells = [
    ...[...ticks, ...crossed].map(({ headerCell }) => headerCell),
    ...fields.flatMap(({ headerCell, block }) => [headerCell, ...(block ? [block.headerCell] : [])]),
    ...unmapped.map(({ headerCell }) => headerCell),
  ];
  return [...cells, ...headRows(grid, table)].map((area) => ({ area, place: LABELS }));
}

/** Why each column or line without a KPI was not checked: those that wait for an answer apart. */
function unmappedPlaces(
  unmapped: readonly UnmappedColumn[],
  { layout }: ReturnSheet,
): (of: UnmappedColumn) => ClaimedPlace {
  const headed = unmapped.filter(({ header }) => header.trim() !== '');
  const asked = headed.filter(({ mayBe }) => mayBe.length > 0).map(({ header }) => header);
  const unknown = headed.filter(({ mayBe }) => mayBe.length === 0).map(({ header }) => header);
  const places = {
    asked: notChecked(WHY_LEFT_OUT.asked(asked.length, named(asked))),
    unknown: notChecked(WHY_LEFT_OUT[layout === 'records' ? 'columns' : 'lines'](unknown.length, named(unknown))),
    nameless: notChecked(WHY_LEFT_OUT.nameless),
  };
  return ({ header, mayBe }) => {
    if (header.trim() === '') return places.nameless;
    return mayBe.length > 0 ? places.asked : places.unknown;
  };
}

function valuePlace(field: Field, table: ReturnSheet, { codeLists }: Specification): ClaimedPlace {
  const isListMissing = cellKindOf(field, table) === 'category' && !codeLists.has(field.kpi.codeList ?? '');
  return isListMissing ? notChecked(WHY_LEFT_OUT.list(field.header)) : CHECKED;
}

/** Columns of records; the rows among them that hold none come first. */
function recordClaims(grid: Grid, table: ReturnSheet, specification: Specification): readonly CellClaim[] {
  const { headerRow, firstRow, lastRow, firstColumn, lastColumn, fields } = table;
  const unmapped = [...table.unmapped, ...untoldColumns(grid, table)];
  const unmappedPlace = unmappedPlaces(unmapped, table);
  const whole = { top: firstRow, left: firstColumn, bottom: lastRow, right: lastColumn };
  const columnOf = (column: number): CellArea => ({ ...whole, left: column, right: column });
  return [
    ...skippedClaims(grid, table),
    ...fields.map((field) => ({ area: columnOf(field.area.left), place: valuePlace(field, table, specification) })),
    ...tickColumns(table).map((column) => ({ area: columnOf(column), place: CHECKED })),
    ...unmapped.map((column) => ({
      area: columnOf(column.headerCell.left),
      place: saysOfAllRecords(column.header) ? CONTEXT : unmappedPlace(column),
    })),
    { area: { ...whole, top: headerRow + 1, bottom: firstRow - 1 }, place: NOTES },
    { area: whole, place: notChecked(WHY_LEFT_OUT.nameless) },
  ];
}

/** Columns of records that were neither mapped nor told: those under a wide heading. */
function untoldColumns(grid: Grid, table: ReturnSheet): readonly UnmappedColumn[] {
  const { headerRow, firstColumn, lastColumn, fields, unmapped } = table;
  const told = new Set([
    ...fields.map(({ area }) => area.left),
    ...tickColumns(table),
    ...unmapped.map(({ headerCell }) => headerCell.left),
  ]);
  const found: UnmappedColumn[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (told.has(column)) continue;
    const header = valueAt(grid, headerRow, column);
    const headerCell = { top: headerRow, left: column, bottom: headerRow, right: column };
    found.push({ header: typeof header === 'string' ? header : '', headerCell, mayBe: [] });
  }
  return found;
}

function tickColumns({ ticks = [] }: ReturnSheet): readonly number[] {
  return ticks.flatMap(({ columns }) => columns.map(({ column }) => column));
}

/** Figures and answers with the labels left of them; rows and columns of no KPI; whatever is left of the table. */
function figureClaims(grid: Grid, table: ReturnSheet, specification: Specification): readonly CellClaim[] {
  const { headerRow, firstRow, lastRow, firstColumn, lastColumn, fields, crossed = [], unmapped } = table;
  const unmappedPlace = unmappedPlaces(unmapped, table);
  const whole = { top: Math.min(headerRow, firstRow), left: firstColumn, bottom: lastRow, right: lastColumn };
  const inside = crossed.flatMap(({ row, cells }) =>
    cells.map(({ column }) => ({ top: row, left: column, bottom: row, right: column })),
  );
  const firstValue = Math.min(
    lastColumn + 1,
    ...[...fields.map(({ area }) => area), ...inside].map(({ left }) => left),
  );
  const besideFigures = notChecked(WHY_LEFT_OUT.besideFigures);
  return [
    ...fields.flatMap((field) =>
      fieldAreas(field).map((area) => ({ area, place: valuePlace(field, table, specification) })),
    ),
    ...inside.map((area) => ({ area, place: CHECKED })),
    ...unmapped.map((one) => ({ area: lineOf(one, table, firstValue), place: unmappedPlace(one) })),
    ...fields.map(({ area }) => ({ area, place: besideFigures })),
    ...figuresAmongLabels(grid, table, firstValue).map((column) => ({
      area: { ...whole, left: column, right: column },
      place: besideFigures,
    })),
    { area: { ...whole, right: firstValue - 1 }, place: LABELS },
    { area: whole, place: open(WHY_LEFT_OUT.unlabelled) },
  ];
}

/** Columns of numbers between the labels and the first values: targets, figures of before. */
function figuresAmongLabels(grid: Grid, table: ReturnSheet, firstValue: number): readonly number[] {
  const { headerRow, firstRow, lastRow, fields } = table;
  const labels = fields.flatMap(({ headerCell }) =>
    headerCell.top > headerRow || headerRow === firstRow ? headerCell.left : [],
  );
  if (labels.length === 0) return [];
  const found: number[] = [];
  for (
    let column = Math.min(firstValue, 1 + Math.max(...labels.filter((each) => each < firstValue), -1));
    column < firstValue;
    column++
  ) {
    let [numbers, filled] = [0, 0];
    for (let row = firstRow; row <= lastRow; row++) {
      const value = valueAt(grid, row, column);
      if (isBlank(value)) continue;
      filled += 1;
      if (typeof value === 'number') numbers += 1;
    }
    if (numbers * 2 > filled) found.push(column);
  }
  return found;
}

/** The values of a line of no KPI: right of its label, or below a heading in the head. */
function lineOf({ headerCell }: UnmappedColumn, table: ReturnSheet, firstValue: number): CellArea {
  const { headerRow, firstRow, lastRow, lastColumn } = table;
  const { top, right } = headerCell;
  if (top <= headerRow && headerRow < firstRow) return { top: headerRow + 1, left: right, bottom: lastRow, right };
  return { top, left: Math.max(right + 1, Math.min(firstValue, lastColumn)), bottom: top, right: lastColumn };
}
