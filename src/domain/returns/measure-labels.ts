import type { Kpi } from '../model/specification';
import type { Search } from './header-rows';
import type { HeadingMatch } from './headings';
import { isWhole } from './measure-words';
import { textAt, type Region } from './region';

/** The part of a breakdown that a label names, with the KPI it breaks down: `Gender - Female`. */
const PARTED = /^(.{2,60}?)\s*(?:\s[-–—]\s|[:|/–—])\s*(.{1,80})$/;

/** `Gender - Female` as its KPI and the part, which is absent for `Gender - Total`. */
export function partedLabel(
  { headings }: Search,
  text: string,
): { readonly match: HeadingMatch; readonly category: string | undefined } | undefined {
  const parts = PARTED.exec(text);
  const match = parts ? headings.find(parts[1] ?? '') : undefined;
  const category = parts?.[2] ?? '';
  return match && { match, category: isWhole(category) ? undefined : category };
}

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

/** True where labels of a column break down a KPI that nothing names: `Female` over `Male`. Enough beside figures only. */
export function hasImpliedBreakdown({ grid, codes }: Search, region: Region, column: number, rows: number): boolean {
  for (let row = region.top; row < Math.min(region.bottom, region.top + rows); row += 1) {
    const text = textAt(grid, row, column);
    if (text !== undefined && codes.implied(text, textAt(grid, row + 1, column)).length === 1) return true;
  }
  return false;
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
