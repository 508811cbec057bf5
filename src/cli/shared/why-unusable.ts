import { UNUSABLE_FILES } from '../../domain/messages/unusable-files';
import { WorkbookError } from '../../ports/workbook-error';
import { UnreadableFile } from './read-file';

/** Errors by name whose messages are for people, besides our own. */
type UnusableNames = ReadonlySet<string>;

/** Whether what was thrown says something about the file, rather than about a mistake of ours. */
export function isAboutFile(thrown: unknown, unusableNames: UnusableNames): thrown is Error {
  if (thrown instanceof UnreadableFile || thrown instanceof WorkbookError) return true;
  return thrown instanceof Error && unusableNames.has(thrown.name);
}

/** Words for people; a mistake in our own program is named as such, without its stack. */
export function reasonOf(thrown: unknown, unusableNames: UnusableNames): string {
  if (isAboutFile(thrown, unusableNames)) return thrown.message;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return UNUSABLE_FILES.ours(detail);
}

/** Why something could not be written: a disk's trouble is the folder's; anything else is said in its own words where it has some. */
export function causeOf(thrown: unknown, unusableNames: UnusableNames): string {
  const code = (thrown as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'EEXIST') return ': a file of that name has come to be there meanwhile. Run the command again.';
  if (typeof code === 'string') return '. Check that the folder can be written to and has room.';
  return `: ${reasonOf(thrown, unusableNames)}`;
}
