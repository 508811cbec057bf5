import type { MarksRemoved, WorkbookPort } from '../../ports/workbook-port';

/** Takes every mark of ours off the workbook, whichever session put it there; nothing of the user's is touched. */
export async function removeMarks(port: WorkbookPort): Promise<MarksRemoved> {
  return port.removeMarks();
}
