import type { Kpi } from '../model/specification';
import type { Search } from './header-rows';
import { textAt, type Region } from './region';

/** The part of a breakdown that a label names, with the KPI it breaks down: `Gender - Female`. */
export const PARTED = /^(.{2,60}?)\s*(?:\s[-–—]\s|[:|/–—])\s*(.{1,80})$/;

/** `Gender:` → `Gender`. */
export function withoutColon(text: string): string {
  return text.replace(/\s*:\s*$/, '');
}

/** Rows of a column, from the region's top, whose label names a KPI or one part of its breakdown. */
export function measureRows(search: Search, region: Region, column: number, rows: number): readonly number[] {
  return namedMeasures(search, region, column, rows).map(({ row }) => row);
}

/** How many different KPIs the labels of a column name, in the region's first rows. */
export function countMeasureLabels(search: Search, region: Region, column: number, rows: number): number {
  return new Set(namedMeasures(search, region, column, rows).map(({ kpi }) => kpi.id)).size;
}

function namedMeasures(
  search: Search,
  region: Region,
  column: number,
  rows: number,
): readonly { readonly row: number; readonly kpi: Kpi }[] {
  const found = [];
  for (let row = region.top; row <= Math.min(region.bottom, region.top + rows); row += 1) {
    const value = textAt(search.grid, row, column);
    if (value === undefined) continue;
    const text = withoutColon(value);
    const part = PARTED.exec(text)?.[1];
    const match = search.headings.find(text) ?? (part === undefined ? undefined : search.headings.find(part));
    if (match) found.push({ row, kpi: match.kpi });
  }
  return found;
}
