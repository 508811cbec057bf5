import type { CellContext } from './contexts';
import { sampleValues } from './numbers-of';
import { isGivenName, nameLook } from './person-names';
import { tidy } from '../text/tidy';

/** What most cells of a column hold that is a column of names whatever its heading says. */
export type NamesInColumn = 'full names' | 'given names';

/** Of a column of names so many have a given name that we know, and so many look like names. */
const LEAST_KNOWN = 0.3;
const LEAST_SHAPED = 0.6;

const FEWEST_FULL_NAMES = 2;
const FEWEST_GIVEN_NAMES = 4;

/** Texts that are looked at first: most columns are told to hold no names by these. */
const FIRST_LOOK = 40;

/** Whether a column holds people's names, by the shape of its texts. */
export function namesIn(context: CellContext): NamesInColumn | undefined {
  const texts = sampleValues(context).filter((value) => typeof value === 'string' && value !== context.header);
  if (verdictOn(texts.slice(0, FIRST_LOOK)) === undefined && texts.length > FIRST_LOOK * 4) return undefined;
  return verdictOn(texts);
}

function verdictOn(texts: readonly unknown[]): NamesInColumn | undefined {
  const distinct = new Set<string>();
  let known = 0;
  let shaped = 0;
  let given = 0;
  for (const text of texts) {
    const tidied = tidy(String(text));
    const look = nameLook(tidied);
    if (look === 'known') known++;
    if (look !== undefined) shaped++;
    else if (isGivenName(tidied)) given++;
    else continue;
    distinct.add(tidied);
  }
  const { length } = texts;
  if (known >= LEAST_KNOWN * length && shaped >= LEAST_SHAPED * length && distinct.size >= FEWEST_FULL_NAMES) {
    return 'full names';
  }
  return given >= LEAST_SHAPED * length && distinct.size >= FEWEST_GIVEN_NAMES ? 'given names' : undefined;
}
