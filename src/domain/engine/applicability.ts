import type { Field, ReturnSheet } from '../model/returns';
import type { Kpi, Specification } from '../model/specification';
import type { CellKind } from './contexts';

/** What the cells of a field hold, given how the sheet is laid out. */
export function cellKindOf(field: Field, table: ReturnSheet): CellKind {
  const { kpi } = field;
  if (table.layout === 'records') return kpi.role === 'identity' ? 'identity' : kpi.kind;
  const holdsAnswers = table.layout === 'form' && field.category === undefined && field.isCount !== true;
  return kpi.kind === 'category' && !holdsAnswers ? 'count' : kpi.kind;
}

/** True when the KPI must be reported: always, or because its condition is known to hold for this service. */
export function isAskedFor(kpi: Kpi, specification: Specification): boolean {
  if (kpi.required === 'yes') return true;
  return kpi.required === 'if-applicable' && specification.service?.isCrimeRelated === true;
}

/**
 * The KPIs that are asked for and whose gaps are reported in this field, each as the other fields of the table that answer it in
 * the same record: an age may be left blank where there is a birth date. Gaps are reported in the KPI's own field or, where it has
 * none, in the first that answers it, so that one gap is reported once.
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
    const askedIn = answering.find((other) => other.kpi.id === kpi.id) ?? answering[0];
    if (askedIn?.kpi.id !== field.kpi.id || isNoneWhenBlank(kpi, field, table)) continue;
    questions.push({ others: answering.filter((other) => other.kpi.id !== field.kpi.id) });
  }
  return questions;
}

/**
 * True where a blank says that there was nothing to write down. Every person has a gender, an age, a reference; not every
 * one is referred on. So in records a count of events (referrals, not people) may be given by fields that are filled in only
 * for those it happened to: who they were referred to, and when. The KPI's own column stays asked for: it can hold a 0.
 */
function isNoneWhenBlank(kpi: Kpi, field: Field, table: ReturnSheet): boolean {
  return table.layout === 'records' && kpi.kind === 'count' && kpi.unit !== 'people' && field.kpi.id !== kpi.id;
}
