import type { Entry, FiguresReading } from '../../model/table-reading';
import { resolveAxis } from './axis';
import type { Path } from './axis-path';
import { acrossPaths, type ReadingCandidate } from './as-figures';
import type { TableBand } from './bands';
import { isValueLike, isWordy } from './cell-class';
import { factOf } from './facts';
import { cellOf } from './heads';
import { areaOf, runOf, titlesOf } from './places';
import type { LabelReader } from './read-label';
import type { GridView } from './view';

/** Reads labels with the answer below each: one under the other in a column, or side by side over one row of figures. */
export function asAnswers(
  view: GridView,
  band: TableBand,
  reader: LabelReader,
): ReadingCandidate<FiguresReading> | undefined {
  return band.heads.length === 0 ? answersDown(view, band, reader) : answersAcross(view, band, reader);
}

/** `Clients supported` over `46`, and then the next label. */
function answersDown(
  view: GridView,
  band: TableBand,
  reader: LabelReader,
): ReadingCandidate<FiguresReading> | undefined {
  const { left, right, body, titles } = band;
  if (left !== right) return undefined;
  const answers = body.filter((row) => isValueLike(view.kind(row, left)));
  const labels = answers.map((row) => row - 1);
  const lines = [...titles, ...body];
  if (!labels.every((row) => lines.includes(row) && isWordy(view.kind(row, left)))) return undefined;
  if (body.some((row) => !answers.includes(row) && !labels.includes(row))) return undefined;
  const paths = answers.map((row): Path => ({
    at: view.place(row, left).row,
    labels: [{ text: view.text(row - 1, left), cell: cellOf(view, row - 1, left) }],
    hasFigures: true,
    isAfterBlank: false,
  }));
  const across = [nameless(view.place(0, left).column)];
  const above = titles.filter((row) => !labels.includes(row));
  const table = { ...band, titles: above, body: [...labels, ...answers].sort((a, b) => a - b) };
  return candidate(view, table, reader, resolveAxis(paths, [], reader).entries, across);
}

/** Labels over one row of figures, and no label beside it. */
function answersAcross(
  view: GridView,
  band: TableBand,
  reader: LabelReader,
): ReadingCandidate<FiguresReading> | undefined {
  const [row, ...others] = band.body;
  if (row === undefined || others.length > 0) return undefined;
  const columns = Array.from({ length: band.right - band.left + 1 }, (_, index) => band.left + index);
  const filled = columns.filter((column) => view.kind(row, column) !== 'blank');
  if (filled.length === 0 || !filled.every((column) => isValueLike(view.kind(row, column)))) return undefined;
  const across = resolveAxis(acrossPaths(view, band, filled), [], reader).entries;
  return candidate(view, band, reader, [nameless(view.place(row, 0).row)], across);
}

function nameless(at: number): Entry {
  return { at, cells: [], label: '', parts: [], figure: 'actual', mayBe: [] };
}

function candidate(
  view: GridView,
  band: TableBand,
  reader: LabelReader,
  down: readonly Entry[],
  across: readonly Entry[],
): ReadingCandidate<FiguresReading> | undefined {
  const facts = down.flatMap((row) =>
    across.filter((column) => factOf(reader, row, column, { row: row.at, column: column.at })),
  );
  if (facts.length === 0) return undefined;
  return {
    as: 'figures',
    area: areaOf(view, band),
    titles: titlesOf(view, band),
    heads: runOf(view, band.heads),
    down,
    across,
    beside: [],
    score: facts.length,
  };
}
