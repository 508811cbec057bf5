import { hasDigits } from '../text/has-digits';
import type { CellContext } from '../engine/contexts';
import { isAboutTheSender } from '../engine/sender-rows';
import { isStandIn } from '../engine/nothings';
import { isHeadedAsNames, isHeadedAsOthers, isSignature } from '../engine/name-headings';
import { namesIn } from '../engine/name-columns';
import { isGivenName, nameLook, namesSomebody } from '../engine/person-names';
import { defineRule, type CellCheck, type CellFault } from '../engine/define-rule';
import { place } from '../text/grammar';
import { TELL_YOUR_LEAD } from '../messages/privacy';

/** `masked` is a first letter; empty for names in running text. */
type Data = Readonly<{ masked: string }>;

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
 * Names of people: in a column headed Name, Surname, Client name and the like, in a column that holds names whatever its
 * heading, in a column of references (a query then, for they may be code names), and in running text (a query, for it may name
 * a worker). Under headings of workers, referrers, providers and projects names are not looked for, nor are initials. Of a
 * name no more than its first letter is shown.
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
        ? `${place(facts)}there is what looks like a person’s name${masked === '' ? '' : ` (${masked})`}.`
        : `${place(facts)}hold what look like people’s names${masked === '' ? '' : `, for example ${masked}`}.`,
  },
  check: (context) => {
    const { kind, field, header } = context;
    if (kind === 'email' || kind === 'telephone') return undefined;
    if (isHeadedAsNames(context) && field?.kpi.role !== 'identity') return ofHeading(context, isName);
    if (field?.kpi.role === 'identity') return ofHeading(context, (text) => FULL_NAME.test(text) && isName(text));
    const isOfOthers = isHeadedAsOthers(header) || isSignature(context) || isAboutTheSender(context);
    return isOfOthers ? undefined : ofShape(context);
  },
});

function ofHeading({ header, field }: CellContext, isOne: (text: string) => boolean): CellCheck<Data> {
  let values = 0;
  let names = 0;
  const isCodeName = field?.kpi.role === 'identity';
  return {
    text: (text, original) => {
      // In a form the label is a cell of the row as well.
      if (original === header) return undefined;
      values++;
      if (!isOne(text)) return undefined;
      names++;
      return { ...inColumn(text), ...(isCodeName && { severity: 'query' }) };
    },
    isConfirmed: () => names >= LEAST_SHARE * values,
  };
}

/** Under any other heading: the column as a whole, or one cell that names somebody. */
function ofShape(context: CellContext): CellCheck<Data> {
  const holds = namesIn(context);
  const isOne = (text: string): boolean =>
    holds !== undefined && (nameLook(text) !== undefined || (holds === 'given names' && isGivenName(text)));
  return {
    text: (text, original) => {
      if (original === context.header) return undefined;
      if (isOne(text)) return { ...inColumn(text), mayBeExplained: true };
      return nameLook(text) === 'known' || namesSomebody(text) ? IN_TEXT : undefined;
    },
  };
}

function inColumn(text: string): CellFault<Data> {
  const masked = `${String.fromCodePoint(text.codePointAt(0) ?? 0)}…`;
  return { data: { masked }, masked };
}

/** Nothing of it is shown: the text around it may say who it is. */
const IN_TEXT: CellFault<Data> = { data: { masked: '' }, masked: '…', discriminator: 'in text', severity: 'query' };

function isName(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  if (hasDigits(text, 1) || !NAME.test(text)) return nameLook(text) === 'known';
  return !INITIALS.test(text) && !isStandIn(text) && !TAKEN_OUT.test(text);
}
