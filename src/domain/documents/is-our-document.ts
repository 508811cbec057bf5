import { BRIEFING_WORDS } from '../messages/briefing';
import { STATEMENT_WORDS } from '../messages/ringfence-statement';
import type { Grid } from '../model/grid';

/** What stands in the first cell of a document of ours that holds no table to know it by. */
const TITLES: ReadonlySet<unknown> = new Set([STATEMENT_WORDS.title, BRIEFING_WORDS.title]);

/** True for the sheet of a statement or a briefing: written by us to be read, and not to be checked. */
export function isOurDocument({ top, left, values }: Grid): boolean {
  return top === 0 && left === 0 && TITLES.has(values[0]?.[0]);
}
