import { recordsReturn, summaryReturn } from './performance-returns.mjs';
import { SERVICES } from './performance-services.mjs';
import { PERFORMANCE_TABLES } from './performance-tables.mjs';
import { sheetOf } from './columns.mjs';
import { createSheet } from './sheet.mjs';

/** Two years of figures, the returns of a quarter, and a case that has climbed: what a review on 20 October 2019 finds in it is planted. */
export function performance() {
  const returns = SERVICES.filter(({ sheet }) => sheet !== undefined);
  return {
    title: 'Performance 2017-19: the report’s yearly figures of the SARC, all others generated',
    sheets: [
      ...PERFORMANCE_TABLES.map(({ name, columns, rows }) => createSheet(sheetOf(name)).putTable(name, columns, rows)),
      ...returns.map((service) => (service.id === 'RJ' ? recordsReturn(service) : summaryReturn(service))),
    ],
  };
}

/** What a review has to say of each KPI, in the order of the services. */
export function plantedPerformance() {
  return SERVICES.flatMap(({ id, kpis }) =>
    Object.entries(kpis).map(([kpi, { planted, verdict = 'within chance', step = 'none' }]) => ({
      service: id,
      kpi,
      verdict,
      step,
      planted,
    })),
  );
}
