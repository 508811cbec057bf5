import type { CellContext } from '../engine/contexts';
import { defineRule } from '../engine/define-rule';
import { sampleValues } from '../engine/numbers-of';
import { place, quote } from '../text/grammar';

type Data = Readonly<{ value: number; whole: string; example: string }>;

const WITH_ZEROS = /^0\d+$/;

/**
 * A reference that is a number in a column where others are text with leading zeros: 120 beside `00120`. Excel took the zeros
 * off, and the same person has two references now. A column of numbers alone says nothing of the kind.
 */
export const referenceZerosLost = defineRule<Data>({
  id: 'reference-zeros-lost',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'cells',
  source: 'Microsoft, “Keeping leading zeros and large numbers”: Excel takes zeros off what it takes for a number.',
  words: {
    title: 'A reference may have lost its leading zeros',
    why: 'Excel takes 120 and 00120 for two references, so one person is counted twice or not found again.',
    whatToDo:
      'Write the reference with its zeros, in a cell formatted as text. If the short one is another reference, explain it.',
    message: (facts, { value, whole, example }) => {
      const others = `in a column with references such as ${quote(example)}`;
      return facts.count === 1
        ? `${place(facts)}${quote(value)} is a number ${others}; it may have been ${quote(whole)}.`
        : `${place(facts)}are numbers ${others}; ${quote(value)} may have been ${quote(whole)}.`;
    },
  },
  check: (context) => {
    if (context.kind !== 'identity') return undefined;
    const example = withZeros(context);
    if (example === undefined) return undefined;
    return {
      number: (value) => {
        const isShort = Number.isInteger(value) && value >= 0 && String(value).length < example.length;
        if (!isShort) return undefined;
        const whole = String(value).padStart(example.length, '0');
        return { data: { value, whole, example }, suggestions: [whole] };
      },
    };
  },
});

/** The first of the column's references with leading zeros, where all of them are of one length. */
function withZeros(context: CellContext): string | undefined {
  const padded = sampleValues(context).filter(
    (value): value is string => typeof value === 'string' && WITH_ZEROS.test(value.trim()),
  );
  const [first] = padded.map((value) => value.trim());
  return padded.every((value) => value.trim().length === first?.length) ? first : undefined;
}
