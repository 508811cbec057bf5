import { printReference } from '../../../cells/addresses';
import { sameArea } from '../../../cells/areas';
import type { Sheet } from '../../../workbook/model/sheet';
import type { Workbook, WorkbookEvent } from '../../../workbook/model/workbook';
import type { ExcelHost } from '../../host/excel-host';
import { areaOf, selectAreas, sameAreas, selectCell, type Selection } from '../../../sheet-view/selection';
import { textForEditing } from '../input/text-for-editing';
import { emptying, pasting } from './blocks';
import { copyCells, isSameText, moving, pastingCopied, type CopiedCells } from './copied-cells';
import { EditHistory, placeOf, type SheetBlocks } from './edit-history';
import { inputFor, refusalOf } from './entering';
import { Filtering } from './filtering';
import { findPlace } from './find-place';
import type { CellEditor, PageNotice } from './models';
import { ChangesKept } from './changes-kept';
import { ChangeNotifier } from '../../../sheet-view/change-notifier';

const CONTENT: ReadonlySet<WorkbookEvent['kind']> = new Set([
  'cells-changed',
  'formats-changed',
  'calculated',
  'sheet-changed',
  'sheet-added',
  'sheet-removed',
]);

/** One open file with its simulated Excel: what the person does goes through here, what the add-in does is seen here. */
export class Session {
  readonly history: EditHistory;
  readonly changesKept: ChangesKept;
  readonly filtering: Filtering;
  editor: CellEditor | undefined;
  notices: readonly PageNotice[] = [];
  /** Read out to people who cannot see the grid change. */
  announcement = '';
  /** What was copied or cut last, until it is dropped or a cut is pasted. */
  copied: CopiedCells | undefined;
  /** Counts changes of anything that cells show. */
  contentVersion = 0;

  private readonly changes = new ChangeNotifier();
  private readonly selections = new Map<string, Selection>();
  private readonly endings: (() => void)[];

  /** @param original the bytes the workbook was loaded from: saving patches them */
  constructor(
    readonly workbook: Workbook,
    readonly host: ExcelHost,
    readonly original: Uint8Array,
  ) {
    this.history = new EditHistory(workbook);
    this.changesKept = new ChangesKept(workbook);
    this.filtering = new Filtering(this, () => this.changed(true));
    this.endings = [
      workbook.listen((event) => this.heard(event)),
      host.meter.subscribe(() => this.changed()),
      host.faults.subscribe(() => this.changed()),
      host.onUndoLost((why) => this.undoLost(why)),
    ];
  }

  readonly subscribe = this.changes.subscribe;
  readonly getVersion = this.changes.getVersion;

  get sheet(): Sheet {
    return this.workbook.sheet(this.workbook.activeSheetId);
  }

  get visibleSheets(): readonly Sheet[] {
    return this.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  }

  get selection(): Selection {
    const { id } = this.sheet;
    return this.selections.get(id) ?? selectAreas(this.workbook.selection(id));
  }

  /** The person's or the add-in's changes that no saved copy has, or a cell that is being typed in. */
  get hasUnsavedChanges(): boolean {
    return this.editor !== undefined || this.changesKept.hasOthers;
  }

  select(selection: Selection): void {
    const { id } = this.sheet;
    const isSame = sameAreas(this.workbook.selection(id), selection.areas);
    this.selections.set(id, selection);
    // What was said of the last step is old once the person moves on.
    this.announcement = '';
    if (!isSame) this.workbook.select(id, selection.areas);
    this.changed(true);
  }

  activate(sheetId: string): void {
    if (this.editor && !this.commit()) return;
    this.workbook.activate(sheetId);
    this.changed(true);
  }

  /** Goes to the next or previous visible sheet; stays at the ends. */
  activateBeside(step: 1 | -1): void {
    const sheets = this.visibleSheets;
    const beside = sheets[sheets.indexOf(this.sheet) + step];
    if (beside) this.activate(beside.id);
  }

  /** What the formula bar shows for the active cell. */
  get activeText(): string {
    const { row, column } = this.selection.active;
    const cell = this.sheet.cell(row, column);
    return textForEditing(cell, this.workbook.styles.get(cell?.style ?? 0).numberFormat ?? 'General');
  }

  /** Begins to edit the active cell; a protected one says why it cannot be. */
  edit(place: CellEditor['place'], text?: string): void {
    const { row, column } = this.selection.active;
    const refusal = refusalOf(this.workbook, this.sheet, { top: row, left: column, bottom: row, right: column });
    if (refusal) {
      this.warn(refusal);
      return;
    }
    const mode = text === undefined ? 'edit' : 'enter';
    this.editor = { sheetId: this.sheet.id, row, column, text: text ?? this.activeText, mode, place };
    this.host.faults.editingCell = true;
    this.changed(true);
  }

  type(text: string): void {
    if (this.editor) this.editor = { ...this.editor, text };
    this.changed(true);
  }

  /** F2 while editing: arrows move the caret instead of finishing, or the other way round. */
  switchMode(): void {
    if (this.editor) this.editor = { ...this.editor, mode: this.editor.mode === 'enter' ? 'edit' : 'enter' };
    this.changed(true);
  }

  cancel(): void {
    this.editor = undefined;
    this.host.faults.editingCell = false;
    this.dismiss('edit');
    this.changed(true);
  }

  /** Ends editing with what was typed; false when Excel would not take it, and the cell stays open. */
  commit(): boolean {
    const { editor } = this;
    if (!editor) return true;
    const sheet = this.workbook.sheet(editor.sheetId);
    const input = inputFor(this.workbook, sheet, editor.row, editor.column, editor.text);
    if (typeof input === 'string') {
      this.warn(input);
      return false;
    }
    this.cancel();
    const { sheetId, row, column } = editor;
    const area = areaOf({ row, column });
    if (input) this.history.write([{ sheetId, area, rows: [[input]] }]);
    return true;
  }

