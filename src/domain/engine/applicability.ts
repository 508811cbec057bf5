import type { Field, ReturnSheet } from '../model/returns';
import type { Kpi, Specification } from '../model/specification';
import type { CellKind } from './contexts';

/** What the cells of a field hold, given how the sheet is laid out. */
export function cellKindOf(field: Field, table: ReturnSheet): CellKind {
  const { kpi } = field;
  if (table.layout === 'records') return kpi.role === 'identity' ? 'identity' : kpi.kind;
  const holdsAnswers = table.layout === 'form' && field.category === undefined;
  return kpi.kind === 'category' && !holdsAnswers ? 'count' : kpi.kind;
}

/** True when the KPI must be reported: always, or because its condition is known to hold for this service. */
export function isAskedFor(kpi: Kpi, specification: Specification): boolean {
  if (kpi.required === 'yes') return true;
  return kpi.required === 'if-applicable' && specification.service?.isCrimeRelated === true;
}

/** True when blanks in this field are gaps: its KPI is asked for, or it answers one that has no field of its own. */
export function mustBeFilled(field: Field, table: ReturnSheet, specification: Specification): boolean {
  if (isAskedFor(field.kpi, specification)) return true;
  return specification.kpis.some(
    (kpi) =>
      isAskedFor(kpi, specification) &&
      (kpi.answeredBy ?? []).includes(field.kpi.id) &&
      !table.fields.some((other) => other.kpi.id === kpi.id),
  );
}

/** Fields that answer the same question: birth date beside age. A row needs only one of them. */
export function alternativesOf(field: Field, table: ReturnSheet): readonly Field[] {
  const { kpi } = field;
  return table.fields.filter(
    (other) =>
      other.kpi.id !== kpi.id &&
      ((kpi.answeredBy ?? []).includes(other.kpi.id) || (other.kpi.answeredBy ?? []).includes(kpi.id)),
  );
}
