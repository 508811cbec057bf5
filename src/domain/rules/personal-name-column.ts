import type { CellContext } from '../engine/contexts';
import { hasDigits } from '../text/has-digits';
import { isStandIn } from '../engine/nothings';
import { defineRule } from '../engine/define-rule';
import { place } from '../text/grammar';
import { TELL_YOUR_LEAD } from '../messages/privacy';

type Data = Readonly<{ masked: string }>;

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

/** Half of the different values must look like names, or the heading means something else. */
const LEAST_SHARE = 0.5;

/** Written where a name has been taken out. */
const TAKEN_OUT =
  /^(?:anon(?:ymous|ymised)?|redacted|withheld|confidential|removed|not (?:known|given|stated|recorded|applicable|provided|disclosed)|unknown|none|refused|client|victim|test)$/i;

/** Up to five words of letters; a capital is not asked for, for many alphabets have none. */
const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?:,? \p{L}[\p{L}\p{M}'’.-]*){0,4}$/u;

/** Two to four words, each with a capital: what stands in a column of references and is none. */
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*\p{L}(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;

const LONGEST_NAME = 60;

/** Initials do not name anybody. */
const INITIALS = /^(?:\p{Lu}\.? ?){1,4}$/u;

/**
 * Names of people: in a column headed Name, Surname, Client name and the like, or in a column of references that holds names
 * instead (a query then, for they may be code names). Names of workers, referrers, providers and projects are not looked
 * for, nor are initials. The message shows a first letter.
 */
export const personalNameColumn = defineRule<Data>({
  id: 'personal-name-column',
  severity: 'error',
  theme: 'personal',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source: 'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC); UK GDPR, article 5(1)(c).',
  words: {
    title: 'People’s names',
    why: 'A return counts people and must not name them. The grant terms ask for no data that identify a service user.',
    whatToDo: `Delete the names, and use your own case number to tell records apart. ${TELL_YOUR_LEAD}`,
    message: (facts, { masked }) =>
      facts.count === 1
        ? `${place(facts)}there is what looks like a person’s name (${masked}).`
        : `${place(facts)}hold what look like people’s names, for example ${masked}.`,
  },
  check: (context) => {
    const isHeadedSo = context.field?.kpi.role !== 'identity' && isHeadedAsNames(context);
    if (!isHeadedSo && context.field?.kpi.role !== 'identity') return undefined;
    let values = 0;
    let names = 0;
    return {
      text: (text, original) => {
        // In a form the label is a cell of the row as well.
        if (original === context.header) return undefined;
        values++;
        if (!(isHeadedSo ? isName(text) : FULL_NAME.test(text) && isName(text))) return undefined;
        names++;
        const masked = `${String.fromCodePoint(text.codePointAt(0) ?? 0)}…`;
        return { data: { masked }, masked, ...(!isHeadedSo && { severity: 'query' }) };
      },
      isConfirmed: () => names >= LEAST_SHARE * values,
    };
  },
});

/** Every word of the heading must be known: `Name of school` and `Brand name` are other names. */
function isHeadedAsNames({ header, kind, table, isOutside }: CellContext): boolean {
  if (header.length > LONGEST_NAME || (kind !== 'unmapped' && kind !== 'text')) return false;
  const words = header
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const isOfPeople = words.some((word) => PEOPLE.has(word));
  const isService = words.includes('service') && !words.some((word) => word.startsWith('user'));
  // A bare `Name` beside a form's answer or below a table is the person who signs it; nobody signs with a column of surnames.
  const isSurname = words.some((word) => NAME_WORDS.has(word) && !/^names?$/.test(word));
  const mayBeBare = isOutside === true ? isSurname : table.layout === 'records';
  return (
    words.some((word) => NAME_WORDS.has(word)) &&
    words.every((word) => NAME_WORDS.has(word) || PEOPLE.has(word) || FILLERS.has(word)) &&
    !isService &&
    (isOfPeople || mayBeBare)
  );
}

function isName(text: string): boolean {
  if (text.length > LONGEST_NAME || hasDigits(text, 1) || !NAME.test(text)) return false;
  return !INITIALS.test(text) && !isStandIn(text) && !TAKEN_OUT.test(text);
}
