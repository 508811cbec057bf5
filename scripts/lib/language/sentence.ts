import type { WordsPlace } from '../../../src/domain/text/words';

/** A text that stands in the source beside its use. */
export interface Sentence extends WordsPlace {
  /** As a pack holds it: the text, or of a function its template. Absent where a template could not be made of the function. */
  readonly english?: string;
  readonly isTemplate: boolean;
  /** Why there is no template. */
  readonly why?: string;
}
