import type { AcceptPlan, ReturnToAccept } from '../../domain/kpis/accept-values';
import type { CellValue } from '../../cells/cell-values';
import { serialOfIso } from '../../cells/serial-dates';
import { headingsOf, looksOf, rowFor } from '../../domain/tables/define-table';
import { HISTORY } from '../../domain/tables/history';
import { findTable, rowsOf, writtenHeadings, type RowOf } from '../../domain/tables/read-table';
import { RETURNS } from '../../domain/tables/returns';
import type { TableRead } from '../../domain/tables/spec-rows';
import type { RowsChange } from '../../ports/workbook-port';

/** A return and what accepting it comes to. */
export interface Accepting {
  readonly one: ReturnToAccept;
  readonly plan: AcceptPlan;
}

/** Rows to be added to `History`, in one batch. None replaces another: with its Return ID every one is new. */
export function historyChange(tables: readonly TableRead[], accepting: readonly Accepting[]): RowsChange {
  const headers = headingsOf(HISTORY);
  return {
    table: findTable(tables, HISTORY)?.name ?? HISTORY.name,
    headers,
    columns: looksOf(HISTORY, headers),
    keys: headers.filter((heading) => heading !== 'Value'),
    put: accepting.flatMap(({ one, plan }) =>
      plan.values.map(({ kpi, category, period, value }) =>
        rowFor(HISTORY, headers, {
          'Service ID': one.service,
          'KPI ID': kpi,
          Category: category === '' ? null : category,
          Period: period.label,
          Value: value,
          'Return ID': plan.returnId,
        }),
      ),
    ),
    drop: [],
  };
}

type ReturnHeading = keyof typeof RETURNS.columns;

/** Cells of a row of `Returns` that stay as they are: when it came, and the checksum it came with. */
const KEPT = new Set<ReturnHeading>(['Received', 'Checksum']);

/**
 * Rows of `Returns` to be added or brought up to date, in one batch. What a row says of sheet, service and period stays as written
 * there. @param today `YYYY-MM-DD`
 */
export function returnsChange(
  tables: readonly TableRead[],
  accepting: readonly Accepting[],
  today: string,
): RowsChange {
  const table = findTable(tables, RETURNS);
  const headings = headingsOf(RETURNS);
  const used = writtenHeadings(table, RETURNS, headings).filter((heading) => !table || !KEPT.has(heading));
  const written = new Map(rowsOf(tables, RETURNS).map((row) => [row.text('Return ID'), row]));
  const put = accepting.flatMap(({ one, plan }): readonly (readonly CellValue[])[] => {
    if (!plan.row) return [];
    const { layout, period } = plan.row;
    const before: RowOf<typeof RETURNS> | undefined = written.get(plan.returnId);
    const kept = (header: ReturnHeading, value: CellValue): CellValue => before?.value(header) ?? value;
    const row = rowFor(RETURNS, used, {
      'Return ID': kept('Return ID', plan.returnId),
      Sheet: kept('Sheet', one.sheet),
      'Service ID': kept('Service ID', one.service),
      Period: kept('Period', period.label),
      Layout: layout,
      Status: 'Accepted',
      Checked: serialOfIso(today) ?? today,
    });
    return [row];
  });
  const columns = looksOf(RETURNS, headings);
  return { table: table?.name ?? RETURNS.name, headers: used, columns, keys: ['Return ID'], put, drop: [] };
}
