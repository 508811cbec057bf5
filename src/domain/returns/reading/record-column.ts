import { isBlank } from '../../../cells/cell-values';
import type { Kpi } from '../../model/specification';
import type { RecordField } from '../../model/table-reading';
import { fitsKind } from '../fits-kind';
import type { PathLabel } from './axis-path';
import type { TableBand } from './bands';
import { isWordy } from './cell-class';
import { labelsOver } from './heads';
import type { LabelReader, Read } from './read-label';
import { tickOf, type RecordColumn } from './tick-column';
import type { GridView } from './view';

/** A field read by so many of its words needs no second witness in its values. */
const SURE = 0.75;

/** What a column of records is, and what speaks for it. */
export interface ColumnReading {
  readonly field?: RecordField;
  /** For each filled cell; below zero where its values speak against records. */
  readonly weight: number;
  readonly filled: number;
  /** A category, date, text or tick: counts alone are no records. */
  readonly tells: boolean;
  /** No value comes twice. */
  readonly isDistinct: boolean;
}

/** Reads a column of a band as a field of records. */
export function readColumn(
  view: GridView,
  band: TableBand,
  column: number,
  sample: readonly number[],
  reader: LabelReader,
): ColumnReading {
  const labels = labelsOver(view, band, column, band.left);
  const filled = sample.filter((row) => view.kind(row, column) !== 'blank');
  const own: RecordColumn = { view, column, labels, filled };
  const place = view.place(0, column);
  const base = { at: view.turned ? place.row : place.column, cells: labels.map(({ cell }) => cell) };
  const isDistinct = new Set(filled.map((row) => view.value(row, column))).size === filled.length;
  const counts = { filled: filled.length, isDistinct };
  if (labels.length === 0 && filled.length === 0) return { weight: 0, tells: false, ...counts };
  const tick = tickOf(own, reader);
  const label = labels.at(-1)?.text ?? '';
  if (tick)
    return {
      field: { ...base, label, kpi: tick.of, how: 'alias', part: tick, mayBe: [] },
      weight: 1,
      tells: true,
      ...counts,
    };
  const named = fieldFor(labels, reader);
  if (!named) {
    const mayBe = reader.read(label).mayBe;
    return { field: { ...base, label, mayBe }, weight: 0, tells: false, ...counts };
  }
  const read = answering(named.read, own, reader);
  const weight = weightOf(own, read.kpi, reader);
  if (isDoubtful(read, own, reader))
    return {
      field: { ...base, label: named.text, mayBe: [read.kpi.id] },
      weight: Math.min(0, weight),
      tells: false,
      ...counts,
    };
  const field = { ...base, label: named.text, kpi: read.kpi.id, how: read.how, mayBe: [] };
  return { field, weight, tells: read.kpi.kind !== 'count', ...counts };
}

function isDoubtful(read: Read, own: RecordColumn, reader: LabelReader): boolean {
  const isWeak = read.how === 'similar' || (read.how === 'words' && read.share < SURE);
  return isWeak && own.filled.length > 0 && !fitsKind(reader, read.kpi, valuesOf(own));
}

function valuesOf({ view, column, filled }: RecordColumn): ReturnType<GridView['value']>[] {
  return filled.map((row) => view.value(row, column));
}

/** A column's own words, unless a group over it makes them mean something: `Date` under `Referral`. */
function fieldFor(
  labels: readonly PathLabel[],
  reader: LabelReader,
): { readonly read: Read; readonly text: string } | undefined {
  const text = labels.at(-1)?.text ?? '';
  const { field: own, mayBe: mayMean } = reader.read(text);
  const isPlain = own !== undefined && own.how !== 'words';
  for (const outer of labels.slice(0, -1).reverse()) {
    const joined = `${outer.text} ${text}`;
    const { field } = reader.read(joined);
    // `Client` over `Gender` stays gender; only a name that somebody wrote out as such is more telling.
    const isBetter = isPlain
      ? field?.how === 'name'
      : field !== undefined && (field.how !== 'words' || mayMean.length === 0);
    if (field && isBetter) return { read: field, text: joined };
  }
  return own && { read: own, text };
}

/**
 * A count column full of words is not a count: `Referrals out` with `Counselling`, `MARAC` names where people were sent.
 * Taken for the field that answers the count when most of its words are in that field's list.
 */
function answering(read: Read, own: RecordColumn, reader: LabelReader): Read {
  if (read.kpi.kind !== 'count' || read.how === 'confirmed') return read;
  const words = own.filled.filter((row) => isWordy(own.view.kind(row, own.column))).length;
  if (own.filled.length === 0 || words * 2 <= own.filled.length) return read;
  const { id, answeredBy = [] } = read.kpi;
  const kpi = reader.kpis.find(
    (each) =>
      each.kind === 'category' &&
      (answeredBy.includes(each.id) || each.partOf === id) &&
      own.filled.filter((row) => isListed(own, row, each, reader)).length * 2 > own.filled.length,
  );
  return kpi ? { ...read, kpi } : read;
}

/** What a filled cell of the column counts for, by how well its values are such as the field has. */
function weightOf(own: RecordColumn, kpi: Kpi, reader: LabelReader): number {
  const { view, column, filled } = own;
  if (kpi.role === 'identity') return 0.5;
  const words = filled.filter((row) => isWordy(view.kind(row, column))).length;
  if (kpi.kind === 'category') return categoryWeight(own, kpi, words, reader);
  if (kpi.kind === 'date') {
    const dates = filled.filter(
      (row) => view.kind(row, column) === 'date' || typeof view.value(row, column) === 'number',
    );
    return dates.length > 0 || filled.length === 0 ? 1 : 0.3;
  }
  if (kpi.kind === 'text') return 0.4;
  return words * 2 > filled.length ? -0.3 : 0.3;
}

function categoryWeight(own: RecordColumn, kpi: Kpi, words: number, reader: LabelReader): number {
  const { filled } = own;
  const listed = filled.filter((row) => isListed(own, row, kpi, reader)).length;
  if (filled.length > 0 && listed * 2 >= filled.length) return 1;
  return words * 2 >= filled.length ? 0.6 : -0.5;
}

function isListed({ view, column }: RecordColumn, row: number, kpi: Kpi, reader: LabelReader): boolean {
  const value = view.value(row, column);
  if (isBlank(value)) return false;
  if (reader.codes.has(kpi, value)) return true;
  // `Domestic abuse; Harassment;` gives several answers.
  if (typeof value !== 'string' || kpi.responses !== 'multiple') return false;
  const answers = value.split(/[;|]/).flatMap((each) => each.trim() || []);
  return answers.length > 0 && answers.every((each) => reader.codes.has(kpi, each));
}
