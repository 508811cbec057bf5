import type { Kpi } from '../model/specification';

/** Share of a table's headings that must mean something to us, unless it answers several KPIs that must be sent. */
const LEAST_SHARE = 0.2;

/** From so many required KPIs on, a table is a return however wide it is. */
const SEVERAL = 3;

/** Rows of one breakdown that make a return of it, without any other measure. */
const BREAKDOWN_ROWS = 3;

/**
 * A table of records is a return when it has at least two different fields of the specification, one of them telling: a KPI
 * that must be sent, or a category that answers one. Client numbers, birth dates and other dates alone do not make a
 * return: staff lists and registers have those too, and checking them would report a dozen missing KPIs nobody asked
 * for there. In a wide table two fields among forty are chance, so a share of the headings must be ours, unless the
 * table answers several required KPIs.
 *
 * @param mapped the KPI of each mapped column.
 * @param headings how many columns have a heading.
 */
export function isReturn(mapped: readonly Kpi[], kpis: readonly Kpi[], headings: number): boolean {
  const fields = new Set(mapped.map(({ id }) => id));
  if (fields.size < 2 || !mapped.some((kpi) => isTelling(kpi, kpis)) || isStaffList(mapped)) return false;
  const answered = kpis.filter(
    ({ id, required, answeredBy = [] }) => required !== 'no' && [id, ...answeredBy].some((each) => fields.has(each)),
  );
  return answered.length >= SEVERAL || fields.size >= LEAST_SHARE * headings;
}

/** What every employer knows of its own people too. */
const KNOWN_OF_STAFF: ReadonlySet<string> = new Set([
  'gender',
  'sex',
  'ethnicity',
  'disability',
  'birth-date',
  'start-date',
  'closure-date',
]);

/** Name, gender, ethnicity and a start date, but no reference, referral, age or intervention: a list of staff. */
function isStaffList(mapped: readonly Kpi[]): boolean {
  return mapped.every(({ id }) => KNOWN_OF_STAFF.has(id)) && mapped.some(({ kind }) => kind === 'date');
}

/** Figures beside labels: the same, or one telling KPI with a breakdown. */
export function isReturnOfMeasures(mapped: readonly Kpi[], kpis: readonly Kpi[], labels: number): boolean {
  if (isReturn(mapped, kpis, labels)) return true;
  return (
    mapped.length >= BREAKDOWN_ROWS &&
    mapped.length >= LEAST_SHARE * labels &&
    mapped.some((kpi) => isTelling(kpi, kpis))
  );
}

/** A KPI that must be sent, or that answers one: no reference, and no date. */
export function isTelling(kpi: Kpi, kpis: readonly Kpi[]): boolean {
  if (kpi.role === 'identity' || kpi.kind === 'date') return false;
  return (
    kpi.required !== 'no' || kpis.some(({ required, answeredBy }) => required !== 'no' && answeredBy?.includes(kpi.id))
  );
}
