import type { Streams } from './command';

/** What became of a marked copy. */
export interface CopyOutcome {
  /** The marked copy that was written. */
  readonly written?: string;
  /** The folder that was made for it. */
  readonly madeFolder?: string;
  /** Why the marked copy that was asked for could not be written. */
  readonly notWritten?: string;
  /** Sheets of the copy that could not be marked, in sentences. */
  readonly warnings: readonly string[];
}

export function printCopyOutcome(
  { written, madeFolder, notWritten, warnings }: CopyOutcome,
  { err }: Pick<Streams, 'err'>,
): void {
  if (madeFolder !== undefined) err(`Made the folder ${madeFolder}\n`);
  if (written !== undefined) err(`Marked copy: ${written}\n`);
  if (notWritten !== undefined) err(`${notWritten}\n`);
  for (const warning of warnings) err(`${warning}\n`);
}
