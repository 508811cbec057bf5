import { printReference } from '../../../cells/addresses';
import type { CellArea } from '../../../cells/areas';
import type { Cell } from '../../../workbook/model/sheet';
import type { CellInput, Workbook } from '../../../workbook/model/workbook';
import { growingTable, type GrownTable } from './growing-table';

type Block = readonly (readonly (Cell | undefined)[])[];

interface PersonalEdit {
  readonly sheetId: string;
  readonly area: CellArea;
  readonly before: Block;
  readonly after: Block;
  /** The table that took the cells in. */
  readonly grown: GrownTable | undefined;
}

/** As many steps as Excel keeps. */
const MOST_STEPS = 100;

/** A cell as it was, or blank again. */
const restored = (cell: Cell | undefined): CellInput =>
  cell
    ? { value: cell.value, style: cell.style, ...(cell.formula === undefined ? {} : { formula: cell.formula }) }
    : { value: null, style: 0 };

function blockOf(workbook: Workbook, sheetId: string, area: CellArea): Block {
  const sheet = workbook.sheet(sheetId);
  const block: (Cell | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (Cell | undefined)[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(sheet.cell(row, column));
    block.push(line);
  }
  return block;
}

/** The person's own edits, to be undone and done again. What an add-in changes is not in here, as in Excel. */
export class EditHistory {
  private done: PersonalEdit[] = [];
  private undone: PersonalEdit[] = [];

  constructor(private readonly workbook: Workbook) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Writes cells for the person and remembers what was there. Undefined entries stay as they are. */
  write(sheetId: string, row: number, column: number, block: readonly (readonly (CellInput | undefined)[])[]): void {
    const width = Math.max(...block.map((line) => line.length));
    const area = { top: row, left: column, bottom: row + block.length - 1, right: column + width - 1 };
    const before = blockOf(this.workbook, sheetId, area);
    const grown = growingTable(this.workbook.sheet(sheetId), area, block);
    this.workbook.setCells(sheetId, row, column, block, 'person');
    if (grown) this.workbook.changeTable(sheetId, grown.before.id, grown.after, 'person');
    const after = blockOf(this.workbook, sheetId, area);
    this.done = [...this.done, { sheetId, area, before, after, grown }].slice(-MOST_STEPS);
    this.undone = [];
  }

  /** Takes the last edit back; answers where it was, such as `Sheet1!E14`. */
  undo(): PersonalEdit | undefined {
    return this.shift(this.done, this.undone, 'after', 'before');
  }

  redo(): PersonalEdit | undefined {
    return this.shift(this.undone, this.done, 'before', 'after');
  }

  /** Nothing can be undone from here on. */
  forget(): void {
    this.done = [];
    this.undone = [];
  }

  private shift(
    from: PersonalEdit[],
    to: PersonalEdit[],
    is: 'before' | 'after',
    becomes: 'before' | 'after',
  ): PersonalEdit | undefined {
    const edit = from.pop();
    // The sheet may have been deleted by an add-in meanwhile: there is nothing to restore then.
    if (!edit || !this.workbook.sheets.some(({ id }) => id === edit.sheetId)) return undefined;
    to.push(edit);
    const block = edit[becomes].map((line) => line.map(restored));
    this.workbook.setCells(edit.sheetId, edit.area.top, edit.area.left, block, 'person');
    const { sheetId, grown } = edit;
    // A table that an add-in has changed or deleted meanwhile is left alone.
    const stands = grown && this.workbook.sheet(sheetId).tables.includes(grown[is]);
    if (stands) this.workbook.changeTable(sheetId, grown.before.id, grown[becomes], 'person');
    return edit;
  }
}

/** Where an edit was, for an announcement. */
export function placeOf(workbook: Workbook, { sheetId, area }: { sheetId: string; area: CellArea }): string {
  return `${workbook.sheet(sheetId).name}!${printReference(area)}`;
}
