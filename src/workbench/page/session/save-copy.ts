import { downloadCopy } from './files';
import type { Session } from './session';

/** Saves a copy of what is open, and says so. False when there is none: a cell is still being typed in, or it could not be written. */
export function saveCopy(session: Session): boolean {
  if (!session.commit()) return false;
  const { isSaved, trouble } = downloadCopy(session.original, session.workbook);
  if (isSaved) session.changesKept.keep();
  if (trouble === undefined) session.announce('A copy was handed to the browser; the file you opened is unchanged.');
  else session.notify({ key: 'save', intent: 'warning', text: trouble });
  return isSaved;
}
