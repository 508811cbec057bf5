import type { ConditionalFormat } from '../../workbook/model/conditional-formats';
import type { Workbook } from '../../workbook/model/workbook';
import { undoEdits } from '../../workbook/structure/undo-edits';
import type { Habits } from './habits';
import { supportsExcelApi, type Profile } from './profiles';

/** Since when Excel can undo what add-ins do. Source: ExcelApi 1.20 requirement set, Microsoft. */
const UNDOABLE_SINCE = '1.20';

/**
 * Members that empty the undo list even where add-ins can be undone, on the desktop and on the web. Source: the article
 * "Undo capabilities with the Excel JavaScript API", Microsoft, May 2025; what the host has of its table. Deleting a sheet
 * says so itself.
 */
const NEVER_UNDOABLE: ReadonlySet<string> = new Set([
  'WorkbookProtection.Protect',
  'WorkbookProtection.Unprotect',
  'WorksheetProtection.Protect',
  'WorksheetProtection.Unprotect',
]);

const NOT_ON_THE_DESKTOP: ReadonlySet<string> = new Set([
  'Worksheet.Name',
  'Worksheet.Position',
  'Worksheet.Visibility',
]);

interface Step {
  /** How many edits the journal had before the sync. */
  readonly from: number;
  readonly to: number;
  readonly formats: ReadonlyMap<string, readonly ConditionalFormat[]>;
}

/** What Excel could undo of the add-in's doings, one step a sync; and when it forgets everything, the person's edits too. */
export class UndoStack {
  /** Formats that came back by an undo and answer no call any more (office-js #6396). */
  readonly broken = new Set<string>();
  private steps: Step[] = [];
  private open: Omit<Step, 'to'> | undefined;
  /** The present sync has been told of already. */
  private isTold = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly habits: Habits,
    private readonly profile: () => Profile,
    private readonly tell: (why: string) => void,
  ) {}

  get canUndo(): boolean {
    return this.steps.length > 0;
  }

  /** A sync begins. */
  begin(): void {
    const formats = new Map(this.workbook.sheets.map((sheet) => [sheet.id, sheet.conditionalFormats]));
    this.isTold = false;
    this.open = { from: this.workbook.journal.all.length, formats };
  }

  /** It has ended: what it did is one step. */
  end(): void {
    const to = this.workbook.journal.all.length;
    if (this.open && to > this.open.from && this.isUndoable) this.steps.push({ ...this.open, to });
    this.open = undefined;
  }

  /** The add-in is about to write through a member such as `Range.Values`. */
  wrote(member: string): void {
    if (this.habits.undo === 'kind' || this.isTold) return;
    if (!this.isUndoable) this.forget('The add-in changed the workbook, which this version of Excel cannot undo.');
    else if (NEVER_UNDOABLE.has(member) || (!this.isWeb && NOT_ON_THE_DESKTOP.has(member)))
      this.forget(`The add-in used ${member}, which Excel cannot undo.`);
  }

  /** Nothing can be undone from here on, and nothing that the present sync does. */
  forget(why: string): void {
    this.steps = [];
    this.open = undefined;
    this.isTold = true;
    this.tell(why);
  }

  /** Ctrl+Z: takes back what the add-in's last sync did. False when there is nothing. */
  undo(): boolean {
    const step = this.steps.pop();
    if (!step) return false;
    const restored = undoEdits(this.workbook, step, 'person');
    if (this.habits.undoneRules === 'broken') for (const id of restored) this.broken.add(id);
    return true;
  }

  private get isUndoable(): boolean {
    return supportsExcelApi(this.profile(), UNDOABLE_SINCE);
  }

  private get isWeb(): boolean {
    return this.profile().name === 'Web';
  }
}
