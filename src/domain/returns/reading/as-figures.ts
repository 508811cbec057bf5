import type { Entry, FiguresReading } from '../../model/table-reading';
import { resolveAxis } from './axis';
import type { Path, PathLabel } from './axis-path';
import type { TableBand } from './bands';
import { isValueLike, isWordy } from './cell-class';
import { columnStats, type ColumnStats } from './column-stats';
import { factOf } from './facts';
import { cellOf, labelsOver } from './heads';
import type { LabelReader } from './read-label';
import { areaOf, runOf, titlesOf } from './places';
import type { GridView } from './view';

/** Of the filled cells beside labels, the share that must be figures or stand for some. */
const FIGURES = 0.6;

/** Of the labels of a column, the share that must be different. */
const DISTINCT = 0.6;

/** What a cell counts for that nobody has filled in yet: a template is a table, too. */
const UNFILLED = 0.05;

/** A reading and what it is about, before readings are compared. */
export type ReadingCandidate<T> = T extends unknown ? Omit<T, 'margin' | 'isReturn'> : never;

/** Reads a band as figures between labels: undefined where too few cells are figures, or no column holds labels. */
export function asFigures(
  view: GridView,
  band: TableBand,
  reader: LabelReader,
): ReadingCandidate<FiguresReading> | undefined {
  const stats = columnStats(view, band, reader);
  if (headsFields(view, band, reader)) return undefined;
  const columns = figureColumns(stats);
  if (!columns) return undefined;
  const { stubs, values } = columns;
  if (!areFigures(view, band, values)) return undefined;
  const corner = cornerOf(view, band, stubs);
  const paths = downPaths(view, band, stubs, values);
  const isDown = namesThose(corner, paths, reader);
  const down = resolveAxis(paths, isDown ? corner : [], reader);
  const across = resolveAxis(acrossPaths(view, band, values), isDown ? [] : corner, reader);
  if (comesAgain(down.entries)) return undefined;
  // Targets alone are a plan or a list of KPIs.
  if (![down, across].every(({ entries }) => entries.some(({ figure }) => figure === 'actual'))) return undefined;
  const origin = view.place(0, 0);
  let score = 0;
  down.entries.forEach((row) => {
    for (const column of across.entries) {
      const isFilled = view.kind(row.at - origin.row, column.at - origin.column) !== 'blank';
      if (factOf(reader, row, column, { row: row.at, column: column.at })) score += isFilled ? 1 : UNFILLED;
    }
  });
  if (score === 0) return undefined;
  return {
    as: 'figures',
    area: areaOf(view, band),
    titles: titlesOf(view, band),
    heads: runOf(view, band.heads),
    down: down.entries,
    across: across.entries,
    beside: besideOf(view, band, [...stubs, ...values]),
    score,
  };
}

/** A head of two dates or references is one of fields, whatever stands under it. */
function headsFields(view: GridView, band: TableBand, reader: LabelReader): boolean {
  const row = band.heads.at(-1);
  if (row === undefined) return false;
  let fields = 0;
  for (let column = band.left; column <= band.right; column += 1) {
    const field = reader.read(view.text(row, column)).field?.kpi;
    if (field && (field.kind === 'date' || field.role === 'identity') && !reader.read(view.text(row, column)).measure)
      fields += 1;
  }
  return fields >= 2;
}

interface FigureColumns {
  readonly stubs: readonly number[];
  readonly values: readonly number[];
}

function figureColumns(stats: readonly ColumnStats[]): FigureColumns | undefined {
  const isValue = (each: ColumnStats): boolean =>
    each.figure !== 'comment' && (each.filled > 0 ? each.values * 2 >= each.filled : each.isHeadedAsValue);
  const candidates = stats.filter(
    (each) =>
      each.filled > 0 && each.labels * 2 >= each.filled && each.distinct >= DISTINCT * each.labels && !isValue(each),
  );
  const labelled = candidates.filter(({ column }) => stats.some((other) => other.column > column && isValue(other)));
  const label = labelled.reduce<ColumnStats | undefined>(
    (best, each) => (best === undefined || each.known > best.known ? each : best),
    undefined,
  );
  if (!label) return undefined;
  const values = stats.filter((each) => each.column > label.column && isValue(each)).map(({ column }) => column);
  const [first] = values;
  if (first === undefined) return undefined;
  const stubs = stats
    .filter((each) => each.column < first && (each.column === label.column || isStub(each, each.column > label.column)))
    .map(({ column }) => column);
  return { stubs, values };
}

