import type { FigureKind } from '../../model/table-reading';
import type { TableBand } from './bands';
import { isValueLike, isWordy, type CellClass } from './cell-class';
import { labelsOver } from './heads';
import type { LabelReader, Meaning } from './read-label';
import type { GridView } from './view';

/** What stands in a column of a band. */
export interface ColumnStats {
  readonly column: number;
  readonly filled: number;
  /** Cells that may be labels: words, dates that are periods. */
  readonly labels: number;
  readonly sentences: number;
  readonly values: number;
  readonly distinct: number;
  /** Labels that mean something. */
  readonly known: number;
  /** What its head says its figures are. */
  readonly figure?: FigureKind;
  /** Its head is a period, a total, a KPI or a part: figures are to come. */
  readonly isHeadedAsValue: boolean;
}

/** Labels that are read to see what a column holds, of all columns together and of one at least. */
const MOST_READ = 480;
const FEWEST_READ = 2;
const MOST_OF_ONE = 40;

/** One look at each cell of the band's lines. */
export function columnStats(view: GridView, band: TableBand, reader: LabelReader): readonly ColumnStats[] {
  const columns = band.right - band.left + 1;
  const most = Math.max(FEWEST_READ, Math.min(MOST_OF_ONE, Math.floor(MOST_READ / columns)));
  return Array.from({ length: columns }, (_, index) => statsOf(view, band, band.left + index, reader, most));
}

function statsOf(view: GridView, band: TableBand, column: number, reader: LabelReader, most: number): ColumnStats {
  const heads = labelsOver(view, band, column, band.left).map(({ text }) => reader.read(text));
  const own = heads.at(-1);
  const counts = countCells(view, band, column, reader, most);
  // A corner such as *District* says that the labels below are places, known or not.
  const areNames = own?.names === 'place' || own?.names === 'service';
  return {
    column,
    ...counts,
    known: areNames ? counts.labels : counts.known,
    ...(own?.figure && !own.measure && { figure: own.figure }),
    isHeadedAsValue: heads.some(headsValues),
  };
}

function countCells(
  view: GridView,
  { body }: TableBand,
  column: number,
  reader: LabelReader,
  most: number,
): Omit<ColumnStats, 'column' | 'figure' | 'isHeadedAsValue'> {
  const counts = { filled: 0, labels: 0, sentences: 0, values: 0 };
  const read = { all: 0, known: 0 };
  let either = 0;
  const texts = new Set<string>();
  for (const row of body) {
    const kind = view.kind(row, column);
    if (kind === 'blank') continue;
    counts.filled += 1;
    if (isValueLike(kind)) counts.values += 1;
    if (kind === 'sentence') counts.sentences += 1;
    const text = view.text(row, column);
    const meaning = read.all < most && mayBeLabel(kind, text) ? reader.glance(text) : undefined;
    if (meaning) read.all += 1;
    if (!isLabel(kind, meaning)) continue;
    counts.labels += 1;
    if (isValueLike(kind)) either += 1;
    texts.add(text.toLowerCase());
    if (meaning && meansSomething(meaning)) read.known += 1;
  }
  // `<18` over `18 and over` is a label; beside figures it is one that must not be told.
  const areLabels = either === counts.values && counts.labels > either;
  const known = read.all === 0 ? 0 : Math.round((read.known * Math.max(counts.labels, read.all)) / read.all);
  return { ...counts, known, ...(areLabels && { values: 0 }), distinct: texts.size };
}

/** Plain numbers are none, and need no reading. */
function mayBeLabel(kind: CellClass, text: string): boolean {
  return isWordy(kind) || kind === 'date' || (isValueLike(kind) && !/^-?[\d.,]+%?$/.test(text));
}

function isLabel(kind: CellClass, meaning: Meaning | undefined): boolean {
  if (isWordy(kind)) return true;
  if (!meaning) return false;
  return kind === 'date' ? meaning.isPeriod : isValueLike(kind) && meaning.parts.length > 0;
}

function meansSomething({ measure, parts, isPeriod, total }: Meaning): boolean {
  return measure !== undefined || parts.length > 0 || isPeriod || total !== undefined;
}

function headsValues(meaning: Meaning): boolean {
  return meansSomething(meaning) || (meaning.figure !== undefined && meaning.figure !== 'comment');
}
