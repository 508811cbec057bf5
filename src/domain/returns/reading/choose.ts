import type { Kpi } from '../../model/specification';
import type { Entry, FiguresReading, TableReading } from '../../model/table-reading';
import { isReturn, isTelling } from '../is-return';
import { asAnswers } from './as-answers';
import { asFigures, type ReadingCandidate } from './as-figures';
import { asRecords } from './as-records';
import type { TableBand } from './bands';
import { GENERIC } from '../words/label-kinds';
import type { LabelReader } from './read-label';
import { turnedView, type GridView } from './view';

/** Rows of a table on its side. */
const MOST_SIDEWAYS = 80;

/** Records side by side. */
const FEWEST_SIDEWAYS = 2;

/** All readings of one piece; the one that explains most cells wins, and says by how much. */
export function chooseReading(view: GridView, piece: TableBand, reader: LabelReader): TableReading | undefined {
  const found = [
    asFigures(view, piece, reader),
    asAnswers(view, piece, reader),
    asRecords(view, piece, reader),
    ...sideways(view, piece, reader),
  ]
    .flatMap((each) => (each ? [each] : []))
    .sort((a, b) => b.score - a.score);
  const [best, next] = found;
  if (!best) return undefined;
  const margin = next ? (best.score - next.score) / best.score : 1;
  return best.as === 'figures'
    ? { ...best, margin, isReturn: areReturnFigures(best, reader) }
    : { ...best, margin, isReturn: areReturnRecords(best, reader) };
}

/** The piece turned: its first column of labels is the head then. */
function sideways(view: GridView, piece: TableBand, reader: LabelReader): readonly ReadingCandidate<TableReading>[] {
  const rows = [...piece.heads, ...piece.body];
  if (rows.length > MOST_SIDEWAYS || rows.length < 2) return [];
  const turned = turnedView(view);
  const columns = Array.from({ length: piece.right - piece.left }, (_, index) => piece.left + 1 + index);
  // One column beside a list of KPIs says something about each: its unit, what to write, the answer of a form.
  const isFilled = (column: number): boolean => rows.some((row) => view.kind(row, column) !== 'blank');
  if (columns.filter(isFilled).length < FEWEST_SIDEWAYS) return [];
  const band: TableBand = {
    heads: [piece.left],
    body: columns,
    titles: [],
    left: Math.min(...rows),
    right: Math.max(...rows),
  };
  const read = asRecords(turned, band, reader);
  if (!read) return [];
  const fields = read.fields.filter(({ kpi }) => kpi !== undefined).length;
  return fields >= 4 && fields * 2 >= rows.length ? [read] : [];
}

function areReturnRecords(
  { fields }: ReadingCandidate<Extract<TableReading, { as: 'records' }>>,
  reader: LabelReader,
): boolean {
  const mapped = fields.flatMap(({ kpi }) => kpiOf(reader, kpi));
  const headed = fields.filter(({ label }) => label !== '').length;
  return isReturn(mapped, reader.kpis, headed);
}

function kpiOf(reader: LabelReader, id: string | undefined): readonly Kpi[] {
  const kpi = id === undefined ? undefined : reader.kpi(id);
  return kpi ? [kpi] : [];
}

/**
 * Figures are a return when they name a measure outright, or a list with its values: a heading that names it and two of them, two lists with
 * two each, or one list with four. Generic words never count, and more must be explained than not.
 */
function areReturnFigures({ down, across, heads }: ReadingCandidate<FiguresReading>, reader: LabelReader): boolean {
  const entries = [...down, ...across];
  const explained = entries.filter(({ measure, parts }) => measure !== undefined || parts.length > 0);
  const unread = entries.filter((entry) => entry.unread !== undefined);
  if (unread.length > explained.length) return false;
  // Labels without a head, and nothing that names their list: records that lost their headings look like this.
  if (heads.last < heads.first && entries.every(({ how }) => how === undefined || how === 'similar')) return false;
  const named = entries.flatMap(({ measure, parts, how, block }) =>
    how !== undefined && how !== 'similar' && parts.length === 0 && block === undefined ? kpiOf(reader, measure) : [],
  );
  if (named.some((kpi) => isTelling(kpi, reader.kpis)) && entries.length > 1) return true;
  return hasLists(entries);
}

/** A list that is named over two of its values, two lists with two values each, or one with four. Generic words never count. */
function hasLists(entries: readonly Entry[]): boolean {
  const lists = new Map<string, Set<string>>();
  const opened = new Set<string>();
  for (const { parts, how, block } of entries) {
    for (const { of, label, how: read } of parts) {
      if (read === 'by-its-place' || GENERIC.test(label)) continue;
      lists.set(of, (lists.get(of) ?? new Set()).add(label.toLowerCase()));
      if (how !== undefined && how !== 'similar' && block === of) opened.add(of);
    }
  }
  const sizes = [...lists].map(([list, labels]) => ({ list, size: labels.size }));
  if (sizes.some(({ list, size }) => size >= 2 && opened.has(list))) return true;
  return sizes.filter(({ size }) => size >= 2).length >= 2 || sizes.some(({ size }) => size >= 4);
}
