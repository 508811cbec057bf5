import type { Workbook } from '../../../workbook/model/workbook';

/** Whether a workbook has changes that are in no saved copy. */
export class ChangesKept {
  private edits = 0;
  private others = 0;

  constructor(private readonly workbook: Workbook) {}

  /** A copy has just been saved with everything there is. */
  keep(): void {
    this.edits = this.workbook.journal.all.length;
    this.others = this.workbook.unsavedChanges.size;
  }

  /** An edit that was undone again is no change; after a copy was saved, its undoing is one. */
  get hasOthers(): boolean {
    const { journal, unsavedChanges } = this.workbook;
    if (unsavedChanges.size > this.others) return true;
    return journal.all.length > this.edits && (this.edits > 0 || journal.net().length > 0);
  }
}
