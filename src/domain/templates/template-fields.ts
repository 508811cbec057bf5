import { KNOWN_FIELDS } from '../codelists/known-fields';
import type { Kpi, Specification } from '../model/specification';
import { headingKey } from '../returns/headings';

/** A field of a template: the KPI whose name heads it, and the KPI it answers where that is another. */
export interface TemplateField {
  readonly kpi: Kpi;
  readonly answers?: Kpi;
}

/**
 * Counts that records give by themselves: a row per client counts the clients, and a date or a place of each referral
 * says more than a 1 beside every row.
 */
const COUNTED_FROM: Readonly<Record<string, readonly string[]>> = {
  beneficiaries: ['client-id'],
  'referrals-in': ['referral-date', 'referral-source'],
  'referrals-out': ['referred-to'],
};

/** Columns that stand first in records, in this order: who, when, from where. */
const FIRST = ['client-id', 'referral-date', 'referral-source'];

/** What a service is asked for, each heading once: Excel takes no two columns of one name, and nor does recognition. */
export function summaryFields(specification: Specification): readonly TemplateField[] {
  return withoutRepeats(askedOf(specification).map((kpi) => ({ kpi })));
}

/** The columns of a template for records: as `summaryFields`, with counts taken from what stands in the records. */
export function recordFields(specification: Specification): readonly TemplateField[] {
  const known = new Map(specification.kpis.map((kpi) => [kpi.id, kpi]));
  const fields = askedOf(specification).flatMap((kpi): readonly TemplateField[] => {
    const columns = (COUNTED_FROM[kpi.id] ?? []).flatMap((id) => known.get(id) ?? []);
    return columns.length === 0 ? [{ kpi }] : columns.map((field) => ({ kpi: field, answers: kpi }));
  });
  const rank = ({ kpi }: TemplateField): number => (FIRST.includes(kpi.id) ? FIRST.indexOf(kpi.id) : FIRST.length);
  return withoutRepeats([...fields].sort((one, other) => rank(one) - rank(other)));
}

/**
 * KPIs that must be sent or may be: those of the minimum set that can apply to the service, and all that a specification
 * names. Fields that we only know by sight are not asked for.
 */
function askedOf({ kpis, service }: Specification): readonly Kpi[] {
  return kpis.filter((kpi) => {
    if (kpi.required === 'no') return !KNOWN_FIELDS.includes(kpi);
    return kpi.required === 'yes' || service?.isCrimeRelated !== false;
  });
}

function withoutRepeats(fields: readonly TemplateField[]): readonly TemplateField[] {
  const taken = new Set<string>();
  return fields.filter(({ kpi }) => {
    const key = headingKey(kpi.name);
    const isNew = key !== '' && !taken.has(key);
    taken.add(key);
    return isNew;
  });
}
