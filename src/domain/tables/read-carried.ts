import type { CellArea } from '../../cells/areas';
import { isBlank, type CellValue } from '../../cells/cell-values';
import { keptFor } from '../model/kept-for';
import { gridArea, valueAt, type Grid } from '../model/grid';
import type { ServiceRecord } from '../model/registers';
import { markOf } from './carried-mark';
import {
  CARRIED_LABELS,
  CARRIED_TABLES,
  CARRIED_WORDS,
  type CarriedContent,
  type CarriedLabel,
  type CarriedTable,
} from './carried-words';
import { plainKey, type TableRead } from './spec-rows';
import { LIST_HEADERS } from './templates';
import { readSpecifications, type SpecificationSet } from './specification-tables';

/** A specification that a file carries, as it stands there. */
export interface CarriedSpecification {
  /** The sheet and the cells; absent for one that only the unseen copy has. */
  readonly place?: { readonly sheet: string; readonly area: CellArea };
  readonly content: CarriedContent;
  /** Of one service, or of none where it is the minimum KPI set alone. */
  readonly set: SpecificationSet;
  readonly service?: ServiceRecord;
  /** Every row is as it was written. */
  readonly isIntact: boolean;
}

/** The specification on a sheet; undefined for a sheet that carries none. Wherever its place was moved to, it is found by its title. */
export const carriedOn = keptFor((grid: Grid): CarriedSpecification | undefined => {
  const area = gridArea(grid);
  const start = area && findTitle(grid, area);
  if (!area || !start) return undefined;
  const read = contentAt(grid, { ...area, ...start });
  const place = { sheet: grid.sheet, area: { ...start, bottom: area.bottom, right: area.right } };
  return { place, ...carriedFrom(read, grid.sheet) };
});

/** A specification from its rows, wherever they were kept. */
export function carriedFrom(content: CarriedContent, sheet = ''): Omit<CarriedSpecification, 'place'> {
  const { services, ...set } = readSpecifications(tablesOf(content, sheet));
  // Where a row stands in a provider's file is no place in a register.
  const [service] = services.map((record) => ({ ...record, place: undefined }));
  return {
    content,
    set: { ...set, services: service ? [service] : [] },
    isIntact: markOf(content) === content.labels.mark,
    ...(service && { service }),
  };
}

/** True for a sheet that a template brings along for people and drop-downs to read: it is no return, and no specification is read from it. */
export function isListsOfTemplate({ top, left, values: [first = []] }: Grid): boolean {
  return (
    top === 0 &&
    left === 0 &&
    first.length === LIST_HEADERS.length &&
    LIST_HEADERS.every((text, at) => first[at] === text)
  );
}

/** The title stands below what is for people: nobody is asked for so much. */
const MOST_ROWS_ABOVE = 2_000;

/** It stands in the first column, or a few further to the right. */
const MOST_COLUMNS_BEFORE = 5;

function findTitle(grid: Grid, { top, left, bottom, right }: CellArea): Pick<CellArea, 'top' | 'left'> | undefined {
  for (let column = left; column <= Math.min(right, left + MOST_COLUMNS_BEFORE); column += 1) {
    for (let row = top; row <= Math.min(bottom, top + MOST_ROWS_ABOVE); row += 1) {
      if (valueAt(grid, row, column) === CARRIED_WORDS.title) return { top: row, left: column };
    }
  }
  return undefined;
}

function contentAt(grid: Grid, { top, left, bottom }: CellArea): CarriedContent {
  const labels: Partial<Record<CarriedLabel, CellValue>> = {};
  const tables: Partial<Record<CarriedTable, readonly (readonly CellValue[])[]>> = {};
  const text = (row: number, column = left): string => String(valueAt(grid, row, column) ?? '').trim();
  for (let row = top + 1; row <= bottom; row += 1) {
    const table = TABLES.find((name) => CARRIED_TABLES[name].title === text(row));
    if (table) tables[table] = rowsAt(grid, row + 1, left, CARRIED_TABLES[table].headers, bottom);
    const label = LABELS.find((name) => CARRIED_LABELS[name] === text(row));
    if (label && Object.keys(tables).length === 0) labels[label] ??= valueAt(grid, row, left + 1);
  }
  return {
    labels: Object.fromEntries(LABELS.map((label) => [label, labels[label] ?? null])) as CarriedContent['labels'],
    tables: Object.fromEntries(TABLES.map((table) => [table, tables[table] ?? []])) as CarriedContent['tables'],
  };
}

const TABLES = Object.keys(CARRIED_TABLES) as readonly CarriedTable[];
const LABELS = Object.keys(CARRIED_LABELS) as readonly CarriedLabel[];

/** The rows below a row of headings to the first blank one; columns may have changed places. */
function rowsAt(
  grid: Grid,
  headerRow: number,
  left: number,
  headers: readonly string[],
  bottom: number,
): readonly (readonly CellValue[])[] {
  const right = gridArea(grid)?.right ?? left;
  const columns = headers.map((heading) => {
    for (let column = left; column <= right; column += 1) {
      if (plainKey(String(valueAt(grid, headerRow, column) ?? '')) === plainKey(heading)) return column;
    }
    return undefined;
  });
  const rows: (readonly CellValue[])[] = [];
  for (let row = headerRow + 1; row <= bottom; row += 1) {
    const cells = columns.map((column) => (column === undefined ? null : valueAt(grid, row, column)));
    if (cells.every(isBlank)) break;
    rows.push(cells.map((cell) => (isBlank(cell) ? null : cell)));
  }
  return rows;
}

/** As the commissioning workbook has them: whatever reads its tables reads these. */
function tablesOf({ labels, tables }: CarriedContent, sheet: string): readonly TableRead[] {
  const table = (name: string, headers: readonly string[], rows: TableRead['rows']): TableRead => ({
    name,
    sheet,
    top: 0,
    left: 0,
    headers,
    rows,
  });
  const service = [...Object.entries(CARRIED_LABELS)].flatMap(([label, heading]) =>
    SERVICE_LABELS.has(label) ? [[heading, labels[label as CarriedLabel]] as const] : [],
  );
  const funds = tables.Funds.map((row) => row[CARRIED_TABLES.Funds.headers.indexOf('Fund ID')] ?? null);
  return [
    ...(labels.serviceId === null
      ? []
      : [
          table(
            'Services',
            service.map(([heading]) => heading),
            [service.map(([, value]) => value)],
          ),
        ]),
    ...TABLES.map((name) => table(name, CARRIED_TABLES[name].headers, tables[name])),
    table(
      'Awards',
      ['Fund ID', 'Service ID'],
      funds.map((fund) => [fund, labels.serviceId]),
    ),
  ];
}

const SERVICE_LABELS: ReadonlySet<string> = new Set<CarriedLabel>([
  'serviceId',
  'service',
  'provider',
  'crimeRelated',
  'risk',
  'frequency',
  'start',
  'end',
]);
