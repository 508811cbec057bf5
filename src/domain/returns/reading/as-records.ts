import { isBlank } from '../../../cells/cell-values';
import type { Kpi } from '../../model/specification';
import type { RecordField, RecordsReading } from '../../model/table-reading';
import { fitsKind } from '../fits-kind';
import type { ReadingCandidate } from './as-figures';
import type { TableBand } from './bands';
import { isWordy } from './cell-class';
import { labelsOver } from './heads';
import { areaOf, runOf, titlesOf } from './places';
import type { LabelReader, Meaning, Read } from './read-label';
import type { GridView } from './view';

/** Rows that show what a column holds. */
const SAMPLE = 40;

/** Fields that must be found. */
const FEWEST_FIELDS = 2;

/** A field read by so many of its words needs no second witness in its values. */
const SURE = 0.75;

/** Of a tick column's filled cells, the share that must be ticks. */
const TICKS = 0.7;

/** Reads a band as a row for each person or case, on an upright view or on a turned one. */
export function asRecords(
  view: GridView,
  band: TableBand,
  reader: LabelReader,
): ReadingCandidate<RecordsReading> | undefined {
  if (band.heads.length === 0 || band.body.length === 0) return undefined;
  const sample = band.body.slice(0, SAMPLE);
  const columns = Array.from({ length: band.right - band.left + 1 }, (_, index) => band.left + index);
  const read = columns.map((column) => readColumn(view, band, column, sample, reader));
  const fields = read.flatMap(({ field }) => (field ? [field] : []));
  const known = fields.filter(({ kpi }) => kpi !== undefined);
  const kpis = new Set(known.map(({ kpi }) => kpi));
  const isTold = read.some(({ weight, tells }) => weight > 0 && tells);
  const score = read.reduce((sum, { weight, filled }) => sum + weight * filled, 0);
  if (kpis.size < FEWEST_FIELDS || !isTold || score <= 0) return undefined;
  return {
    as: 'records',
    lies: view.turned ? 'sideways' : 'upright',
    area: areaOf(view, band),
    titles: titlesOf(view, band),
    heads: runOf(view, band.heads),
    fields,
    records: runOf(view, band.body),
    score,
  };
}

interface ColumnReading {
  readonly field?: RecordField;
  readonly weight: number;
  readonly filled: number;
  /** A category, date, text or tick: counts alone are no records. */
  readonly tells: boolean;
}

function readColumn(
  view: GridView,
  band: TableBand,
  column: number,
  sample: readonly number[],
  reader: LabelReader,
): ColumnReading {
  const labels = labelsOver(view, band, column, band.left);
  const filled = sample.filter((row) => view.kind(row, column) !== 'blank');
  const place = view.place(0, column);
  const at = view.turned ? place.row : place.column;
  const cells = labels.map(({ cell }) => cell);
  const label = labels.at(-1)?.text ?? '';
  if (labels.length === 0 && filled.length === 0) return { weight: 0, filled: 0, tells: false };
  const meanings = labels.map(({ text }) => reader.read(text));
  const tick = tickOf(view, column, filled, meanings, reader);
  if (tick)
    return {
      field: { at, cells, label, kpi: tick.of, how: 'alias', part: tick, mayBe: [] },
      weight: 1,
      filled: filled.length,
      tells: true,
    };
  const read = fieldFor(
    meanings,
    labels.map(({ text }) => text),
    reader,
  );
  if (!read)
    return {
      field: { at, cells, label, mayBe: meanings.at(-1)?.mayBe ?? [] },
      weight: 0,
      filled: filled.length,
      tells: false,
    };
  const fits = weightOf(view, column, filled, read.kpi, reader);
  const isWeak = read.how === 'similar' || (read.how === 'words' && read.share < SURE);
  const isDoubtful = isWeak && filled.length > 0 && !fitsValues(view, column, filled, read, reader);
  if (isDoubtful)
    return {
      field: { at, cells, label, mayBe: [read.kpi.id] },
      weight: Math.min(0, fits),
      filled: filled.length,
      tells: false,
    };
  return {
    field: { at, cells, label, kpi: read.kpi.id, how: read.how, mayBe: [] },
    weight: fits,
    filled: filled.length,
    tells: read.kpi.kind !== 'count',
  };
}

