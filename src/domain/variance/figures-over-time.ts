import type { WorkbookContext } from '../engine/contexts';
import { figureCells } from '../engine/field-cells';
import { figureAt } from '../engine/figures';
import { serviceReturns, type ServiceReturn } from '../engine/service-returns';
import { currentHistory } from '../kpis/current-history';
import type { CellArea } from '../model/areas';
import type { Period } from '../model/periods';
import { plainKey } from '../model/spec-rows';
import type { Kpi } from '../model/specification';

/** One figure of one KPI of a service in one period. */
export interface FigureInTime {
  readonly service: string;
  readonly kpi: string;
  readonly period: Period;
  readonly value: number;
  /** Where it stands; absent for what `History` keeps. */
  readonly at?: { readonly sheet: string; readonly area: CellArea; readonly kpi: Kpi; readonly header: string };
}

/**
 * Every count in summaries and forms, and in `History`, service by service: whole KPIs, not their parts, and whole numbers
 * only. Of a figure told twice the return's goes before `History`, the earlier sheet before the later; in `History` the last row counts.
 */
export function figuresOverTime(context: WorkbookContext): readonly FigureInTime[] {
  const history = currentHistory(context.registers.history)
    .filter(({ category, value }) => category === '' && isCount(value))
    .map(({ service, kpi, period, value }) => ({ service: plainKey(service), kpi, period, value }));
  return [...serviceReturns(context).flatMap(figuresIn), ...history];
}

function figuresIn({ grid, table, service, period }: ServiceReturn): readonly FigureInTime[] {
  if (table.layout === 'records') return [];
  const fields = table.fields.filter(
    ({ kpi, category, how }) => category === undefined && kpi.kind === 'count' && how !== 'similar',
  );
  return fields.flatMap((field) =>
    figureCells(field).flatMap((cell) => {
      const { kpi, header } = field;
      const when = table.layout === 'form' ? period : cell.period;
      const value = figureAt(grid, field, cell.offset);
      if (cell.isTotal || !when || value === undefined || !isCount(value)) return [];
      const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      return [{ service, kpi: kpi.id, period: when, value, at: { sheet: grid.sheet, area, kpi, header } }];
    }),
  );
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
