import { isBlank } from '../../cells/cell-values';
import type { Grid } from '../model/grid';
import { findFinancialYear } from '../model/parse-period';
import type { ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import type { Search } from './header-rows';
import { countMeasureLabels, hasImpliedBreakdown } from './measure-labels';
import { readMeasures, type Measures } from './measures';
import type { PeriodRow } from './period-columns';
import { isReturnOfMeasures, isTelling } from './is-return';
import { areMeasured } from './measured-values';
import { isBlankAt, onSheet, textAt, type Region } from './region';

/** A table of its layout, and the part of the sheet it takes. */
export interface MeasuresTable {
  readonly sheet: ReturnSheet;
  readonly region: Region;
  /** Columns to its right that belong to another table. */
  readonly rightOfIt?: Region;
}

/** Rows a summary may have; a longer table is not one. */
const LONGEST = 1000;

/** Rows that are searched for labels that name KPIs. */
const LABEL_ROWS = 80;

/** How far above the periods their years may stand. */
const YEAR_ROWS = 2;

/** Columns that may hold labels: block, category, definition. */
const LABEL_COLUMNS = 6;

/**
 * Reads the summary under a row of periods: measures down, periods across. Undefined when no label beside the figures names
 * a KPI. The table ends where another row of periods begins, or where nothing is labelled any more.
 */
export function readSummary(
  search: Search,
  region: Region,
  head: PeriodRow,
  next: PeriodRow | undefined,
  spec: Specification,
): MeasuresTable | undefined {
  const { grid } = search;
  const firstValue = head.columns[0]?.column ?? region.left;
  const lastValue = head.columns.at(-1)?.column ?? firstValue;
  const below: Region = {
    ...region,
    top: head.row + 1,
    bottom: Math.min(next ? topOf(grid, next) - 1 : region.bottom, head.row + LONGEST),
  };
  const labelColumns = findLabelColumns(search, { ...below, top: head.row }, firstValue);
  if (labelColumns.length === 0) return undefined;
  const measures = readMeasures(search, {
    firstRow: below.top,
    lastRow: below.bottom,
    labelColumns,
    firstValue,
    lastValue,
    heading: { row: head.row, column: labelColumns.at(-1) ?? 0 },
  });
  if (measures.lastRow === undefined || !areMeasured(search, measures.fields)) return undefined;
  const periods = head.columns.map(({ period }) => period);
  const totalColumns = head.columns.filter(({ isTotal }) => isTotal).map(({ column }) => column + grid.left);
  const fields = measures.fields.map((field) => ({ ...field, periods, totalColumns }));
  const own: Region = {
    top: head.row,
    left: labelColumns[0] ?? region.left,
    bottom: measures.lastRow,
    right: lastValue,
  };
  const rows = [...measures.fields, ...measures.unmapped].map(({ headerCell }) => headerCell.top);
  const area = onSheet(grid, own);
  const sheet: ReturnSheet = {
    sheet: grid.sheet,
    layout: 'summary',
    isReturn: isReturnUnderPeriods(measures, spec),
    headerRow: area.top,
    firstRow: Math.min(...rows),
    lastRow: area.bottom,
    firstColumn: area.left,
    lastColumn: area.right,
    fields,
    unmapped: measures.unmapped,
    skippedRows: measures.skipped.map((row) => row + grid.top).filter((row) => row >= Math.min(...rows)),
  };
  const rightOfIt = head.next === undefined ? {} : { rightOfIt: { ...region, top: head.row, left: head.next } };
  return { sheet, region: own, ...rightOfIt };
}

/** The first row of a head of periods: the years above its quarters or halves belong to it. */
function topOf(grid: Grid, { row, columns }: PeriodRow): number {
  const namesYears = (above: number): boolean =>
    columns.some(({ column }) => findFinancialYear(textAt(grid, above, column) ?? '') !== undefined);
  return [row - YEAR_ROWS, row - 1].find((above) => above >= 0 && namesYears(above)) ?? row;
}

/** A return by its measures, or by a single one, named outright, with little else beside it: `New clients` by quarter. */
function isReturnUnderPeriods({ fields, unmapped }: Measures, { kpis }: Specification): boolean {
  const mapped = fields.map(({ kpi }) => kpi);
  if (isReturnOfMeasures(mapped, kpis, fields.length + unmapped.length)) return true;
  const isSure = fields.every(({ how }) => how !== 'similar');
  return isSure && fields.length >= unmapped.length && mapped.some((kpi) => isTelling(kpi, kpis));
}

/** The columns left of the figures whose texts name KPIs or break them down, two at the most. */
function findLabelColumns(search: Search, below: Region, firstValue: number): readonly number[] {
  const candidates: { column: number; kpis: number; texts: number }[] = [];
  const left = Math.max(below.left, firstValue - LABEL_COLUMNS);
  for (let column = left; column < firstValue; column += 1) {
    candidates.push({
      column,
      kpis:
        countMeasureLabels(search, below, column, LABEL_ROWS) ||
        Number(hasImpliedBreakdown(search, below, column, LABEL_ROWS)),
      texts: countTexts(search, below, column),
    });
  }
  const main = candidates.reduce((best, each) => (each.kpis > (best?.kpis ?? 0) ? each : best), candidates[0]);
  if (!main || main.kpis === 0) return [];
  const beside = candidates.find(
    ({ column, texts }) => column === main.column + 1 && texts > 0 && hasCategories(search, below, main.column),
  );
  return beside ? [main.column, beside.column] : [main.column];
}

function countTexts({ grid }: Search, region: Region, column: number): number {
  let count = 0;
  for (let row = region.top; row <= Math.min(region.bottom, region.top + LABEL_ROWS); row += 1) {
    if (textAt(grid, row, column) !== undefined) count += 1;
  }
  return count;
}

/** True when values of a KPI's list stand beside or under its label, one column to the right: block and category. */
export function hasCategories(search: Search, region: Region, column: number): boolean {
  const { grid, headings, codes } = search;
  for (let row = region.top; row <= Math.min(region.bottom, region.top + LABEL_ROWS); row += 1) {
    const match = headings.find(textAt(grid, row, column)?.replace(/:$/, '') ?? '');
    if (!match) continue;
    for (const beside of [row, row + 1]) {
      const text = textAt(grid, beside, column + 1);
      const isUnder = beside === row || isBlankAt(grid, beside, column);
      if (text !== undefined && isUnder && !isBlank(text) && codes.has(match.kpi, text)) return true;
    }
  }
  return false;
}