/** A column's own words, unless a group over it makes them mean something: `Date` under `Referral`. */
function fieldFor(meanings: readonly Meaning[], texts: readonly string[], reader: LabelReader): Read | undefined {
  const own = meanings.at(-1)?.field;
  if (own && own.how !== 'words') return joinedName(texts, reader) ?? own;
  for (let outer = texts.length - 2; outer >= 0; outer -= 1) {
    const joined = reader.read(`${texts[outer] ?? ''} ${texts.at(-1) ?? ''}`).field;
    if (joined && (joined.how !== 'words' || !own)) return joined;
  }
  return own;
}

/** `Client` over `Gender` stays gender; only a name that somebody wrote out as such is more telling. */
function joinedName(texts: readonly string[], reader: LabelReader): Read | undefined {
  for (let outer = texts.length - 2; outer >= 0; outer -= 1) {
    const joined = reader.read(`${texts[outer] ?? ''} ${texts.at(-1) ?? ''}`).field;
    if (joined?.how === 'name') return joined;
  }
  return undefined;
}

/** A column of ticks under a category of a list: `F` under `Gender`. */
function tickOf(
  view: GridView,
  column: number,
  filled: readonly number[],
  meanings: readonly Meaning[],
  reader: LabelReader,
): RecordField['part'] {
  const own = meanings.at(-1);
  if (!own) return undefined;
  const ticks = filled.filter((row) => view.kind(row, column) === 'tick' || view.value(row, column) === 1);
  if (ticks.length < TICKS * filled.length) return undefined;
  for (const outer of meanings.slice(0, -1).reverse()) {
    const kpi = outer.field?.kpi ?? outer.measure?.kpi;
    if (kpi?.kind !== 'category') continue;
    const listed = reader.codes.has(kpi, own.text) || own.parts.some(({ of }) => of === kpi.id);
    return { of: kpi.id, label: own.text, how: listed ? 'listed' : 'by-its-place' };
  }
  if (filled.length === 0) return undefined;
  const part = own.field?.how === 'name' ? undefined : own.parts.find(({ of }) => reader.kpi(of)?.partOf !== undefined);
  return part;
}

function fitsValues(
  view: GridView,
  column: number,
  filled: readonly number[],
  { kpi }: Read,
  reader: LabelReader,
): boolean {
  return fitsKind(
    reader,
    kpi,
    filled.map((row) => view.value(row, column)),
  );
}

/** What a filled cell of the column counts for, by how well its values are such as the field has. */
function weightOf(view: GridView, column: number, filled: readonly number[], kpi: Kpi, reader: LabelReader): number {
  if (kpi.role === 'identity') return 0.5;
  const words = filled.filter((row) => isWordy(view.kind(row, column))).length;
  if (kpi.kind === 'date')
    return filled.some((row) => view.kind(row, column) === 'date' || view.kind(row, column) === 'number') ||
      filled.length === 0
      ? 1
      : 0.3;
  if (kpi.kind === 'category') {
    const listed = filled.filter((row) => isListed(view, row, column, kpi, reader)).length;
    if (listed * 2 >= filled.length && filled.length > 0) return 1;
    return words * 2 >= filled.length ? 0.6 : -0.5;
  }
  if (kpi.kind === 'count' || kpi.kind === 'percentage' || kpi.kind === 'money')
    return words * 2 > filled.length ? -0.3 : 0.3;
  return 0.4;
}

function isListed(view: GridView, row: number, column: number, kpi: Kpi, reader: LabelReader): boolean {
  const value = view.value(row, column);
  if (isBlank(value)) return false;
  if (reader.codes.has(kpi, value)) return true;
  // `Domestic abuse; Harassment;` gives several answers.
  if (typeof value !== 'string' || kpi.responses !== 'multiple') return false;
  const answers = value
    .split(/[;|]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return answers.length > 0 && answers.every((each) => reader.codes.has(kpi, each));
}
