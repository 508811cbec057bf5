import { type CellArea } from '../../src/cells/areas';
import { parseArea } from '../../src/cells/addresses';
import { columnIndex } from '../../src/cells/addresses';
import type { CellValue } from '../../src/cells/cell-values';
import type { Grid, LineRun, SheetDetails } from '../../src/domain/model/grid';
import { parsePeriod } from '../../src/domain/model/parse-period';
import type { Period } from '../../src/domain/model/periods';
import type { ServiceRecord } from '../../src/domain/model/registers';
import type { Field, Layout, Recognition, ReturnSheet, UnmappedColumn } from '../../src/domain/model/returns';
import type { Specification } from '../../src/domain/model/specification';
import { gridOf } from './builders';
import { TEST_SPECIFICATION } from './test-specification';

/** A sheet as if it had been recognised, so that rules are tested apart from recognition. */
export interface CheckedSheet {
  readonly grid: Grid;
  readonly recognition: Recognition;
  readonly specification: Specification;
}

type Row = readonly (CellValue | undefined)[];

interface Options {
  /** Sheet name. */
  readonly sheet?: string;
  /** As a label would say it; `from` is where it was read. */
  readonly period?: string;
  readonly from?: string;
  readonly unreadablePeriod?: string;
  readonly crimeRelated?: boolean;
  readonly specification?: Specification;
}

interface RecordsOptions extends Options {
  /** Address of the first heading. */
  readonly at: string;
  /** A KPI id, `kpi-id=Heading as written`, `kpi-id~Heading only like the KPI’s`, or `?Heading` for a column without a KPI (`?Heading>kpi` when it may be one). */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Excel row numbers that are no records. */
  readonly skip?: readonly number[];
}

/** A table with a row per case. */
export function records(options: RecordsOptions): CheckedSheet {
  const { columns, rows, skip = [] } = options;
  const { top, left } = corner(options.at);
  const specification = specificationOf(options);
  const bottom = top + rows.length;
  const fields: Field[] = [];
  const unmapped: UnmappedColumn[] = [];
  const headings = columns.map((column, index) => {
    const headerCell = cell(top, left + index);
    if (column.startsWith('?')) {
      const [header = '', mayBe] = column.slice(1).split('>');
      unmapped.push({ header, headerCell, mayBe: mayBe === undefined ? [] : [mayBe] });
      return header;
    }
    const [id = '', written] = column.split(/[=~]/);
    const kpi = kpiOf(specification, id);
    const header = written ?? kpi.name;
    const area = { top: top + 1, left: left + index, bottom, right: left + index };
    const named = written === undefined ? 'name' : 'alias';
    fields.push({ kpi, how: column.includes('~') ? 'similar' : named, header, headerCell, area });
    return header;
  });
  const table = tableOf(options, 'records', {
    headerRow: top,
    firstRow: top + 1,
    lastRow: bottom,
    firstColumn: left,
    lastColumn: left + columns.length - 1,
    fields,
    unmapped,
    skippedRows: skip.map((row) => row - 1),
  });
  return sheetOf(options, [headings, ...rows], top, left, [table]);
}

interface SummaryOptions extends Options {
  /** Address of the corner: left of the periods, above the measures. */
  readonly at: string;
  /** Headings of the figures: periods, `YTD` for a total column, anything else for a column of notes. */
  readonly periods: readonly string[];
  /**
   * `kpi-id`, `kpi-id=Label as written`, `kpi-id/Category` or `kpi-id/of which Category`, then the figures; `?Label` for a
   * row without a KPI.
   */
  readonly rows: readonly Row[];
}

/** Measures down, periods across. */
export function summary(options: SummaryOptions): CheckedSheet {
  const { top, left } = corner(options.at);
  const specification = specificationOf(options);
  const periods = options.periods.map((text) => parsePeriod(text));
  const right = left + periods.length;
  const totalColumns = options.periods.flatMap((text, index) => (text === 'YTD' ? [left + 1 + index] : []));
  const { fields, labels } = measuresOf(options.rows, specification, top + 1, left, (row) => ({
    area: { top: row, left: left + 1, bottom: row, right },
    periods,
    totalColumns,
  }));
  const table = tableOf(options, 'summary', {
    headerRow: top,
    firstRow: top + 1,
    lastRow: top + options.rows.length,
    firstColumn: left,
    lastColumn: right,
    fields,
    unmapped: [],
    skippedRows: [],
  });
  const values = options.rows.map((row, index) => [labels[index], ...row.slice(1)]);
  return sheetOf(options, [['', ...options.periods], ...values], top, left, [table]);
}

