import { cellCount, containsCell, sharedArea, MAX_COLUMNS, type CellArea } from '../../cells/areas';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { factsOf } from './facts';
import { parseFormula } from './parse';
import { precedentsOf } from './precedents';
import { FormulaSyntaxError, type Node } from './syntax';
import type { FormulaReference } from './values';

/** A cell with a formula. */
export interface FormulaCell {
  readonly kind: 'cell';
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Undefined for a formula we cannot read. */
  readonly node: Node | undefined;
  readonly isVolatile: boolean;
  readonly precedents: readonly FormulaReference[];
}

/** A larger range that formulas read: one step between its cells and them, so that 10,000 SUMs of one column stay cheap. */
export interface RangeNode {
  readonly kind: 'range';
  readonly sheet: Sheet;
  readonly area: CellArea;
  readonly readers: Set<FormulaCell>;
}

export type GraphNode = FormulaCell | RangeNode;

/** References up to this size are kept cell by cell, larger ones as ranges. */
const SMALL = 16;

interface SheetIndex {
  readonly formulas: Map<number, FormulaCell>;
  readonly readers: Map<number, Set<FormulaCell>>;
  readonly ranges: Map<string, RangeNode>;
}

function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Which formulas read which cells. Built once from all sheets, then kept up to date from the journal. */
export class DependencyGraph {
  private readonly sheets = new Map<Sheet, SheetIndex>();
  readonly volatile = new Set<FormulaCell>();
  /** Formulas we cannot read at all. */
  readonly unread = new Set<FormulaCell>();
  private seen: number;
  private readonly shape: string;
  private readonly parts: readonly unknown[];

  constructor(private readonly workbook: Workbook) {
    this.shape = shapeOf(workbook);
    this.parts = partsOf(workbook);
    this.seen = workbook.journal.all.length;
    for (const sheet of workbook.sheets) {
      for (const [row, column, cell] of sheet.cells())
        if (cell.formula !== undefined) this.add(sheet, row, column, cell.formula);
    }
  }

  /** False when sheets, names or tables have changed since, so that references may mean other cells: build anew. */
  get isCurrent(): boolean {
    const parts = partsOf(this.workbook);
    return this.shape === shapeOf(this.workbook) && parts.every((part, index) => part === this.parts[index]);
  }

  /** Takes over what the journal has noted since the last time. */
  followJournal(): void {
    const edits = this.workbook.journal.all;
    for (const edit of edits.slice(this.seen)) {
      if (edit.kind !== 'cell' || edit.before?.formula === edit.after?.formula) continue;
      const sheet = this.workbook.sheet(edit.sheetId);
      this.remove(sheet, edit.row, edit.column);
      if (edit.after?.formula !== undefined) this.add(sheet, edit.row, edit.column, edit.after.formula);
    }
    this.seen = edits.length;
  }

  formulasIn(sheet: Sheet, area: CellArea): FormulaCell[] {
    return inArea(this.index(sheet).formulas, area);
  }

  /** Formulas and ranges that read any cell of the area. */
  readersOf(sheet: Sheet, area: CellArea): GraphNode[] {
    const { readers, ranges } = this.index(sheet);
    const found: GraphNode[] = inArea(readers, area).flatMap((set) => [...set]);
    for (const range of ranges.values()) if (sharedArea(range.area, area)) found.push(range);
    return found;
  }

  /** What has to be recalculated when this node has been. */
  after(node: GraphNode): Iterable<GraphNode> {
    if (node.kind === 'range') return node.readers;
    const { readers, ranges } = this.index(node.sheet);
    const found: GraphNode[] = [...(readers.get(keyOf(node.row, node.column)) ?? [])];
    for (const range of ranges.values()) if (containsCell(range.area, node.row, node.column)) found.push(range);
    return found;
  }

  private add(sheet: Sheet, row: number, column: number, formula: string): void {
    const cell = this.describe(sheet, row, column, formula);
    this.index(sheet).formulas.set(keyOf(row, column), cell);
    if (cell.isVolatile) this.volatile.add(cell);
    if (!cell.node) this.unread.add(cell);
    for (const reference of cell.precedents) {
      if (cellCount(reference.area) > SMALL) this.range(reference).readers.add(cell);
      else for (const readers of this.readerSets(reference)) readers.add(cell);
    }
  }

  private remove(sheet: Sheet, row: number, column: number): void {
    const { formulas } = this.index(sheet);
    const cell = formulas.get(keyOf(row, column));
    if (!cell) return;
    formulas.delete(keyOf(row, column));
    this.volatile.delete(cell);
    this.unread.delete(cell);
    for (const reference of cell.precedents) {
      if (cellCount(reference.area) > SMALL) this.range(reference).readers.delete(cell);
      else for (const readers of this.readerSets(reference)) readers.delete(cell);
    }
  }

  private describe(sheet: Sheet, row: number, column: number, formula: string): FormulaCell {
    const place = { kind: 'cell', sheet, row, column, formula } as const;
    const node = attemptToParse(formula);
    if (!node) return { ...place, node, isVolatile: false, precedents: [] };
    const moved = { rows: 0, columns: 0 };
    const { references, isOpen } = precedentsOf(node, { workbook: this.workbook, sheet, row, column, moved });
    return { ...place, node, isVolatile: isOpen || factsOf(node).isVolatile, precedents: references };
  }

  private range({ sheet, area }: FormulaReference): RangeNode {
    const { ranges } = this.index(sheet);
    const key = `${area.top} ${area.left} ${area.bottom} ${area.right}`;
    const known = ranges.get(key);
    if (known) return known;
    const made: RangeNode = { kind: 'range', sheet, area, readers: new Set() };
    ranges.set(key, made);
    return made;
  }

  private *readerSets({ sheet, area }: FormulaReference): Generator<Set<FormulaCell>> {
    const { readers } = this.index(sheet);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const known = readers.get(keyOf(row, column)) ?? new Set();
        readers.set(keyOf(row, column), known);
        yield known;
      }
    }
  }

  private index(sheet: Sheet): SheetIndex {
    const known = this.sheets.get(sheet);
    if (known) return known;
    const made: SheetIndex = { formulas: new Map(), readers: new Map(), ranges: new Map() };
    this.sheets.set(sheet, made);
    return made;
  }
}

/** Looks up cell by cell or entry by entry, whichever are fewer: an area may be a whole sheet. */
function inArea<T>(byKey: ReadonlyMap<number, T>, area: CellArea): T[] {
  const found: T[] = [];
  if (cellCount(area) > byKey.size) {
    for (const [key, value] of byKey)
      if (containsCell(area, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)) found.push(value);
    return found;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = byKey.get(keyOf(row, column));
      if (value !== undefined) found.push(value);
    }
  }
  return found;
}

function attemptToParse(formula: string): Node | undefined {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}

function shapeOf(workbook: Workbook): string {
  return JSON.stringify(workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
}

function partsOf(workbook: Workbook): readonly unknown[] {
  return [workbook.names, ...workbook.sheets.map((sheet) => sheet.tables)];
}
