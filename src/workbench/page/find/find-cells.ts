import { formatValue } from '../../../workbook/format-value';
import type { Cell, Sheet } from '../../../workbook/model/sheet';
import type { Workbook } from '../../../workbook/model/workbook';

export interface FindQuery {
  /** As typed: `*` and `?` stand for any characters, a `~` before them takes that away. */
  readonly text: string;
  readonly matchCase: boolean;
  /** The whole cell must be what was typed. */
  readonly wholeCell: boolean;
  readonly within: 'sheet' | 'workbook';
}

export interface FoundCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface Findings {
  /** In the order of sheets, rows and columns. */
  readonly cells: readonly FoundCell[];
  /** How many more there are in rows and columns that are hidden. */
  readonly hidden: number;
}

/** Cells that show what is looked for, or whose formula has it. Hidden sheets are not looked through. */
export function findCells(workbook: Workbook, active: Sheet, query: FindQuery): Findings {
  if (query.text === '') return { cells: [], hidden: 0 };
  const pattern = patternOf(query);
  const everywhere = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const cells: FoundCell[] = [];
  let hidden = 0;
  for (const sheet of query.within === 'sheet' ? [active] : everywhere) {
    const found: FoundCell[] = [];
    for (const [row, column, cell] of sheet.cells()) {
      if (!texts(workbook, cell).some((text) => pattern.test(text))) continue;
      const isSeen = sheet.rowLines.get(row)?.hidden !== true && sheet.columnLines.get(column)?.hidden !== true;
      if (isSeen) found.push({ sheetId: sheet.id, row, column });
      else hidden += 1;
    }
    cells.push(...found.sort((a, b) => a.row - b.row || a.column - b.column));
  }
  return { cells, hidden };
}

function texts(workbook: Workbook, { value, formula, style }: Cell): string[] {
  const shown = typeof value === 'string' ? value : formatValue(value, workbook.styles.get(style).numberFormat);
  return formula === undefined ? (shown === '' ? [] : [shown]) : [shown, formula];
}

function patternOf({ text, matchCase, wholeCell }: FindQuery): RegExp {
  const source = text.replace(/~[*?~]|[\s\S]/g, (piece) => {
    if (piece.length > 1) return `\\${piece.charAt(1)}`;
    if (piece === '*') return '.*';
    return piece === '?' ? '.' : piece.replace(/[$()+./[\\\]^{|}-]/g, '\\$&');
  });
  return new RegExp(wholeCell ? `^${source}$` : source, matchCase ? 'su' : 'isu');
}

/**
 * The place in the list of the next finding from a cell on (or the one before it), round the end.
 * @param sheets ids in the order of the workbook.
 */
export function nextFound(
  cells: readonly FoundCell[],
  from: FoundCell,
  step: 1 | -1,
  sheets: readonly string[],
): number {
  const order = (a: FoundCell, b: FoundCell): number =>
    sheets.indexOf(a.sheetId) - sheets.indexOf(b.sheetId) || a.row - b.row || a.column - b.column;
  if (step === 1) {
    const next = cells.findIndex((cell) => order(cell, from) > 0);
    return next < 0 ? 0 : next;
  }
  const before = cells.filter((cell) => order(cell, from) < 0).length - 1;
  return before < 0 ? cells.length - 1 : before;
}