interface FormOptions extends Options {
  /** Address of the first label. */
  readonly at: string;
  /** As in a summary, with one figure. */
  readonly rows: readonly Row[];
}

/** Labels and one value beside each. */
export function form(options: FormOptions): CheckedSheet {
  const { top, left } = corner(options.at);
  const specification = specificationOf(options);
  const { fields, labels } = measuresOf(options.rows, specification, top, left, (row) => ({
    area: cell(row, left + 1),
  }));
  const table = tableOf(options, 'form', {
    headerRow: top,
    firstRow: top,
    lastRow: top + options.rows.length - 1,
    firstColumn: left,
    lastColumn: left + 1,
    fields,
    unmapped: [],
    skippedRows: [],
  });
  return sheetOf(
    options,
    options.rows.map((row, index) => [labels[index], ...row.slice(1)]),
    top,
    left,
    [table],
  );
}

/** Two tables of one sheet, each built with its own address. */
export function beside(one: CheckedSheet, other: CheckedSheet): CheckedSheet {
  const ends = [one.grid, other.grid].map(({ top, left, values }) => ({
    bottom: top + values.length,
    right: left + (values[0]?.length ?? 0),
  }));
  const top = Math.min(one.grid.top, other.grid.top);
  const left = Math.min(one.grid.left, other.grid.left);
  const rows: CellValue[][] = Array.from({ length: Math.max(...ends.map(({ bottom }) => bottom)) - top }, () =>
    Array.from({ length: Math.max(...ends.map(({ right }) => right)) - left }, () => null),
  );
  for (const grid of [one.grid, other.grid]) {
    grid.values.forEach((line, row) =>
      line.forEach((value, column) => {
        if (value !== null) rows[grid.top - top + row]![grid.left - left + column] = value;
      }),
    );
  }
  const returns = [...one.recognition.returns, ...other.recognition.returns];
  return {
    ...one,
    grid: gridOf(rows, { sheet: one.grid.sheet, top, left }),
    recognition: { ...one.recognition, returns },
  };
}

/** A sheet without a table that could be recognised. */
export function unrecognised(
  rows: readonly Row[],
  options: { readonly at: string; readonly headerNotFound: boolean },
): CheckedSheet {
  const { top, left } = corner(options.at);
  return {
    grid: gridOf(rows, { sheet: 'Return', top, left }),
    recognition: { returns: [], notChecked: [], headerNotFound: options.headerNotFound },
    specification: TEST_SPECIFICATION,
  };
}

/** The same table as one that is no return: none of its headings is a KPI. */
export function asRegister(checked: CheckedSheet): CheckedSheet {
  const returns = checked.recognition.returns.map((table) => ({ ...table, isReturn: false, fields: [] }));
  return { ...checked, recognition: { ...checked.recognition, returns } };
}

interface Hidden {
  /** `C4:D6`. */
  readonly merged?: readonly string[];
  /** `5` or `5:7`. */
  readonly rows?: readonly string[];
  /** `C` or `C:D`. */
  readonly columns?: readonly string[];
  /** Cells and the workbook their formulas read. */
  readonly links?: readonly (readonly [string, string])[];
  /** Formulas by cell; their results are the sheet's values. */
  readonly formulas?: Readonly<Record<string, string>>;
}

/** The same sheet with what its values do not show. */
export function withDetails(
  checked: CheckedSheet,
  { merged = [], rows = [], columns = [], links = [], formulas = {} }: Hidden,
): CheckedSheet {
  const details: SheetDetails = {
    mergedAreas: merged.map((text) => parseArea(text)!),
    hiddenRows: rows.map((text) => lineRun(text, (row) => Number(row) - 1)),
    hiddenColumns: columns.map((text) => lineRun(text, columnIndex)),
    externalLinks: links.map(([text, workbook]) => ({ area: parseArea(text)!, workbook })),
    formulas: formulasAt(formulas),
  };
  return { ...checked, grid: { ...checked.grid, details } };
}