/** A further column of labels: words that mean something, such as `Gender` beside `Female`, `Male`. Units repeat themselves. */
function isStub({ filled, labels, known, sentences, distinct }: ColumnStats, isInner: boolean): boolean {
  const isTold = filled > 0 && labels * 2 >= filled && known * 4 >= filled && sentences * 2 < filled;
  return isTold && (!isInner || distinct >= DISTINCT * labels);
}

/** A period that stands beside several rows, where nothing else tells them apart: each row is a record. */
function comesAgain(entries: readonly Entry[]): boolean {
  const periods = entries.flatMap(({ measure, unread, period, periodOfNoYear, total, place, service }) => {
    const label = period?.label ?? periodOfNoYear;
    return measure === undefined && !unread && !total && label !== undefined
      ? [[label, place, service].join('\n')]
      : [];
  });
  return new Set(periods).size < periods.length;
}

function besideOf(view: GridView, band: TableBand, taken: readonly number[]): FiguresReading['beside'] {
  const columns = Array.from({ length: band.right - band.left + 1 }, (_, index) => band.left + index);
  const isFilled = (column: number): boolean =>
    [...band.heads, ...band.body].some((row) => view.kind(row, column) !== 'blank');
  return columns
    .filter((column) => !taken.includes(column) && isFilled(column))
    .map((column) => {
      const label = labelsOver(view, band, column, column).at(-1);
      return { column: view.place(0, column).column, ...(label && { label }) };
    });
}

function areFigures(view: GridView, { body }: TableBand, values: readonly number[]): boolean {
  let filled = 0;
  let figures = 0;
  for (const row of body) {
    for (const column of values) {
      const kind = view.kind(row, column);
      if (kind === 'blank') continue;
      filled += 1;
      if (isValueLike(kind)) figures += 1;
    }
  }
  return filled === 0 || figures >= FIGURES * filled;
}

/** What stands over the label column: it may name the list of the labels below. */
function cornerOf(view: GridView, band: TableBand, stubs: readonly number[]): readonly PathLabel[] {
  const column = stubs.at(-1);
  if (column === undefined) return [];
  return labelsOver(view, { heads: band.heads.slice(-1) }, column, column);
}

/** A corner such as *District* over labels that say themselves what they count speaks of the labels beside it. */
function namesThose(corner: readonly PathLabel[], paths: readonly Path[], reader: LabelReader): boolean {
  const named = corner.some(({ text }) => {
    const { names, measure } = reader.read(text);
    return names === 'place' || names === 'service' || measure !== undefined;
  });
  const own = paths.flatMap(({ labels }) => labels.slice(-1)).map(({ text }) => reader.read(text));
  const telling = own.filter(({ measure, isPeriod }) => measure !== undefined || isPeriod);
  return !named || telling.length * 2 < own.length;
}

function downPaths(
  view: GridView,
  band: TableBand,
  stubs: readonly number[],
  values: readonly number[],
): readonly Path[] {
  const paths: Path[] = [];
  const outer = new Map<number, PathLabel>();
  let before = band.heads.at(-1);
  for (const row of band.body) {
    const isAfterBlank = before !== undefined && row > before + 1;
    before = row;
    const labels = labelsBeside(view, row, stubs, outer);
    const hasFigures = values.some((column) => view.kind(row, column) !== 'blank');
    if (labels.length > 0 || hasFigures) paths.push({ at: view.place(row, 0).row, labels, hasFigures, isAfterBlank });
  }
  return paths;
}

/** Labels of a row from the outermost; an outer one that is blank is the one above. */
function labelsBeside(
  view: GridView,
  row: number,
  stubs: readonly number[],
  outer: Map<number, PathLabel>,
): readonly PathLabel[] {
  const labels: PathLabel[] = [];
  stubs.forEach((column, index) => {
    const kind = view.kind(row, column);
    if (kind !== 'blank' && (isWordy(kind) || kind === 'date' || kind === 'nothing' || kind === 'number')) {
      const label = { text: view.text(row, column), cell: cellOf(view, row, column) };
      labels.push(label);
      outer.set(column, label);
      for (const later of stubs.slice(index + 1)) outer.delete(later);
    } else if (index < stubs.length - 1) {
      const above = outer.get(column);
      if (above) labels.push(above);
    }
  });
  return labels;
}

/** The columns of figures with the labels over them. */
export function acrossPaths(view: GridView, band: TableBand, values: readonly number[]): readonly Path[] {
  const from = values[0] ?? 0;
  return values.map((column) => ({
    at: view.place(0, column).column,
    labels: labelsOver(view, band, column, from),
    hasFigures: true,
    isAfterBlank: false,
  }));
}
