import { sameArea, type CellArea } from '../../../cells/areas';
import type { Grid, LineRun } from '../../model/grid';
import type { Field, ReturnSheet, UnmappedColumn } from '../../model/returns';
import type { Entry, FiguresReading } from '../../model/table-reading';
import { crossedToSheet, isCrossed } from './crossed-to-sheet';
import { bareLabel, type LabelReader } from './read-label';

/** The axis whose labels name what is counted, and the one along which a field's cells run. */
interface Axes {
  readonly kpis: readonly Entry[];
  readonly along: readonly Entry[];
  /** KPIs down the side: a field is a row. */
  readonly isRows: boolean;
}

/**
 * A table of figures as rules know it: a field for each row (column, where the measures stand across) that counts something, its
 * cells along the other axis. Undefined where neither axis says what is counted.
 */
export function figuresToSheet(grid: Grid, reading: FiguresReading, reader: LabelReader): ReturnSheet | undefined {
  if (isCrossed(reading)) return crossedToSheet(grid, reading, reader);
  const axes = axesOf(reading);
  if (!axes) return undefined;
  const { kpis, along, isRows } = axes;
  const span = spanOf(along);
  const fields = kpis.flatMap((entry) => fieldOf(entry, axes, span, reader));
  if (fields.length === 0) return undefined;
  const rows = isRows ? kpis : along;
  const strangers =
    isRows && !along.some(({ period, periodOfNoYear }) => period ?? periodOfNoYear)
      ? along.filter(({ unread }) => unread !== undefined)
      : [];
  const areSideBySide = strangers.length >= 2;
  const isForm = along.length === 1 && !along.some(isDated);
  return {
    sheet: grid.sheet,
    layout: isForm ? 'form' : 'summary',
    // Figures of several services or groups that nobody can name are not checked as those of one.
    isReturn: reading.isReturn && !areSideBySide,
    ...(areSideBySide && { sideBySide: strangers.map(({ label }) => label) }),
    headerRow: reading.heads.last >= reading.heads.first ? reading.heads.last : Math.min(...rows.map(({ at }) => at)),
    firstRow: Math.min(...rows.map(({ at }) => at)),
    lastRow: Math.max(...rows.map(({ at }) => at)),
    firstColumn: reading.area.left,
    // What stands right of the figures is beside the table, and looked at for personal data.
    lastColumn: isRows ? Math.max(...along.map(({ at }) => at)) : reading.area.right,
    fields: isForm ? fields.map(withCount) : fields,
    unmapped: [...kpis.flatMap(unmappedOf), ...besideColumns(reading)],
    skippedRows: skippedIn(rows),
  };
}

/** Labels name KPIs on one axis; where both do, those down the side are the fields. */
function axesOf({ down, across }: FiguresReading): Axes | undefined {
  const counts = (entries: readonly Entry[]): boolean =>
    entries.some(({ measure, label }) => measure !== undefined && label !== '');
  if (counts(down)) return { kpis: down, along: across, isRows: true };
  return counts(across) ? { kpis: across, along: down, isRows: false } : undefined;
}

/** From the first to the last period or total of actual figures; of everything where nothing is dated. */
function spanOf(along: readonly Entry[]): LineRun {
  const actual = along.filter(({ figure }) => figure === 'actual');
  const dated = actual.filter(isDated);
  const places = (dated.length > 0 ? dated : actual.length > 0 ? actual : along).map(({ at }) => at);
  return { first: Math.min(...places), last: Math.max(...places) };
}

function fieldOf(entry: Entry, axes: Axes, span: LineRun, reader: LabelReader): readonly Field[] {
  const [part] = entry.parts.slice(-1);
  const kpi = reader.kpi(entry.block ?? part?.of ?? entry.measure ?? '');
  const headerCell = entry.cells.at(-1);
  if (!kpi || !headerCell || entry.unread || entry.figure !== 'actual') return [];
  const { first, last } = span;
  const field: Field = {
    kpi,
    how: entry.how ?? 'similar',
    header: entry.label,
    headerCell,
    area: axes.isRows
      ? { top: entry.at, left: first, bottom: entry.at, right: last }
      : { top: first, left: entry.at, bottom: last, right: entry.at },
  };
  return [{ ...field, ...partOf(entry, headerCell, reader), ...timesOf(axes, span) }];
}

/** The part a field counts, and the label that named its list. */
function partOf(
  entry: Entry,
  headerCell: CellArea,
  reader: LabelReader,
): Pick<Field, 'category' | 'block' | 'isSubset'> {
  const [part] = entry.parts.slice(-1);
  const { opener } = entry;
  const kpi = opener && reader.kpi(opener.kpi);
  // A list's own row counts those who have any answer: `Clients with a learning difficulty`.
  const isOwnRow = opener !== undefined && part?.how === 'by-its-place' && sameArea(opener.cell, headerCell);
  return {
    ...(part && !isOwnRow && { category: bareLabel(part.how === 'words' ? entry.label : part.label) }),
    ...(opener && kpi && !isOwnRow && { block: { kpi, header: opener.text, headerCell: opener.cell } }),
    ...(entry.isSubset && !isOwnRow && { isSubset: true }),
  };
}

function timesOf(
  { along, isRows }: Axes,
  { first, last }: LineRun,
): Pick<Field, 'periods' | 'totalColumns' | 'totalRows'> {
  if (!along.some(isDated)) return {};
  const byPlace = new Map(along.map((each) => [each.at, each]));
  const places = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const totals = along.filter(({ total }) => total !== undefined).map(({ at }) => at);
  return {
    periods: places.map((at) => periodAt(byPlace.get(at))),
    ...(totals.length > 0 && (isRows ? { totalColumns: totals } : { totalRows: totals })),
  };
}

function isDated({ period, periodOfNoYear, total }: Entry): boolean {
  return period !== undefined || periodOfNoYear !== undefined || total !== undefined;
}

/** Of a column of actual figures only. */
function periodAt(entry: Entry | undefined): Entry['period'] {
  return entry?.figure === 'actual' && entry.total === undefined ? entry.period : undefined;
}

/** In a form a number beside a category KPI's label counts people. */
function withCount(field: Field): Field {
  return field.kpi.kind === 'category' && field.category === undefined ? { ...field, isCount: true } : field;
}

function unmappedOf({ unread, cells, label, mayBe }: Entry): readonly UnmappedColumn[] {
  const headerCell = cells.at(-1);
  return unread && headerCell ? [{ header: label, headerCell, mayBe }] : [];
}

/** Columns of words beside the figures: right of the labels, for numbering says nothing. */
function besideColumns({ beside, across }: FiguresReading): readonly UnmappedColumn[] {
  const first = Math.min(...across.map(({ at }) => at));
  return beside.flatMap(({ column, label }) =>
    label && column > first ? [{ header: label.text, headerCell: label.cell, mayBe: [] }] : [],
  );
}

/** Rows between the first and the last that hold no entry. */
function skippedIn(rows: readonly Entry[]): readonly number[] {
  const used = new Set(rows.map(({ at }) => at));
  const places = rows.map(({ at }) => at);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset).filter(
    (row) => !used.has(row),
  );
}
