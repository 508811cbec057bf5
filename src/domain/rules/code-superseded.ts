import type { CodeIndex } from '../codelists/code-index';
import { printDate } from '../text/print-date';
import { severalListed } from '../engine/several-answers';
import type { Period } from '../model/periods';
import type { CodeEntry } from '../model/specification';
import { hasEndedBefore } from '../model/validity';
import { defineRule, type CellFault } from '../engine/define-rule';
import { quote, say } from '../text/grammar';

type Data = Readonly<{
  value: string;
  /** The last day on which it held, as people read it. */
  ended: string;
  period: string;
  /** Empty where nothing replaces it. */
  replacement: string;
}>;

/** A chain of replacements longer than this goes round in a circle. */
const LONGEST_CHAIN = 20;

/**
 * A value whose validity had ended when the period of the return began; it says which value replaces it. An error in a list that
 * must be kept to, where the old value is out of the list; a query in one that only recognises, which still knows what is meant.
 */
export const codeSuperseded = defineRule<Data>({
  id: 'code-superseded',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  isPerValue: true,
  source:
    'Lists change from year to year: each value has the dates from and to which it holds (see the list’s source).',
  words: {
    title: 'An old value of the list',
    why: 'A value that no longer holds is counted apart from the one that took its place, so the years cannot be compared.',
    whatToDo: 'Write the value that holds in the period. If the old one is meant after all, explain why.',
    message: (facts, { value, ended, period, replacement }) => {
      const now = replacement === '' ? 'nothing takes its place' : `${quote(replacement)} takes its place`;
      const more = `an old value: it held until ${ended}, before ${period}; ${now}`;
      if (facts.mixed) return `${say(facts, '', `hold values that are no longer in the list in ${period}`)}.`;
      return `${say(facts, `${quote(value)} is ${more}`, `say ${quote(value)}, ${more}`)}.`;
    },
  },
  check: ({ codeList, field, table }) => {
    const period = table.period?.value;
    if (!codeList || !period || codeList.list.entries.every(({ validTo }) => validTo === undefined)) return undefined;
    const { list, index } = codeList;
    const mayBeSeveral = field?.kpi.responses === 'multiple';
    const judge = (text: string): CellFault<Data> | undefined => {
      const answers = index.find(text) || !mayBeSeveral ? [text] : (severalListed(text, index) ?? [text]);
      const ended = answers.map((answer) => index.find(answer)).find((entry) => entry && hasEndedBefore(entry, period));
      if (!ended) return undefined;
      const replacement = replacementOf(ended, index, period);
      return {
        data: {
          value: text,
          ended: printDate(ended.validTo ?? ''),
          period: period.label,
          replacement: replacement?.label ?? '',
        },
        discriminator: text,
        suggestions: replacement && answers.length === 1 ? [replacement.label] : [],
        ...(!list.isClosed && { severity: 'query' }),
      };
    };
    return { text: judge, number: (value) => judge(String(value)) };
  },
});

/** What holds in the period instead: what the list names, or what has the same code now. */
function replacementOf(ended: CodeEntry, index: CodeIndex, period: Period): CodeEntry | undefined {
  let entry: CodeEntry | undefined = ended;
  for (let step = 0; entry && hasEndedBefore(entry, period); step++) {
    if (step === LONGEST_CHAIN) return undefined;
    const { supersededBy, code }: CodeEntry = entry;
    const next: CodeEntry | undefined = index.find(supersededBy ?? code ?? '');
    entry = next === entry ? undefined : next;
  }
  return entry;
}
