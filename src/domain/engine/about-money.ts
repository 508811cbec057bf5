import { MONEY_TABLES } from '../tables/all-tables';
import type { DeclaredTable } from '../tables/define-table';
import { findTable } from '../tables/read-table';
import { plainKey, type TableRead } from '../tables/spec-rows';
import type { RegisterHit } from './define-rule';

/** Columns of money tables that only returns are checked with. */
const ABOUT_RETURNS = new Set(MONEY_TABLES.flatMap(headingsForReturns).map(plainKey));

/** True for what is wrong with a cell, or a column, that amounts or who may be paid depend on. */
export function isAboutMoney(
  { sheet, areas, label, table: whole }: RegisterHit,
  tables: readonly TableRead[],
): boolean {
  if (label !== undefined && ABOUT_RETURNS.has(plainKey(label))) return false;
  const [area] = areas;
  return MONEY_TABLES.some((declared) => {
    const table = findTable(tables, declared);
    if (table?.sheet !== sheet) return false;
    if (!area) return whole === table.name;
    const { top, left, headers, rows } = table;
    const isInside = area.top > top && area.bottom <= top + rows.length;
    return isInside && area.left >= left && area.right < left + headers.length;
  });
}

function headingsForReturns({ columns }: DeclaredTable): readonly string[] {
  return Object.entries(columns).flatMap(([heading, { isForReturns }]) => (isForReturns ? [heading] : []));
}
