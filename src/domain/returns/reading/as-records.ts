import type { RecordField, RecordsReading } from '../../model/table-reading';
import type { ReadingCandidate } from './as-figures';
import type { TableBand } from './bands';
import { readColumn, type ColumnReading } from './record-column';
import { areaOf, runOf, titlesOf } from './places';
import type { LabelReader } from './read-label';
import { withBareReference } from './bare-reference';
import type { GridView } from './view';

/** Rows that show what a column holds. */
const SAMPLE = 40;

/** Fields that must be found. */
const FEWEST_FIELDS = 2;

/** Different KPIs that make a list of KPIs. */
const FEWEST_KPIS = 3;

/** What a head without records under it counts for, each field. */
const HEAD_ONLY = 0.1;

/** Reads a band as a row for each person or case, on an upright view or on a turned one. */
export function asRecords(
  view: GridView,
  band: TableBand,
  reader: LabelReader,
): ReadingCandidate<RecordsReading> | undefined {
  if (band.heads.length === 0) return undefined;
  const sample = band.body.slice(0, SAMPLE);
  if (listsKpis(view, band, sample, reader)) return undefined;
  const columns = Array.from({ length: band.right - band.left + 1 }, (_, index) => band.left + index);
  const read = withBareReference(
    withoutLikenesses(columns.map((column) => readColumn(view, band, column, sample, reader))),
    reader,
  );
  const known = read.filter(({ field }) => field?.kpi !== undefined);
  const kpis = new Set(known.map(({ field }) => field?.kpi));
  const isTold = read.some(({ weight, tells, filled }) => tells && (weight > 0 || filled === 0));
  const score =
    band.body.length === 0
      ? known.length * HEAD_ONLY
      : read.reduce((sum, { weight, filled }) => sum + weight * filled, 0);
  if (kpis.size < FEWEST_FIELDS || !isTold || score <= 0) return undefined;
  return {
    as: 'records',
    lies: view.turned ? 'sideways' : 'upright',
    area: areaOf(view, band),
    titles: titlesOf(view, band),
    heads: runOf(view, band.heads),
    fields: read.flatMap(({ field }): readonly RecordField[] => (field ? [field] : [])),
    records: runOf(view, band.body),
    score,
  };
}

/** A column in which one KPI after the other is named: the table is about KPIs, not about people. */
function listsKpis(
  view: GridView,
  { left, right }: TableBand,
  sample: readonly number[],
  reader: LabelReader,
): boolean {
  for (let column = left; column <= right; column += 1) {
    const named = sample.flatMap((row) => {
      const { field, parts } = reader.read(view.text(row, column));
      return field && parts.length === 0 && (field.how === 'name' || field.how === 'alias') ? [field.kpi.id] : [];
    });
    if (named.length * 2 > sample.length && new Set(named).size >= FEWEST_KPIS) return true;
  }
  return false;
}

/** A heading that is only like a KPI's gives way to a column that names it outright, and is told as a possibility. */
function withoutLikenesses(read: readonly ColumnReading[]): readonly ColumnReading[] {
  const named = new Set(
    read.flatMap(({ field }) =>
      field?.how === 'name' || field?.how === 'alias' || field?.how === 'confirmed' ? [field.kpi] : [],
    ),
  );
  return read.map((column) => {
    const { field } = column;
    const isLike = field && (field.how === 'similar' || field.how === 'words') && named.has(field.kpi);
    if (!isLike) return column;
    const { at, cells, label, kpi } = field;
    return { ...column, weight: 0, tells: false, field: { at, cells, label, mayBe: kpi === undefined ? [] : [kpi] } };
  });
}
