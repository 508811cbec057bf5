import { printReference } from '../../../cells/addresses';
import type { CellArea } from '../../../cells/areas';
import type { Cell } from '../../../workbook/model/sheet';
import type { CellInput, Workbook } from '../../../workbook/model/workbook';
import type { FilteredRows } from '../../../workbook/model/filter-criteria';
import { restoreFilters } from '../../../workbook/structure/undo-edits';
import { growingTable, type GrownTable } from './growing-table';

/** Cells to be written in one go. Undefined entries stay as they are. */
export interface CellBlock {
  readonly area: CellArea;
  readonly rows: readonly (readonly (CellInput | undefined)[])[];
}

/** A block and the sheet it is for. */
export interface SheetBlock extends CellBlock {
  readonly sheetId: string;
}

/** Written as one step, in order; the first is where the person is. */
export type SheetBlocks = readonly [SheetBlock, ...SheetBlock[]];

interface EditedBlock {
  readonly sheetId: string;
  readonly area: CellArea;
  /** Undefined for cells that the edit did not touch. */
  readonly before: CellBlock['rows'];
  readonly after: CellBlock['rows'];
}

interface PersonalEdit {
  /** In the order in which they were written; the first is where the person was. */
  readonly blocks: readonly EditedBlock[];
  /** The table that took the cells in. */
  readonly grown: GrownTable | undefined;
  /** Filters that were changed, and the rows they hide. */
  readonly filtered?: FilteredEdit;
}

interface FilteredEdit extends SheetPlace {
  readonly before: FilteredRows;
  readonly after: FilteredRows;
}

/** As many steps as Excel keeps. */
const MOST_STEPS = 100;

/** A cell as it was, or blank again. */
const restored = (cell: Cell | undefined): CellInput =>
  cell
    ? { value: cell.value, style: cell.style, ...(cell.formula === undefined ? {} : { formula: cell.formula }) }
    : { value: null, style: 0 };

/** What stands in the cells that a block touches. */
function present(workbook: Workbook, { sheetId, area, rows }: SheetBlock): CellBlock['rows'] {
  const sheet = workbook.sheet(sheetId);
  return rows.map((line, down) =>
    line.map((input, across) => input && restored(sheet.cell(area.top + down, area.left + across))),
  );
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

  /** Writes blocks for the person and remembers what was there. */
  write(blocks: SheetBlocks): void {
    const [first] = blocks;
    const grown = growingTable(this.workbook.sheet(first.sheetId), first.area, first.rows);
    const edited = blocks.map((block) => {
      const { sheetId, area, rows } = block;
      const before = present(this.workbook, block);
      this.workbook.setCells(sheetId, area.top, area.left, rows, 'person');
      return { sheetId, area, before, after: present(this.workbook, block) };
    });
    if (grown) this.workbook.changeTable(first.sheetId, grown.before.id, grown.after, 'person');
    this.done = [...this.done, { blocks: edited, grown }].slice(-MOST_STEPS);
    this.undone = [];
  }

  /** Changes the filter over an area, and remembers how it was. */
  filter(sheetId: string, area: CellArea, change: () => void): void {
    const sheet = this.workbook.sheet(sheetId);
    const before = sheet.filteredRows;
    change();
    const filtered = { sheetId, area, before, after: sheet.filteredRows };
    this.done = [...this.done, { blocks: [], grown: undefined, filtered }].slice(-MOST_STEPS);
    this.undone = [];
  }

  /** Takes the last edit back; answers where it was. Undefined when there is nothing more. */
  undo(): SheetPlace | undefined {
    return this.shift(this.done, this.undone, 'after', 'before');
  }

  /** Does again what was undone last. */
  redo(): SheetPlace | undefined {
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
  ): SheetPlace | undefined {
    const edit = from.pop();
    const first = edit?.blocks[0];
    if (edit?.filtered && this.workbook.sheets.some(({ id }) => id === edit.filtered?.sheetId)) {
      to.push(edit);
      const { sheetId } = edit.filtered;
      restoreFilters(this.workbook, sheetId, { before: edit.filtered[becomes], after: edit.filtered[is] }, 'person');
      return edit.filtered;
    }
    // A sheet may have been deleted by an add-in meanwhile: there is nothing to restore then.
    const stands = ({ sheetId }: EditedBlock): boolean => this.workbook.sheets.some(({ id }) => id === sheetId);
    if (!edit || !first || !edit.blocks.every(stands)) return undefined;
    to.push(edit);
    const inTurn = becomes === 'before' ? [...edit.blocks].reverse() : edit.blocks;
    for (const block of inTurn)
      this.workbook.setCells(block.sheetId, block.area.top, block.area.left, block[becomes], 'person');
    const { grown } = edit;
    // A table that an add-in has changed or deleted meanwhile is left alone.
    const isThere = grown && this.workbook.sheet(first.sheetId).tables.includes(grown[is]);
    if (isThere) this.workbook.changeTable(first.sheetId, grown.before.id, grown[becomes], 'person');
    return first;
  }
}

interface SheetPlace {
  readonly sheetId: string;
  readonly area: CellArea;
}

/** Where an edit was, for an announcement: `Sheet1!E14`. */
export function placeOf(workbook: Workbook, { sheetId, area }: SheetPlace): string {
  return `${workbook.sheet(sheetId).name}!${printReference(area)}`;
}
