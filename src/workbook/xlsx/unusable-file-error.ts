/** What made a file unusable, for callers that treat some cases apart (the command line, tests). */
export type UnusableReason =
  | 'empty'
  | 'encrypted'
  | 'old-format'
  | 'not-a-workbook'
  | 'too-large'
  | 'damaged'
  | 'nothing-readable'
  | 'cannot-save';

/**
 * A file that cannot be read, or cannot be saved without harm. The message is for people: one or two plain sentences that
 * say what is the matter with the file and what to do next. It never holds a stack, a path inside the program or a code.
 */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError';

  constructor(
    readonly reason: UnusableReason,
    message: string,
  ) {
    super(message);
  }
}
