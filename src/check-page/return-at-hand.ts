import type { ReturnsSession } from '../app/returns/returns-session';
import type { Workbook } from '../workbook/model/workbook';

/** A return that was opened, with its session; the composition root brings what reads and writes files. */
export interface ReturnAtHand {
  /** As the person's own file is called. */
  readonly fileName: string;
  /** Of the file. */
  readonly bytes: number;
  readonly workbook: Workbook;
  readonly session: ReturnsSession;
  /** Whether there is work of the person's that no saved copy has. */
  hasWork(): boolean;
  /** The bytes of a copy, or a sentence that says why there can be none. */
  save(marks: 'with-marks' | 'without-marks'): Uint8Array | string;
  /** What was changed and is in no copy, in words. */
  unsaved(): readonly string[];
  /** How many formulas were worked out anew here, and how many could not be and have kept their values. */
  formulas(): { readonly recalculated: number; readonly kept: number };
}

/** How files are opened. */
export interface ReturnOpener {
  /** Larger files are not read at all. */
  readonly mostBytes: number;
  /** Answers a sentence for people where the file cannot be used. */
  open(bytes: Uint8Array, fileName: string): ReturnAtHand | string;
}
