import { MONEY_TABLE_NAMES } from '../money/read-money';
import { findTable, plainKey, type TableRead } from '../tables/spec-rows';
import type { RegisterHit } from './define-rule';

/** Columns of money tables that only returns are checked with. */
const ABOUT_RETURNS = new Set(['Required KPIs', 'Return frequency', 'Risk', 'Crime-related'].map(plainKey));

/** True for what is wrong with a cell, or a column, that amounts or who may be paid depend on. */
export function isAboutMoney(
  { sheet, areas, label, table: whole }: RegisterHit,
  tables: readonly TableRead[],
): boolean {
  if (label !== undefined && ABOUT_RETURNS.has(plainKey(label))) return false;
  const [area] = areas;
  return MONEY_TABLE_NAMES.some((name) => {
    const table = findTable(tables, name);
    if (table?.sheet !== sheet) return false;
    if (!area) return whole === table.name;
    const { top, left, headers, rows } = table;
    const isInside = area.top > top && area.bottom <= top + rows.length;
    return isInside && area.left >= left && area.right < left + headers.length;
  });
}
