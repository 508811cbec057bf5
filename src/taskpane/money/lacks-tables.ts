import type { MoneyState } from '../../app/money/money-session';

/** The workbook was read, and a table that is needed is not there or has no rows. */
export function lacksTables({ missingTables = [], emptyTables = [] }: MoneyState): boolean {
  return missingTables.length + emptyTables.length > 0;
}
