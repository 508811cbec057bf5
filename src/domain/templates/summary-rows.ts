import { TEMPLATE_LABELS } from '../tables/templates';
import type { Period } from '../model/periods';
import type { Kpi, Specification } from '../model/specification';
import type { TemplateField } from './template-fields';
import { listOf, offeredValues } from './template-values';

/** A line of a summary. Each says which measure it belongs to, so that it can be read, filtered and sorted by itself. */
export interface SummaryRow {
  readonly kpi: Kpi;
  /** Of a breakdown. */
  readonly category?: string;
  /** The lines above it that a total adds up. */
  readonly totalOf?: number;
}

/** A KPI is one line or, with a list, a line for each of its values; values that exclude each other are added up. */
export function summaryRows(
  fields: readonly TemplateField[],
  specification: Specification,
  period: Period | undefined,
): readonly SummaryRow[] {
  return fields.flatMap(({ kpi }): readonly SummaryRow[] => {
    const list = listOf(kpi, specification);
    const values = list ? offeredValues(list, period) : [];
    if (values.length === 0) return [{ kpi }];
    const parts = values.map(({ label }) => ({ kpi, category: label }));
    if (kpi.responses === 'multiple' || parts.length < 2) return parts;
    return [...parts, { kpi, category: TEMPLATE_LABELS.total, totalOf: parts.length }];
  });
}

/** True where figures of several periods can be added up. */
export const isAdded = ({ kind, unit }: Kpi): boolean =>
  unit !== '%' && (kind === 'count' || kind === 'money' || kind === 'category');
