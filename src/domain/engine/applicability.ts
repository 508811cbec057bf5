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

/**
 * The KPIs that are asked for and whose gaps are told in this field, each as the other fields of the table that answer it in
 * the same record: an age may be left blank where there is a birth date. Gaps are told in the KPI's own field or, where it has
 * none, in the first that answers it, so that one gap is told once.
 */
export function questionsTo(
  field: Field,
  table: ReturnSheet,
  specification: Specification,
): readonly { readonly others: readonly Field[] }[] {
  const questions: { readonly others: readonly Field[] }[] = [];
  for (const kpi of specification.kpis) {
    const ids = [kpi.id, ...(kpi.answeredBy ?? [])];
    if (!ids.includes(field.kpi.id) || !isAskedFor(kpi, specification)) continue;
    const answering = table.fields.filter((other) => ids.includes(other.kpi.id));
    const teller = answering.find((other) => other.kpi.id === kpi.id) ?? answering[0];
    if (teller?.kpi.id !== field.kpi.id) continue;
    questions.push({ others: answering.filter((other) => other.kpi.id !== field.kpi.id) });
  }
  return questions;
}
