import type { CellValue } from '../../src/cells/cell-values';
import { HEAD_ROWS, type Grid } from '../../src/domain/model/grid';

export interface GridOptions {
  readonly sheet?: string;
  /** Where the first value stands on the sheet, zero-based. */
  readonly top?: number;
  readonly left?: number;
  /** What Excel displays, where that differs from the value: a formatted date in a heading. */
  readonly shown?: readonly (readonly (string | undefined)[])[];
  readonly visible?: boolean;
  readonly isProtected?: boolean;
}

/** Rows of values → a grid, as an adapter would read it: rows are filled up to one length, empty texts become blanks. */
export function gridOf(rows: readonly (readonly (CellValue | undefined)[])[], options: GridOptions = {}): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => blankToNull(row[column])));
  const headText = values
    .slice(0, HEAD_ROWS)
    .map((row, index) => row.map((value, column) => options.shown?.[index]?.[column] ?? shownText(value)));
  return {
    sheet: options.sheet ?? 'Sheet1',
    top: options.top ?? 0,
    left: options.left ?? 0,
    values,
    headText,
    visible: options.visible ?? true,
    isProtected: options.isProtected ?? false,
  };
}

/**
 * A grid from text as a person would type it: rows by line, cells between bars, numbers and TRUE/FALSE as themselves, a
 * leading apostrophe keeps text. Spaces around a cell are dropped unless it is quoted: `"  326 "`. Lines may
 * be framed by bars; a bar at the beginning only follows a blank first cell.
 */
export function gridFrom(text: string, options: GridOptions = {}): Grid {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '')
    .split('\n');
  return gridOf(
    lines.map((line) => unframed(line.trim()).split('|').map(typedValue)),
    options,
  );
}

/** `| a | b |` → ` a | b `; a bar at one end only stands beside a blank cell. */
function unframed(line: string): string {
  return line.length > 1 && line.startsWith('|') && line.endsWith('|') ? line.slice(1, -1) : line;
}

function typedValue(cell: string): CellValue {
  const text = cell.trim();
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  return text;
}

function blankToNull(value: CellValue | undefined): CellValue {
  return value === undefined || value === '' ? null : value;
}

function shownText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
