import { periodInFinancialYear } from '../../../src/domain/model/make-period';
import type { FactKey } from './fact-key';
import type { FigureLine, RandomReturn } from './random-return';
import type { SheetWriter } from './sheet-writer';

/** A row or column to be written: its labels, outermost first, and what they mean. */
export interface AxisLine {
  readonly labels: readonly (string | null)[];
  readonly line?: FigureLine;
  /** A second list, across. */
  readonly parts?: readonly string[];
  readonly months?: readonly [first: number, count: number];
  /** Without a period in the key: a form of one quarter. */
  readonly hasNoPeriod?: boolean;
  readonly place?: string;
  readonly service?: string;
  readonly figure?: 'target' | 'previous' | 'percent';
  /** A heading without figures. */
  readonly isHeading?: true;
  /** Words, not figures: comments, colours. */
  readonly words?: readonly string[];
  /** A blank line before it. */
  readonly isAfterBlank?: boolean;
  /** Everything since April. */
  readonly isToDate?: boolean;
}

const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

/** The name a period goes by in facts. */
export function periodName({ year }: RandomReturn, [first, count]: readonly [number, number]): string | undefined {
  return periodInFinancialYear(year, first, count)?.label;
}

export function financialYear({ year }: RandomReturn): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

export function quarterLines(outer: readonly (string | null)[] = []): readonly AxisLine[] {
  return [0, 1, 2, 3].map((quarter) => ({
    labels: [...outer, `Q${quarter + 1}`],
    months: [quarter * 3, 3],
  }));
}

export function monthLines(data: RandomReturn, how: 'short' | 'with-year' = 'with-year'): readonly AxisLine[] {
  return MONTHS.map((name, month) => ({
    labels: [how === 'short' ? name : `${name} ${month < 9 ? data.year : data.year + 1}`],
    months: [month, 1],
  }));
}

/** The figure where a row and a column meet, and what it means; undefined where none is. */
export function figureAt(
  data: RandomReturn,
  row: AxisLine,
  column: AxisLine,
): { readonly value: number; readonly key: FactKey } | undefined {
  const lines = [row.line, column.line].flatMap((line) => line ?? []);
  const [line] = lines;
  if (!line || row.isHeading || column.isHeading) return undefined;
  const { months, ...both } = { ...defined(column), ...defined(row) };
  const shown = months ?? ([data.quarter * 3, 3] as const);
  const sum = lines.reduce((total, each) => total + sumOf(each, shown), 0);
  const noise = lengthOf(both.place) * 7 + lengthOf(both.service) * 3 + lengthOf(both.figure);
  const isDated = months !== undefined && !both.hasNoPeriod;
  return {
    value: sum + noise,
    key: {
      measure: line.measure,
      parts: lines.flatMap(({ part }) => part ?? []),
      period: both.isToDate ? 'to date' : isDated ? periodName(data, shown) : undefined,
      place: both.place,
      service: both.service,
      figure: both.figure,
    },
  };
}

function defined({ months, hasNoPeriod, place, service, figure, isToDate }: AxisLine): Partial<AxisLine> {
  return {
    ...(months && { months }),
    ...(hasNoPeriod && { hasNoPeriod }),
    ...(place !== undefined && { place }),
    ...(service !== undefined && { service }),
    ...(figure && { figure }),
    ...(isToDate && { isToDate }),
  };
}

function lengthOf(text: string | undefined): number {
  return text?.length ?? 0;
}

function sumOf({ months }: FigureLine, [first, count]: readonly [number, number]): number {
  return months.slice(first, first + count).reduce((total, each) => total + each, 0);
}

/** How labels of several lines are written: once, again and again, or in a merged cell. */
export type Repeat = 'once' | 'always' | 'merged';

export interface TableOptions {
  readonly top?: number;
  readonly left?: number;
  /** Over the label columns, in the last row of heads. */
  readonly corner?: readonly string[];
  readonly heads?: Repeat;
  readonly stubs?: Repeat;
}

/** Writes a table of rows × columns, and returns the row after it. */
export function writeTable(
  sheet: SheetWriter,
  data: RandomReturn,
  rows: readonly AxisLine[],
  columns: readonly AxisLine[],
  { top = 0, left = 0, corner = [], heads = 'once', stubs = 'once' }: TableOptions = {},
): number {
  const headRows = Math.max(...columns.map(({ labels }) => labels.length));
  const stubColumns = Math.max(...rows.map(({ labels }) => labels.length));
  corner.forEach((text, column) => sheet.put(top + headRows - 1, left + column, text));
  const at = placesOf(columns, left + stubColumns);
  writeLabels(columns, headRows, heads, (level, index, text) => sheet.put(top + level, at[index] ?? 0, text));
  if (heads === 'merged')
    runsOf(columns, headRows).forEach(({ level, from, to }) =>
      sheet.merge(top + level, at[from] ?? 0, top + level, at[to] ?? 0),
    );
  const down = placesOf(rows, top + headRows);
  writeLabels(rows, stubColumns, stubs, (level, index, text) => sheet.put(down[index] ?? 0, left + level, text));
  if (stubs === 'merged')
    runsOf(rows, stubColumns).forEach(({ level, from, to }) =>
      sheet.merge(down[from] ?? 0, left + level, down[to] ?? 0, left + level),
    );
  rows.forEach((row, index) => {
    columns.forEach((column, across) => {
      writeFigure(sheet, data, [row, column], [down[index] ?? 0, at[across] ?? 0]);
    });
  });
  return (down.at(-1) ?? top) + 1;
}

function writeFigure(
  sheet: SheetWriter,
  data: RandomReturn,
  [row, column]: readonly [AxisLine, AxisLine],
  [down, across]: readonly [number, number],
): void {
  const words = column.words ?? row.words;
  if (words) {
    if (!row.isHeading && !column.isHeading) sheet.put(down, across, words[(down + across) % words.length] ?? null);
    return;
  }
  const figure = figureAt(data, row, column);
  if (figure) sheet.fact(down, across, figure.value, figure.key);
}

function placesOf(lines: readonly AxisLine[], first: number): readonly number[] {
  let at = first - 1;
  return lines.map(({ isAfterBlank }) => (at += isAfterBlank ? 2 : 1));
}

/** Labels stand at the inner end; an outer one that is the one before is left out unless it is written always. */
function writeLabels(
  lines: readonly AxisLine[],
  levels: number,
  repeat: Repeat,
  write: (level: number, index: number, text: string) => void,
): void {
  lines.forEach(({ labels }, index) => {
    labels.forEach((text, place) => {
      if (text === null) return;
      const level = levels - labels.length + place;
      const before = lines[index - 1]?.labels;
      const isSame =
        place < labels.length - 1 &&
        before?.length === labels.length &&
        labels.slice(0, place + 1).every((each, outer) => before[outer] === each);
      if (repeat === 'always' || !isSame) write(level, index, text);
    });
  });
}

function runsOf(
  lines: readonly AxisLine[],
  levels: number,
): readonly { readonly level: number; readonly from: number; readonly to: number }[] {
  return Array.from({ length: levels - 1 }, (_, level) => level).flatMap((level) => {
    const runs: { level: number; from: number; to: number }[] = [];
    lines.forEach(({ labels }, index) => {
      const last = runs.at(-1);
      const text = labels.length === levels ? labels[level] : undefined;
      const isSame = text !== undefined && index > 0 && lines[index - 1]?.labels[level] === text;
      if (last && isSame) last.to = index;
      else runs.push({ level, from: index, to: index });
    });
    return runs;
  });
}
