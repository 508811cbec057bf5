import type { AcceptPlan, ReturnToAccept } from '../../domain/kpis/accept-values';
import type { CellValue } from '../../cells/cell-values';
import { serialOfIso } from '../../cells/serial-dates';
import { cellOf, findTable, rowsOf, type TableRead } from '../../domain/tables/spec-rows';
import { MEASURE_TABLES } from '../../domain/tables/measure-tables';
import type { RowsChange } from '../../ports/workbook-port';

/** A return and what accepting it comes to. */
export interface Accepting {
  readonly one: ReturnToAccept;
  readonly plan: AcceptPlan;
}

/** Rows to be added to `History`, in one batch. None replaces another: with its Return ID every one is new. */
export function historyChange(tables: readonly TableRead[], accepting: readonly Accepting[]): RowsChange {
  return {
    table: findTable(tables, 'History')?.name ?? 'History',
    ...looksOf('History'),
    keys: ['Service ID', 'KPI ID', 'Category', 'Period', 'Return ID'],
    put: accepting.flatMap(({ one, plan }) =>
      plan.values.map(({ kpi, category, period, value }) => [
        one.service,
        kpi,
        category === '' ? null : category,
        period.label,
        value,
        plan.returnId,
      ]),
    ),
    drop: [],
  };
}

/** Cells of a row of `Returns` that stay as they are: when it came, and the checksum it came with. */
const KEPT = new Set(['Received', 'Checksum']);

/** Columns that an office may do without. */
const OPTIONAL = new Set(['Layout', 'Checked']);

/**
 * Rows of `Returns` to be added or brought up to date, in one batch. What a row says of sheet, service and period stays as written
 * there. @param today `YYYY-MM-DD`
 */
export function returnsChange(
  tables: readonly TableRead[],
  accepting: readonly Accepting[],
  today: string,
): RowsChange {
  const table = findTable(tables, 'Returns');
  const { headers, columns } = looksOf('Returns');
  const hasColumn = (header: string): boolean => !table || cellOf(table, 1, header) !== undefined;
  const used = headers.filter(
    (header) => (table ? !KEPT.has(header) : true) && (!OPTIONAL.has(header) || hasColumn(header)),
  );
  const written = new Map(rowsOf(tables, 'Returns').map((row) => [row.text('Return ID'), row]));
  const put = accepting.flatMap(({ one, plan }): readonly (readonly CellValue[])[] => {
    if (!plan.row) return [];
    const { layout, period } = plan.row;
    const before = written.get(plan.returnId);
    const kept = (header: string, value: CellValue): CellValue => before?.value(header) ?? value;
    const cells: Readonly<Record<string, CellValue>> = {
      'Return ID': kept('Return ID', plan.returnId),
      Sheet: kept('Sheet', one.sheet),
      'Service ID': kept('Service ID', one.service),
      Period: kept('Period', period.label),
      Layout: layout,
      Status: 'Accepted',
      Checked: serialOfIso(today) ?? today,
    };
    return [used.map((header) => cells[header] ?? null)];
  });
  return { table: table?.name ?? 'Returns', headers: used, columns, keys: ['Return ID'], put, drop: [] };
}

function looksOf(name: string): Required<Pick<RowsChange, 'headers' | 'columns'>> {
  const columns = MEASURE_TABLES.find((table) => table.name === name)?.columns ?? [];
  return {
    headers: columns.map(({ header }) => header),
    columns: columns.map(({ width, numberFormat, isWrapped }) => ({
      width,
      ...(numberFormat !== undefined && { numberFormat }),
      ...(isWrapped !== undefined && { isWrapped }),
    })),
  };
}
