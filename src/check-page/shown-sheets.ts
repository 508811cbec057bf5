import { ChangeNotifier } from '../sheet-view/change-notifier';
import { sameAreas, selectAreas, type Selection } from '../sheet-view/selection';
import type { ViewedSheet } from '../sheet-view/viewed-sheet';
import type { Sheet } from '../workbook/model/sheet';
import type { Workbook, WorkbookEvent } from '../workbook/model/workbook';

const CONTENT: ReadonlySet<WorkbookEvent['kind']> = new Set([
  'cells-changed',
  'formats-changed',
  'calculated',
  'sheet-changed',
  'sheet-added',
  'sheet-removed',
]);

/**
 * The sheets of a workbook as they are looked at: which is in front, what is selected. The workbook hears of every selection and
 * raises its event, so that a port on it can tell; what the port brings to the front or selects is followed.
 */
export class ShownSheets implements ViewedSheet {
  contentVersion = 0;
  private readonly changes = new ChangeNotifier();
  private readonly selections = new Map<string, Selection>();

  constructor(readonly workbook: Workbook) {
    workbook.listen((event) => this.heard(event));
  }

  readonly subscribe = this.changes.subscribe;
  readonly getVersion = this.changes.getVersion;

  get sheet(): Sheet {
    return this.workbook.sheet(this.workbook.activeSheetId);
  }

  get visible(): readonly Sheet[] {
    return this.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  }

  get selection(): Selection {
    const { id } = this.sheet;
    return this.selections.get(id) ?? selectAreas(this.workbook.selection(id));
  }

  select(selection: Selection): void {
    const { id } = this.sheet;
    const isSame = sameAreas(this.workbook.selection(id), selection.areas);
    this.selections.set(id, selection);
    if (!isSame) this.workbook.select(id, selection.areas);
    this.changes.changed(true);
  }

  activate(sheetId: string): void {
    this.workbook.activate(sheetId);
    this.changes.changed(true);
  }

  /** Goes to the next or previous visible sheet; stays at the ends. */
  activateBeside(step: 1 | -1): void {
    const beside = this.visible[this.visible.indexOf(this.sheet) + step];
    if (beside) this.activate(beside.id);
  }

  private heard(event: WorkbookEvent): void {
    if (CONTENT.has(event.kind)) this.contentVersion += 1;
    if (event.kind === 'selection-changed') {
      const own = this.selections.get(event.sheetId);
      if (!own || !sameAreas(own.areas, event.areas)) this.selections.set(event.sheetId, selectAreas(event.areas));
    }
    this.changes.changed();
  }
}
