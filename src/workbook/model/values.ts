import type { ErrorCode } from '../../cells/cell-values';

/** An error in a cell: kept apart from the text "#N/A", which a person may have typed with an apostrophe. */
export class CellError {
  private static readonly known = new Map<ErrorCode, CellError>();

  private constructor(readonly code: ErrorCode) {}

  /** The one object for this code, so that errors compare with `===`. */
  static of(code: ErrorCode): CellError {
    const known = CellError.known.get(code);
    if (known) return known;
    const made = new CellError(code);
    CellError.known.set(code, made);
    return made;
  }

  toString(): string {
    return this.code;
  }
}

/** What a cell shows after calculation. `null` is a blank cell; dates are Excel serial numbers (1900 system). */
export type Scalar = string | number | boolean | null | CellError;
