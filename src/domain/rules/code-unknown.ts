import type { CodeIndex } from '../codelists/code-index';
import type { CellContext } from '../engine/contexts';
import { TICKS_BETWEEN } from '../engine/tick-answers';
import { isAnswerWithoutValue } from '../engine/nothings';
import { severalListed } from '../engine/several-answers';
import { defineRule, type CellFault } from '../engine/define-rule';
import { allOf, didYouMean, quote, say } from '../text/grammar';

type Data = Readonly<{
  value: string;
  list: string;
  isClosed: boolean;
  /** The value names a group of the list's entries. */
  isGroup: boolean;
}>;

/**
 * Distinct values of one field that suggestions are looked for: each is measured against every name of the list. The engine
 * keeps fewer findings than this, and a column with more of them is not misspelt but something else.
 */
const MOST_GUESSED = 200;

/**
 * A value that is in no entry of the code list, neither as code, label nor alias, whatever its case and punctuation. An
 * error for a list that must be kept to, and where no list of the kind could hold it; advice for one that only recognises and groups, where unlike values share a
 * finding. Several answers in one cell are looked at one by one where the KPI allows several. The name of a group of entries is a query, for it is understood but tells too little.
 */
export const codeUnknown = defineRule<Data>({
  id: 'code-unknown',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  isPerValue: true,
  source:
    'Harmonised lists: GSS ethnicity, sex and impairment; Home Office Counting Rules for offences (see each list’s source).',
  words: {
    title: 'Not in the list',
    why: 'Answers are counted by the list’s own values. Anything else is left out of the breakdown, or counted as another group.',
    whatToDo: 'Choose the value from the list that means the same.',
    message: (facts, { value, list, isClosed, isGroup }) => {
      if (isGroup) {
        const more = `only a group; the list parts it into ${allOf(facts.suggestions.map(quote))}.`;
        return say(facts, `${quote(value)} names ${more}`, `say ${quote(value)}, which names ${more}`);
      }
      const name = isClosed ? 'the list' : `our list ${quote(list)}, which may be incomplete`;
      if (facts.mixed) return `${say(facts, '', `hold values that are not in ${name}`)}.`;
      return `${say(facts, `${quote(value)} is not in ${name}`, `say ${quote(value)}, which is not in ${name}`)}.${didYouMean(facts)}`;
    },
  },
  check: (context) => {
    const { codeList, field } = context;
    if (!codeList) return undefined;
    const { list, index } = codeList;
    const guesses = guesser(index);
    const mayBeSeveral = field?.kpi.responses === 'multiple';
    const judge = (text: string): CellFault<Data> | undefined => {
      if (index.find(text) || isAnswerWithoutValue(text, context) || isOfHeadings(text, field)) return undefined;
      if (mayBeSeveral && severalListed(text, index)) return undefined;
      const group = index.findGroup(text);
      const suggestions = group?.labels ?? guesses.nearest(text);
      const isOutside = list.isClosed || (list.valuesHaveDigits === true && !hasDigit(text));
      const isAlone = isOutside || suggestions.length > 0;
      return {
        data: { value: text, list: list.name, isClosed: isOutside, isGroup: group !== undefined },
        suggestions,
        ...(isAlone && { discriminator: text }),
        ...(group && { severity: 'query' }),
        ...(!isOutside && { severity: 'advice' }),
      };
    };
    return { text: judge, number: (value) => judge(String(value)), dependsOnOrder: guesses.areLimited };
  },
});

/** Ticks: the words are headings, of which nothing new is said row by row. */
function isOfHeadings(text: string, field: CellContext['field']): boolean {
  const { ticked } = field ?? {};
  return ticked !== undefined && text.split(TICKS_BETWEEN).every((answer) => ticked.includes(answer));
}

/** Remembers what it found, so that a value asked for again has the same answer, whatever came between. */
function guesser(index: CodeIndex): {
  readonly nearest: (text: string) => readonly string[];
  /** True once no more is guessed: what is depends on what was asked first. */
  readonly areLimited: () => boolean;
} {
  const known = new Map<string, readonly string[]>();
  return {
    nearest: (text) => {
      const found = known.get(text);
      if (found || known.size >= MOST_GUESSED) return found ?? [];
      const nearest = index.nearest(text);
      known.set(text, nearest);
      return nearest;
    },
    areLimited: () => known.size >= MOST_GUESSED,
  };
}

const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text);
