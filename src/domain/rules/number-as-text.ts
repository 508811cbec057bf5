import type { CellContext } from '../engine/contexts';
import { sampleValues } from '../engine/numbers-of';
import { percentageScale } from '../engine/percentage-scale';
import { allOf, printNumber, quote, say } from '../text/grammar';
import { parseNumberText, type ParsedNumber } from '../model/parse-number';
import { defineRule } from '../engine/define-rule';

type Data = Readonly<{
  value: string;
  number: string;
  /** What a flag behind the number says of it: `provisional`. Empty without one. */
  flag: string;
}>;

const NUMERIC: ReadonlySet<string> = new Set(['count', 'money', 'percentage']);

/**
 * A number typed or pasted as text: `1,675` with a comma, ` 326 ` with spaces, `£1,200.50`, `97%`, `79 [p]`. Also in a column of
 * answers that are numbers otherwise, such as ages. Says so instead of "not a number", for a person can see that it is one.
 */
export const numberAsText = defineRule<Data>({
  id: 'number-as-text',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  source: '2019 report, section 5.1: figures are run from the raw data, where text is not added up.',
  words: {
    title: 'A number is stored as text',
    why: 'Excel leaves text out of sums and charts without a word, so totals come out too small.',
    whatToDo: 'Type the number again with digits only; commas, pound and per cent signs belong in the cell’s format.',
    message: (facts, { value, number, flag }) => {
      if (facts.mixed) return `${say(facts, '', 'hold a number as text')}.`;
      const is = flag === '' ? `the number ${number}` : `the number ${number}, which its flag calls ${flag}`;
      return `${say(facts, `${quote(value)} is text, not ${is}`, `hold ${quote(value)} as text, not ${is}`)}.`;
    },
  },
  check: (context) => {
    if (!NUMERIC.has(context.kind) && !isColumnOfNumbers(context)) return undefined;
    const countsToHundred = context.kind === 'percentage' && percentageScale(context) === 100;
    return {
      text: (text) => {
        const read = parseNumberText(text);
        // A percentage of people is no number of people: see `not-a-count`.
        if (!read || (context.kind === 'count' && read.isPercentage)) return undefined;
        const parsed = countsToHundred && read.isPercentage ? withoutSign(read) : read;
        const flag = allOf(parsed.flags ?? []);
        return { data: { value: text, number: print(parsed), flag }, suggestions: [String(parsed.value)] };
      },
    };
  },
});

function isColumnOfNumbers(context: CellContext): boolean {
  if (context.kind !== 'category') return false;
  const values = sampleValues(context);
  return values.filter((value) => typeof value === 'number').length * 2 > values.length;
}

/** `97%` among 95 and 96 stands for 97. Rounded, for 0.07 times a hundred is not quite 7. */
function withoutSign(parsed: ParsedNumber): ParsedNumber {
  return { ...parsed, value: Math.round(parsed.value * 1e12) / 1e10, isPercentage: false };
}

function print({ value, isPercentage, isMoney }: ParsedNumber): string {
  if (isPercentage) return `${printNumber(value * 100)}%`;
  return isMoney && value >= 0 ? `£${printNumber(value)}` : printNumber(value);
}
