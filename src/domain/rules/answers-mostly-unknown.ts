import { isAskedFor } from '../engine/applicability';
import type { CellContext } from '../engine/contexts';
import { defineRule } from '../engine/define-rule';
import { sampleValues } from '../engine/numbers-of';
import { indexCodes, type CodeIndex } from '../codelists/code-index';
import { NOT_KNOWN, PREFER_NOT_TO_SAY } from '../codelists/entries';
import { tidy } from '../text/tidy';
import { place, quote } from '../text/grammar';
import { words } from '../text/words';

type Without = 'not-known' | 'declined';
type Data = Readonly<{ value: string; without: Without }>;

/** Of the answers of a column. */
const TELLING_SHARE = 0.5;

/** In a short table two or three people make a half. */
const FEWEST = 10;

const SAYS: Readonly<Record<Without, string>> = words('rules-answers-mostly-unknown', {
  'not-known': 'nobody asked, or nobody wrote it down',
  declined: 'the people were asked and would not answer',
});

const TO_DO: Readonly<Record<Without, string>> = words('rules-answers-mostly-unknown-to-do', {
  'not-known':
    'Find out what can still be found out, and ask the question from now on. Explain why so many are not known.',
  declined: 'Look at how the question is asked. Explain why so many would not answer.',
});

const UNKNOWN = indexCodes({ id: 'not-known', name: '', isClosed: false, source: '', entries: [NOT_KNOWN] });
const DECLINED = indexCodes({ id: 'declined', name: '', isClosed: false, source: '', entries: [PREFER_NOT_TO_SAY] });

/**
 * A KPI that is asked for and of which most records say *not known*, or that the person declined: two findings, for the one is
 * about the service and the other about the people; blanks are a third, `value-missing`.
 */
export const answersMostlyUnknown = defineRule<Data>({
  id: 'answers-mostly-unknown',
  severity: 'query',
  theme: 'missing',
  appliesTo: 'cells',
  source:
    'NHS Data Dictionary: “not stated” (asked, and declined) and “not known” (not asked) are two codes, https://www.datadictionary.nhs.uk/data_elements/ethnic_category.html',
  words: {
    title: 'Most answers are not known',
    why: 'A breakdown of the few who answered says little about all the others, and cannot be compared with other services.',
    whatToDo: 'Find out what can still be found out, and explain why so many answers are missing.',
    toDo: ({ without }) => TO_DO[without],
    message: (facts, { value, without }) => {
      const says = facts.count === 1 ? `it says ${quote(value)}` : `say ${quote(value)} or the like`;
      return `${place(facts)}${says}, which is at least half of the answers: ${SAYS[without]}.`;
    },
  },
  check: (context) => {
    const { kind, field, table, specification } = context;
    if (kind !== 'category' || table.layout !== 'records' || !field || !isAskedFor(field.kpi, specification))
      return undefined;
    const index = context.codeList?.index;
    const many = mostlyWithout(context, index);
    if (many.size === 0) return undefined;
    const judge = (text: string) => {
      const without = withoutAnswer(text, index);
      return without && many.has(without) ? { data: { value: text, without }, discriminator: without } : undefined;
    };
    return { text: judge, number: (value) => judge(String(value)) };
  },
});

/** What most of the column's answers are without; both at once where each is a half. */
function mostlyWithout(context: CellContext, index: CodeIndex | undefined): ReadonlySet<Without> {
  const values = sampleValues(context);
  const counts = new Map<Without, number>();
  const known = new Map<unknown, Without | undefined>();
  for (const value of values) {
    const without = known.has(value) ? known.get(value) : withoutAnswer(tidy(String(value)), index);
    known.set(value, without);
    if (without) counts.set(without, (counts.get(without) ?? 0) + 1);
  }
  if (values.length < FEWEST) return new Set();
  return new Set([...counts].flatMap(([without, count]) => (count >= TELLING_SHARE * values.length ? [without] : [])));
}

/** By the column's own list: the NHS's `Z` is declined, its `99` not known. */
function withoutAnswer(text: string, index: CodeIndex | undefined): Without | undefined {
  const label = index?.find(text)?.label ?? text;
  if (UNKNOWN.find(label)) return 'not-known';
  return DECLINED.find(label) ? 'declined' : undefined;
}
