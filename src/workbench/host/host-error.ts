/** The sentences Excel gives with its codes, as Microsoft's error table has them. Add-ins should look at the code only. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  FilteredRangeConflict: 'The operation failed because it conflicts with a filtered range.',
  GeneralException: 'There was an internal error while processing the request.',
  HostRestartNeeded: 'The host needs to be restarted.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  MergedRangeConflict: "The operation cannot be completed because a table can't overlap with a merged range.",
  NonBlankCellOffSheet:
    "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  UnsupportedSheet: 'This sheet type does not support this operation, since it is a Macro or Chart sheet.',
  ItemNotFound: "The requested resource doesn't exist.",
};

const HTTP_STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  GeneralException: 500,
};

/** An error the add-in is to see: the batch stops at the action that threw it. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: string,
    message?: string,
    /** `Range.values`; the batch fills it in when it is left out. */
    readonly location?: string,
  ) {
    super(message ?? MESSAGES[code] ?? code);
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code] ?? 400;
  }
}

/** A member the host does not have, or the profile is too old for: named, so that the first call finds it. */
export function apiNotFound(member: string, since?: string): HostError {
  const why = since === undefined ? 'The simulated Excel does not have it.' : `It came with ExcelApi ${since}.`;
  return new HostError('ApiNotFound', `The API '${member}' could not be found. ${why}`, member);
}

/** What was looked for. @throws ItemNotFound */
export function orNotFound<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new HostError('ItemNotFound');
  return found;
}
