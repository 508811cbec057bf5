import type { CellContext } from './contexts';

/** Longer headings are questions or notes. */
const LONGEST_HEADING = 60;

const NAME_WORDS: ReadonlySet<string> = new Set([
  'name',
  'names',
  'fullname',
  'surname',
  'surnames',
  'forename',
  'forenames',
  'firstname',
  'lastname',
]);

/** Whom a return is about. A worker’s, a referrer’s or a provider’s name is no victim’s. */
const PEOPLE: ReadonlySet<string> = new Set(
  'client clients victim victims survivor survivors beneficiary beneficiaries participant participants patient patients person people individual individuals child children adult parent parents mother father carer service user users young complainant witness tenant attendee attendees perpetrator offender suspect'.split(
    ' ',
  ),
);

/** Words that may stand beside without changing whose name it is. */
const FILLERS: ReadonlySet<string> = new Set(
  'of the a s and or first second last family given middle full preferred known as other sur fore address number no id ref reference'.split(
    ' ',
  ),
);

/**
 * True for a heading of clients' names. Every word of it must be known: `Name of school` and `Brand name` are other names.
 * A bare `Name` says so in the records of a return only.
 */
export function isHeadedAsNames({ header, kind, table, isOutside }: CellContext): boolean {
  if (header.length > LONGEST_HEADING || (kind !== 'unmapped' && kind !== 'text')) return false;
  const words = wordsOf(header);
  const isOfPeople = words.some((word) => PEOPLE.has(word));
  const isService = words.includes('service') && !words.some((word) => word.startsWith('user'));
  // A bare `Name` beside a form's answer or below a table is the person who signs it; nobody signs with a column of surnames.
  const isSurname = words.some((word) => NAME_WORDS.has(word) && !/^names?$/.test(word));
  const mayBeBare = isOutside === true || !table.isReturn ? isSurname : table.layout === 'records';
  return (
    words.some((word) => NAME_WORDS.has(word)) &&
    words.every((word) => NAME_WORDS.has(word) || PEOPLE.has(word) || FILLERS.has(word)) &&
    !isService &&
    (isOfPeople || mayBeBare)
  );
}

/** A bare `Name` beside a form's answer or below a table: the person who signs it. */
export function isSignature({ header, table, isOutside }: CellContext): boolean {
  return (isOutside === true || table.layout !== 'records') && /^(?:full |print(?:ed)? )?name\W*$/i.test(header.trim());
}

function wordsOf(header: string): readonly string[] {
  return header
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** Headings over names of people at work, of organisations, places and things. */
const OF_OTHERS =
  /worker|officer|manager|referr|provider|staff|practitioner|advoca|\bidva\b|\bisva\b|counsellor|therapist|author|\blead\b|coach|tutor|teacher|\bgp\b|doctor|solicitor|judge|councillor|trustee|director|\bcontacts?\b|complet(?:ed by|ing)|prepared by|submitted by|signed|owner|allocated|assigned|assessor|project|course|school|agency|organi[sz]ation|venue|\bsite\b|location|company|business|supplier|charity|recipient|applicant|building|street|\broad\b|\btown\b|place|ward\b|title|event|service(?! user)|team|group|programme|partner agenc/i;

/** True for a heading under which names are those of workers, organisations, places: they are not looked for. */
export function isHeadedAsOthers(header: string): boolean {
  return header.length <= LONGEST_HEADING && OF_OTHERS.test(header) && !wordsOf(header).some((word) => isClient(word));
}

function isClient(word: string): boolean {
  return word !== 'service' && word !== 'person' && word !== 'people' && PEOPLE.has(word);
}
