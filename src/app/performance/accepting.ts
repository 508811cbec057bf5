import type { AcceptedValue } from '../../domain/kpis/accept-values';
import type { CurrentValue } from '../../domain/tables/current-history';
import type { ValueNote } from '../../domain/tables/value-notes';
import type { Notice } from '../shared/notice';
import type { Written } from '../shared/transaction';

/** A return whose values `History` holds now. */
export interface ReturnAccepted {
  readonly sheet: string;
  readonly service: string;
  /** As we print it. */
  readonly period: string;
  readonly returnId: string;
  /** Rows added to `History`; `before` is what they take the place of. */
  readonly values: readonly AcceptedValue[];
  /** Values that stood there already. */
  readonly same: number;
  /** What counts still, though this return does not give it any more. */
  readonly gone: readonly CurrentValue[];
  /** What could not be taken from the sheet, or only with a caution; the sentence is `valueNote`. */
  readonly notes: readonly ValueNote[];
}

export interface ReturnRefused {
  readonly sheet: string;
  readonly why: string;
  /** What of the sheet could not be taken. */
  readonly notes: readonly ValueNote[];
}

/** What became of *Accept*, and the way back: the rows are taken out of `History` and `Returns` again. */
export interface ReturnsAccepted extends Written {
  readonly accepted: readonly ReturnAccepted[];
  /** Sheets that were not accepted, with what to do in plain words. Nothing of them was written. */
  readonly refused: readonly ReturnRefused[];
  /** False where everything was accepted before. */
  readonly hasWritten: boolean;
  /** All of it in a few sentences. */
  readonly notice: Notice;
}
