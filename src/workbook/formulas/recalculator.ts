import { containsCell, type CellArea } from '../../cells/areas';
import type { Scalar } from '../model/values';
import type { Recalculator, Workbook } from '../model/workbook';
import { readerOf, type CellReader, type FormulaSurroundings } from './context';
import { evaluateNode } from './evaluate';
import { MACHINE } from './evaluate-formula';
import { factsOf } from './facts';
import { DependencyGraph, type FormulaCell } from './graph';
import { recalculationOrder } from './order';
import { NAME_ERROR, roundTo15 } from './values';

/** A formula that we cannot work out: its value was kept, or is `#NAME?` for the want of a function. Excel has to calculate it. */
export interface NotRecalculated {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** In plain words. */
  readonly why: string;
}

export interface FormulaRecalculator extends Recalculator {
  /** Formulas whose values are not Excel's since the edits so far. */
  readonly notRecalculated: readonly NotRecalculated[];
}

const UNREADABLE = 'The simulated Excel cannot read this formula.';

/** INDIRECT and OFFSET may read cells whose turn has not come; those are settled first, this many deep. */
const MAX_AHEAD = 50;

/** How formulas are worked out. */
export interface RecalculatorOptions {
  readonly surroundings?: FormulaSurroundings;
  /** What becomes of a formula with a function that we lack: `#NAME?` as in an Excel that lacks it, or the value it had. @default 'name-error' */
  readonly lacking?: 'name-error' | 'keep';
}

/**
 * Recalculates what depends on an edit, in order, for one workbook. Nothing is read before the first edit. New values are
 * put into the sheets and the journal, so that saving writes them; a value that agrees with the old one in 15 digits is
 * left as it was in the file. Circular formulas are 0.
 *
 * What cannot be worked out: as in an Excel that lacks the function, the file's value stands until the formula is recalculated, and is
 * `#NAME?` from then on, unless such values are to be kept. A formula that cannot even be read keeps the file's value.
 */
export function createRecalculator({
  surroundings = MACHINE,
  lacking = 'name-error',
}: RecalculatorOptions = {}): FormulaRecalculator {
  let graph: { readonly of: Workbook; readonly dependencies: DependencyGraph } | undefined;
  const kept = new Map<string, NotRecalculated>();

  const dependenciesOf = (workbook: Workbook): DependencyGraph => {
    if (graph?.of !== workbook || !graph.dependencies.isCurrent) {
      graph = { of: workbook, dependencies: new DependencyGraph(workbook) };
    } else graph.dependencies.followJournal();
    return graph.dependencies;
  };

  return {
    get notRecalculated() {
      return [...kept.values()];
    },

    recalculate(workbook, sheetId, area) {
      const dependencies = dependenciesOf(workbook);
      const sheet = workbook.sheet(sheetId);
      const first = [
        ...dependencies.formulasIn(sheet, area),
        ...dependencies.readersOf(sheet, area),
        ...dependencies.volatile,
      ];
      // Nobody can tell what these depend on, so any edit may have made them wrong.
      for (const cell of dependencies.unread) kept.set(placeOf(cell), note(cell, UNREADABLE));
      const run = new Run(workbook, surroundings, recalculationOrder(dependencies, first), lacking);
      run.all();
      for (const [key, note] of run.notes) {
        if (note) kept.set(key, note);
        else kept.delete(key);
      }
      return run.changed;
    },
  };
}

/** One recalculation. */
class Run {
  /** What changed, by sheet id. */
  readonly changed = new Map<string, CellArea>();
  /** Formulas that were kept (a note) or calculated after all (undefined), by place. */
  readonly notes = new Map<string, NotRecalculated | undefined>();
  private readonly waiting: Set<FormulaCell>;
  private readonly running: FormulaCell[] = [];
  private readonly circular: Set<FormulaCell>;
  private readonly readStored: CellReader;

  constructor(
    private readonly workbook: Workbook,
    private readonly surroundings: FormulaSurroundings,
    private readonly order: { readonly cells: readonly FormulaCell[]; readonly circular: ReadonlySet<FormulaCell> },
    private readonly lacking: 'name-error' | 'keep',
  ) {
    this.waiting = new Set(order.cells);
    this.circular = new Set(order.circular);
    this.readStored = readerOf(workbook);
  }

  all(): void {
    for (const cell of this.order.cells) if (this.waiting.has(cell)) this.settle(cell);
  }

  private settle(cell: FormulaCell): void {
    this.waiting.delete(cell);
    const why = whyNotExcels(cell);
    this.notes.set(placeOf(cell), why === undefined ? undefined : note(cell, why));
    const mayKeep = !cell.node || (why !== undefined && this.lacking === 'keep');
    const isKept = mayKeep && cell.sheet.value(cell.row, cell.column) !== null;
    if (!isKept) this.store(cell, this.valueOf(cell));
  }

  private valueOf(cell: FormulaCell): Scalar {
    if (!cell.node) return NAME_ERROR;
    if (this.circular.has(cell)) return 0;
    this.running.push(cell);
    const place = { workbook: this.workbook, sheet: cell.sheet, row: cell.row, column: cell.column };
    const value = evaluateNode(cell.node, place, this.surroundings, cell.isVolatile ? this.readAhead : this.readStored);
    this.running.pop();
    return this.circular.has(cell) ? 0 : value;
  }

  /** For formulas that read where nobody could foretell: whatever is still waiting there is settled first. */
  private readonly readAhead: CellReader = (sheet, area) => {
    const isThere = (cell: FormulaCell) => cell.sheet === sheet && containsCell(area, cell.row, cell.column);
    if (this.running.some(isThere)) for (const cell of this.running) this.circular.add(cell);
    if (this.running.length < MAX_AHEAD) for (const cell of [...this.waiting].filter(isThere)) this.settle(cell);
    return this.readStored(sheet, area);
  };

  private store({ sheet, row, column }: FormulaCell, value: Scalar): void {
    const before = sheet.cell(row, column);
    if (!before || isSame(before.value, value)) return;
    const after = { ...before, value };
    sheet.place(row, column, after);
    this.workbook.journal.add({ kind: 'cell', sheetId: sheet.id, row, column, before, after });
    this.changed.set(sheet.id, including(this.changed.get(sheet.id), row, column));
  }
}

/** Why the formula's value here is none that Excel gave; undefined when we can work it out. */
function whyNotExcels(cell: FormulaCell): string | undefined {
  if (!cell.node) return UNREADABLE;
  const { unknownFunctions } = factsOf(cell.node);
  if (unknownFunctions.length === 0) return undefined;
  return `The simulated Excel does not have the function ${unknownFunctions.join(', ')}.`;
}

function note({ sheet, row, column, formula }: FormulaCell, why: string): NotRecalculated {
  return { sheet: sheet.name, row, column, formula, why };
}

function placeOf({ sheet, row, column }: FormulaCell): string {
  return `${sheet.id} ${row} ${column}`;
}

/** Other programs round differently in the last digits; that is no reason to touch the user's file. */
function isSame(old: Scalar, fresh: Scalar): boolean {
  if (typeof old === 'number' && typeof fresh === 'number') return roundTo15(old) === roundTo15(fresh);
  return old === fresh;
}

function including(area: CellArea | undefined, row: number, column: number): CellArea {
  if (!area) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}
