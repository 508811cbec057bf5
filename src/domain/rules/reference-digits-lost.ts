import { defineRule } from '../engine/define-rule';
import { place } from '../text/grammar';

type Data = Readonly<{ digits: number }>;

/** Excel keeps fifteen digits of a number. The rest are noughts from then on. */
const KEPT = 15;
const FIRST_LOST = 10 ** KEPT;

/** How a long number stands in a file that was saved as text: `9.12346E+19`. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?(\d{2})$/i;

/**
 * A reference of sixteen or more digits that is a number: Excel has put noughts for all beyond the fifteenth, so that several
 * people may have one reference now. Nothing in the workbook says what they were.
 */
export const referenceDigitsLost = defineRule<Data>({
  id: 'reference-digits-lost',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source: 'Microsoft, “Excel specifications and limits”: number precision, 15 digits.',
  words: {
    title: 'A long reference has lost its last digits',
    why: 'Excel keeps 15 digits of a number and writes noughts for the rest, so two people may share one reference.',
    whatToDo:
      'The digits cannot be got back from this workbook. Export the references again from your own system, into cells formatted as text.',
    message: (facts, { digits }) => {
      const lost = 'of which Excel has kept 15';
      return facts.count === 1
        ? `${place(facts)}a number of ${digits} digits, ${lost}.`
        : `${place(facts)}are numbers of more than 15 digits, ${lost}, for example one of ${digits}.`;
    },
  },
  check: ({ kind }) => {
    if (kind !== 'identity' && kind !== 'unmapped' && kind !== 'text') return undefined;
    return {
      number: (value) => (Math.abs(value) >= FIRST_LOST ? { data: { digits: digitsOf(value) } } : undefined),
      text: (text) => {
        const digits = Number(SCIENTIFIC.exec(text)?.[1] ?? 0) + 1;
        return digits > KEPT ? { data: { digits } } : undefined;
      },
    };
  },
});

function digitsOf(value: number): number {
  return Math.floor(Math.log10(Math.abs(value))) + 1;
}
