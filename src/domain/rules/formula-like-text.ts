import { defineRule } from '../engine/define-rule';
import { quote, say, sayOnSheet } from '../text/grammar';

type Data = Readonly<{ value: string }>;

const SIGNS: ReadonlySet<string> = new Set(['=', '+', '-', '@']);

/** What comes after the sign of a formula at once: a name, a number, a bracket, a text, another sign. */
const BEGINS = /^[=+@-]+[\p{L}\d("'$#[{\\]/u;

/** `+44 …`, `-5 to 10`, `+1`: figures and telephone numbers. Excel makes a number of them, not a formula. */
const FIGURES = /^[+-]?[\d\s.,()/:%£–-]+$/;

/** Figures are short; a longer text is no figure, and need not be looked at to its end. */
const LONGEST_FIGURE = 60;

/** Only formulas have these: calls, links to other sheets, commands. */
const CALLS = /[(|!]/;

/**
 * Text that begins with =, +, - or @ and would be a formula elsewhere: typed with an apostrophe, pasted from a web form, or
 * planted. Tabs and line ends before the sign do not help, for they are dropped on the way; before any other text they are
 * only stray spaces. What calls something (`=`, brackets, links) is a query; words after a sign are advice, and in notes
 * below a table they are left alone, as are bullets (`- one`), stand-ins, figures and telephone numbers. On a sheet without a
 * return what calls something is advice, and words are left alone. Last of the rules on values: in a column of counts it is
 * `not-a-number` first.
 */
export const formulaLikeText = defineRule<Data>({
  id: 'formula-like-text',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source: 'OWASP, CSV Injection; CWE-1236: fields that begin with =, +, -, @, tab or carriage return.',
  words: {
    title: 'Text that begins like a formula',
    why: 'Text that begins with =, +, - or @ turns into a formula when it is pasted or saved as CSV: it shows an error, or does something nobody meant.',
    whatToDo: 'Take out the sign at the beginning, or begin with a word. If it was to be a formula, type it again.',
    message: (facts, { value }) => {
      const sayHere = facts.layout === undefined ? sayOnSheet : say;
      return facts.mixed
        ? `${sayHere(facts, '', 'hold text that begins like a formula')}.`
        : `${sayHere(facts, `${quote(value)} begins like a formula`, `say ${quote(value)}, which begins like a formula`)}.`;
    },
  },
  check: ({ isOutside }) => ({
    text: (text) => {
      if (!isLikeFormula(text)) return undefined;
      if (isCall(text)) return { data: { value: text }, discriminator: 'call' };
      return isOutside ? undefined : { data: { value: text }, discriminator: 'sign', severity: 'advice' };
    },
  }),
  withoutReturn: {
    text: (text) =>
      isLikeFormula(text) && isCall(text)
        ? { data: { value: text }, discriminator: 'call', severity: 'advice' }
        : undefined,
  },
});

function isLikeFormula(text: string): boolean {
  if (!SIGNS.has(text.charAt(0)) || !BEGINS.test(text)) return false;
  return text.length > LONGEST_FIGURE || !FIGURES.test(text);
}

function isCall(text: string): boolean {
  return text.startsWith('=') || CALLS.test(text);
}