  /** Empties the selected cells; their formats stay. */
  clear(): void {
    for (const selected of this.selection.areas) {
      const block = emptying(this.sheet, selected);
      if (block) this.write({ ...block, sheetId: this.sheet.id });
    }
  }

  /** Remembers the selected cells; what is cut stays where it is until it is pasted, as in Excel. @param text what the system's clipboard gets */
  copy(text: string, isCut: boolean): void {
    const area = this.selection.areas.at(-1);
    if (!area) return;
    this.copied = copyCells(this.sheet, area, text, isCut);
    const where = printReference(area);
    this.announcement = isCut ? `${where} is cut: paste it where it is to go, or press Esc.` : `${where} is copied.`;
    this.changed(true);
  }

  /** What was copied or cut is so no longer; the system's clipboard keeps its text. */
  dropCopied(): void {
    this.copied = undefined;
    this.changed(true);
  }

  /** Pastes what the system's clipboard holds: cells of this workbook with their formulas, anything else as typed text. */
  pasteText(text: string, lines: readonly (readonly string[])[]): void {
    const { copied } = this;
    const isThere = copied && this.workbook.sheets.some(({ id }) => id === copied.sheetId);
    if (isThere && isSameText(copied, text)) this.pasteCopied(copied);
    else this.paste(lines);
  }

  /** Puts a block of typed texts at the active cell, as pasting does, and selects it. */
  paste(lines: readonly (readonly string[])[]): void {
    const { active, areas } = this.selection;
    const area = areas.at(-1) ?? areaOf(active);
    const block = pasting(this.workbook, this.sheet, area, lines);
    if (this.write({ ...block, sheetId: this.sheet.id })) this.select(selectAreas([block.area]));
  }

  undo(): void {
    const edit = this.history.undo();
    this.wentBack(edit, 'Undone');
  }

  redo(): void {
    const edit = this.history.redo();
    this.wentBack(edit, 'Done again');
  }

  /** Selects what was typed into the name box: `E7`, `A:C`, `Sheet2!B3` or a defined name. False when it leads nowhere. */
  goTo(text: string): boolean {
    if (!this.commit()) return true;
    const place = findPlace(this.workbook, this.sheet, text);
    if (!place) return false;
    const { sheet, area } = place;
    this.activate(sheet.id);
    const isCell = area.top === area.bottom && area.left === area.right;
    this.select(isCell ? selectCell(sheet, { row: area.top, column: area.left }) : selectAreas([area]));
    return true;
  }

  notify(notice: PageNotice): void {
    this.notices = [...this.notices.filter(({ key }) => key !== notice.key), notice];
    this.changed();
  }

  /** Says why something a person wanted is not done. */
  warn(text: string): void {
    this.notify({ key: 'edit', intent: 'warning', text });
  }

  dismiss(key: string): void {
    this.notices = this.notices.filter((notice) => notice.key !== key);
    this.changed();
  }

  announce(text: string): void {
    this.announcement = text;
    this.changed();
  }

  /** Ends the simulated Excel of this file. */
  dispose(): void {
    for (const end of this.endings) end();
    this.host.dispose();
  }

  private pasteCopied(copied: CopiedCells): void {
    const { sheet, workbook, selection } = this;
    const area = selection.areas.at(-1) ?? areaOf(selection.active);
    const isMerge = sheet.merges.some((merge) => sameArea(merge, area));
    const selected = isMerge ? areaOf(selection.active) : area;
    const pasted = copied.isCut ? moving(workbook, copied, sheet, selected) : pastingCopied(copied, selected);
    if (typeof pasted === 'string') {
      this.warn(pasted);
      return;
    }
    const blocks: SheetBlocks = 'area' in pasted ? [{ ...pasted, sheetId: sheet.id }] : pasted;
    if (!this.write(...blocks)) return;
    if (copied.isCut) this.copied = undefined;
    this.select(selectAreas([blocks[0].area]));
  }

  /** False when a sheet's protection stands against it; the person is told then. */
  private write(...blocks: SheetBlocks): boolean {
    // The place written to, and the one that cut cells leave. Formulas that follow them change on protected sheets too, as in Excel.
    for (const { sheetId, area } of blocks.slice(0, 2)) {
      const refusal = refusalOf(this.workbook, this.workbook.sheet(sheetId), area);
      if (!refusal) continue;
      this.warn(refusal);
      return false;
    }
    this.history.write(blocks);
    return true;
  }

  private wentBack(edit: ReturnType<EditHistory['undo']>, what: string): void {
    if (!edit) {
      this.announce('There is nothing more to undo or do again.');
      return;
    }
    this.activate(edit.sheetId);
    this.select(selectAreas([edit.area]));
    this.announce(`${what}: ${placeOf(this.workbook, edit)}`);
  }

  private undoLost(why: string): void {
    this.history.forget();
    this.notify({ key: 'undo-lost', intent: 'info', text: `Excel can no longer undo your earlier edits: ${why}` });
  }

  private heard(event: WorkbookEvent): void {
    if (CONTENT.has(event.kind)) this.contentVersion += 1;
    if (event.kind === 'selection-changed') {
      const own = this.selections.get(event.sheetId);
      if (!own || !sameAreas(own.areas, event.areas)) {
        this.selections.set(event.sheetId, selectAreas(event.areas));
        if (event.sheetId === this.sheet.id)
          this.announcement = `Selected ${event.areas.map(printReference).join(', ')}`;
      }
    }
    this.changed();
  }

  private changed(now = false): void {
    this.changes.changed(now);
  }
}
