import type { CellArea } from '../../cells/areas';
import type { CellFormula, SheetDetails } from '../../domain/model/grid';

/** Text in quotation marks, which may say anything. */
const TEXT = /"(?:[^"]|"")*"/g;

/**
 * A reference to another workbook: `'C:\Returns\[Book2.xlsx]Q1 return'!A1` or `[Book2.xlsx]Q1!A1`; `[1]Q1!A1` as a file counts
 * them. The columns of a table (`Kpis[Code]`, `[@Code]`) also stand in brackets, but no sheet name and `!` follow them.
 */
const EXTERNAL = /'(?:[^'[]|'')*\[([^\]]+)\](?:[^']|'')*'!|(?<![\p{L}\p{N}_.\]])\[([^[\]]+)\][\p{L}\p{N}_.]*!/gu;

/** The workbooks a formula reads besides its own, each once, as the formula names them. */
export function externalWorkbooks(formula: string): string[] {
  if (!formula.includes('[') || !formula.includes('!')) return [];
  const found = [...formula.replace(TEXT, '""').matchAll(EXTERNAL)].map(
    ([, quoted, bare]) => quoted?.replaceAll("''", "'") ?? bare ?? '',
  );
  return [...new Set(found)];
}

export interface LinkedCell {
  readonly row: number;
  readonly column: number;
  readonly workbook: string;
}

/** Of these formulas those that read other workbooks. */
export function linksIn(formulas: readonly CellFormula[]): LinkedCell[] {
  return formulas.flatMap(({ row, column, formula }) =>
    externalWorkbooks(formula).map((workbook) => ({ row, column, workbook })),
  );
}

/** Formulas as a line of a range would give them, cell by cell, in the order of reading the sheet. */
export function inReadingOrder(formulas: readonly CellFormula[]): CellFormula[] {
  return [...formulas].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Cells that read other workbooks, those below each other joined, in reading order. */
export function joinLinks(cells: readonly LinkedCell[]): SheetDetails['externalLinks'] {
  const open = new Map<string, { area: CellArea; workbook: string }>();
  const links: { area: CellArea; workbook: string }[] = [];
  for (const { row, column, workbook } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const key = `${column} ${workbook}`;
    const above = open.get(key);
    if (above?.area.bottom === row - 1) {
      above.area = { ...above.area, bottom: row };
      continue;
    }
    const link = { area: { top: row, left: column, bottom: row, right: column }, workbook };
    links.push(link);
    open.set(key, link);
  }
  return links;
}
