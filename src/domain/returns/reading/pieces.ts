import type { TableBand } from './bands';
import { isValueLike, isWordy } from './cell-class';
import { labelsOver } from './heads';
import type { LabelReader } from './read-label';
import type { GridView } from './view';

/** Rows that show whether a column holds labels. */
const SAMPLE = 40;

/**
 * Parts of a band that stand side by side: cut at a blank column whose right side begins with a column of labels beside figures, and always
 * where the labels of the head come again.
 */
export function piecesOf(view: GridView, band: TableBand, reader: LabelReader): readonly TableBand[] {
  const cut = cutOf(view, band, reader);
  if (cut === undefined) return [trimmed(view, band)];
  const left = trimmed(view, { ...band, right: cut - 1 });
  return [left, ...piecesOf(view, trimmed(view, { ...band, left: cut }), reader)];
}

function cutOf(view: GridView, band: TableBand, reader: LabelReader): number | undefined {
  const seen = new Map<string, number>();
  const head = band.heads.at(-1);
  const textOf = (column: number): string => (head === undefined ? '' : view.text(head, column).toLowerCase());
  for (let column = band.left; column <= band.right; column += 1) {
    const text = textOf(column);
    const before = text === '' ? undefined : seen.get(text);
    if (before !== undefined && isOwnLabel(view, band, column, reader)) return column;
    if (before !== undefined && comesAgain(textOf, before, column, reader)) return column;
    if (text !== '') seen.set(text, column);
    const isGap = column > band.left && isBlankColumn(view, band, column - 1);
    if (isGap && !isBlankColumn(view, band, column) && beginsLabels(view, band, column, reader)) return column;
    if (column > band.left + 1 && isNextPair(view, band, column, reader)) return column;
  }
  return undefined;
}

/** Labels that mean something, right of figures that have labels of their own: a form of several pairs of columns. */
function isNextPair(view: GridView, band: TableBand, column: number, reader: LabelReader): boolean {
  if (!isFigureColumn(view, band, column - 1) || !beginsLabels(view, band, column, reader)) return false;
  // A heading that names a field stands over answers of records.
  const over = [column, column + 1].flatMap((each) => labelsOver(view, band, each, each).slice(-1));
  if (over.some(({ text }) => reader.read(text).field !== undefined)) return false;
  const texts = band.body.map((row) => view.text(row, column)).filter((text) => text !== '');
  const known = texts.map((text) => reader.read(text)).filter(({ measure, parts }) => measure ?? parts[0]);
  if (known.length * 2 < texts.length) return false;
  for (let left = band.left; left < column - 1; left += 1) if (beginsLabels(view, band, left, reader)) return true;
  return false;
}

function isFigureColumn(view: GridView, { body }: TableBand, column: number): boolean {
  const kinds = body.map((row) => view.kind(row, column)).filter((kind) => kind !== 'blank');
  return kinds.length > 0 && kinds.filter(isValueLike).length * 2 > kinds.length;
}

/** Two labels that name fields stand again, one after the other: another table of records. */
function comesAgain(textOf: (column: number) => string, before: number, column: number, reader: LabelReader): boolean {
  const [first, second] = [textOf(column), textOf(column + 1)];
  if (second === '' || textOf(before + 1) !== second) return false;
  return reader.read(first).field !== undefined && reader.read(second).field !== undefined;
}

/** The head of a label column that stands a second time: another table has the same labels again. */
function isOwnLabel(view: GridView, band: TableBand, column: number, reader: LabelReader): boolean {
  if (!beginsLabels(view, band, column, reader)) return false;
  const meaning = reader.read(labelsOver(view, band, column, band.left).at(-1)?.text ?? '');
  return meaning.field === undefined && meaning.parts.length === 0;
}

function isBlankColumn(view: GridView, band: TableBand, column: number): boolean {
  return [...band.heads, ...band.body].every((row) => view.kind(row, column) === 'blank');
}

/** Different texts, one a row, with figures right of them. */
function beginsLabels(view: GridView, band: TableBand, column: number, reader: LabelReader): boolean {
  const rows = band.body.slice(0, SAMPLE).filter((row) => view.kind(row, column) !== 'blank');
  if (rows.length < 2) return false;
  const texts = rows.filter((row) => mayBeLabel(view, row, column, reader));
  const distinct = new Set(texts.map((row) => view.text(row, column))).size;
  if (texts.length < 0.6 * rows.length || distinct < 0.8 * texts.length) return false;
  const right = rows.filter((row) => isValueLike(view.kind(row, column + 1)));
  return right.length * 2 > rows.length;
}

/** Words, and `<18`, which would stand for a figure elsewhere. */
function mayBeLabel(view: GridView, row: number, column: number, reader: LabelReader): boolean {
  const kind = view.kind(row, column);
  return isWordy(kind) || (kind === 'nothing' && reader.read(view.text(row, column)).parts.length > 0);
}

/** Without blank columns at its edges, and without rows that are blank in it. */
function trimmed(view: GridView, band: TableBand): TableBand {
  let { left, right } = band;
  while (left < right && isBlankColumn(view, band, left)) left += 1;
  while (right > left && isBlankColumn(view, band, right)) right -= 1;
  const isFilled = (row: number): boolean => {
    for (let column = left; column <= right; column += 1) if (view.kind(row, column) !== 'blank') return true;
    return false;
  };
  return { ...band, left, right, heads: band.heads.filter(isFilled), body: band.body.filter(isFilled) };
}