function formulasAt(formulas: Readonly<Record<string, string>>): SheetDetails['formulas'] {
  return Object.entries(formulas)
    .map(([text, formula]) => {
      const { top: row, left: column } = parseArea(text)!;
      return { row, column, formula };
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

function lineRun(text: string, read: (line: string) => number): LineRun {
  const [first = '', last = first] = text.split(':');
  return { first: read(first), last: read(last) };
}

/** The same sheet as a return of a service in the register; `isServicesOwn` where the service has KPIs of its own. */
export function ofService(checked: CheckedSheet, service: Partial<ServiceRecord>, isServicesOwn = false): CheckedSheet {
  const record = { id: 'S1', name: 'The Shores', provider: 'Example Trust', ...service };
  return {
    ...checked,
    specification: { ...checked.specification, service: record, ...(isServicesOwn && { isServicesOwn }) },
  };
}

/** The same sheet with a label that names its service, in `B1` or elsewhere. */
export function serviceCalled(
  service: string,
  checked: CheckedSheet,
  from: 'sheet-name' | CellArea = cell(0, 1),
): CheckedSheet {
  const { recognition } = checked;
  const returns = recognition.returns.map((table) => ({ ...table, service: { value: service, from } }));
  return { ...checked, recognition: { ...recognition, returns } };
}

function measuresOf(
  rows: readonly Row[],
  specification: Specification,
  top: number,
  left: number,
  batch: (row: number) => Pick<Field, 'area' | 'periods' | 'totalColumns'>,
): { readonly fields: readonly Field[]; readonly labels: readonly string[] } {
  const fields: Field[] = [];
  const labels = rows.map(([name], index) => {
    const label = String(name);
    if (label.startsWith('?')) return label.slice(1);
    const [measure = '', category] = label.split('/');
    const [id = '', written] = measure.split(/[=~]/);
    const kpi = kpiOf(specification, id);
    const header = category ?? written ?? kpi.name;
    fields.push({
      kpi,
      how: measure.includes('~') ? 'similar' : 'name',
      header,
      headerCell: cell(top + index, left),
      ...batch(top + index),
      ...(category !== undefined && { category: category.replace(/^of which /, '') }),
      ...(category?.startsWith('of which ') === true && { isSubset: true }),
    });
    return header;
  });
  return { fields, labels };
}

function tableOf(
  options: Options,
  layout: Layout,
  table: Omit<ReturnSheet, 'sheet' | 'layout' | 'isReturn'>,
): ReturnSheet {
  const { period, from, unreadablePeriod } = options;
  const read = from === undefined || from === 'register' || from === 'sheet-name' ? from : parseArea(from)!;
  return {
    ...table,
    sheet: options.sheet ?? 'Return',
    layout,
    isReturn: true,
    ...(period !== undefined && { period: { value: periodCalled(period), from: read ?? cell(0, 0) } }),
    ...(unreadablePeriod !== undefined && {
      unreadablePeriod: { value: unreadablePeriod, from: read ?? 'sheet-name' },
    }),
  };
}

function sheetOf(
  options: Options,
  rows: readonly Row[],
  top: number,
  left: number,
  returns: readonly ReturnSheet[],
): CheckedSheet {
  return {
    grid: gridOf(rows, { sheet: options.sheet ?? 'Return', top, left }),
    recognition: { returns, notChecked: [], headerNotFound: false },
    specification: specificationOf(options),
  };
}

function specificationOf({ specification = TEST_SPECIFICATION, crimeRelated }: Options): Specification {
  if (crimeRelated === undefined) return specification;
  const service = { id: 'S1', name: 'The Shores', provider: 'Example Trust', isCrimeRelated: crimeRelated };
  return { ...specification, service };
}

function kpiOf(specification: Specification, id: string): Specification['kpis'][number] {
  const kpi = specification.kpis.find((candidate) => candidate.id === id);
  if (!kpi) throw new Error(`The test specification has no KPI ${id}.`);
  return kpi;
}

function periodCalled(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`${text} is no period.`);
  return period;
}

function corner(address: string): { readonly top: number; readonly left: number } {
  const parts = /^([A-Z]+)(\d+)$/.exec(address);
  if (!parts) throw new Error(`${address} is no cell.`);
  return { top: Number(parts[2]) - 1, left: columnIndex(parts[1]!) };
}

function cell(row: number, column: number): CellArea {
  return { top: row, left: column, bottom: row, right: column };
}
