import { isAnswerWithoutValue } from '../engine/nothings';
import { parseNumberText } from '../model/parse-number';
import { defineRule } from '../engine/define-rule';
import { didYouMean, quote, say } from '../text/grammar';

type Data = Readonly<{ value: string }>;

const NUMERIC: ReadonlySet<string> = new Set(['count', 'money', 'percentage']);

/** In records, a count for one person is often ticked: yes stands for one, no for none. */
const TICK = /^(?:y|yes|n|no|true|false|[✓✔✗✘])$/i;

const NONE = /^(?:nil|none|no|zero|0 .*|nothing)$/i;
const WITH_WORDS = /^(?:about|approx(?:imately)?\.?|circa|ca?\.?|around|over|~)? ?(\d[\d,]*(?:\.\d+)?) ?[a-z() ]*$/i;

/** Words where a number is expected. Text that reads as a number is `number-as-text`; N/A where it may not apply is fine. */
export const notANumber = defineRule<Data>({
  id: 'not-a-number',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  source: '2019 report, section 4.1: the minimum KPI set is counted.',
  words: {
    title: 'Not a number',
    why: 'The KPI is counted and added up. Words in its cells are left out of every total.',
    whatToDo: 'Write the number alone. Put remarks in a column of their own.',
    message: (facts, { value }) =>
      facts.mixed
        ? `${say(facts, '', 'hold words where a number is expected')}.`
        : `${say(facts, `${quote(value)} is not a number`, `say ${quote(value)}, which is not a number`)}.${didYouMean(facts)}`,
  },
  check: (context) => {
    if (!NUMERIC.has(context.kind)) return undefined;
    const mayBeTicked = context.table.layout === 'records' && context.kind === 'count';
    return {
      text: (text) => {
        if (parseNumberText(text) || isAnswerWithoutValue(text, context)) return undefined;
        if (mayBeTicked && TICK.test(text)) return undefined;
        return { data: { value: text }, suggestions: meantNumber(text) };
      },
    };
  },
});

function meantNumber(text: string): readonly string[] {
  if (NONE.test(text)) return ['0'];
  const parsed = parseNumberText(WITH_WORDS.exec(text)?.[1] ?? '');
  return parsed ? [String(parsed.value)] : [];
}
