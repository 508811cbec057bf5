import { medianPercentage } from '../engine/percentage-scale';
import { defineRule } from '../engine/define-rule';
import { place, printNumber } from '../text/grammar';

type Data = Readonly<{ value: number; hundredfold: number }>;

/** From here on the others are whole per cents beyond doubt, and none of them is near one. */
const LEAST_USUAL = 10;

/**
 * A share of 1 in a field of whole per cents: 0.45 among 62 and 58. It is within 0 to 100, but as less than one per cent it is
 * hardly meant. The other way round, 62 among 0.45, is `percentage-out-of-range`.
 */
export const percentageScaleMixed = defineRule<Data>({
  id: 'percentage-scale-mixed',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'cells',
  source:
    'Excel holds 45 % as 0.45 in a cell formatted as a percentage, and as 45 where the sign stands in the heading.',
  words: {
    title: 'Percentages on two scales',
    why: 'A share of 1 among whole per cents counts as next to nothing, and the average comes out far too low.',
    whatToDo: 'Write every percentage of the line on the same scale. If less than one per cent is right, explain it.',
    message: (facts, { value, hundredfold }) => {
      const meant = `${printNumber(hundredfold)} per cent`;
      return facts.count === 1
        ? `${place(facts)}${printNumber(value)} stands among whole per cents; it may have been meant for ${meant}.`
        : `${place(facts)}stand among whole per cents as shares of 1; ${printNumber(value)} may have been meant for ${meant}.`;
    },
  },
  check: (context) => {
    if (context.kind !== 'percentage') return undefined;
    if ((medianPercentage(context) ?? 0) < LEAST_USUAL) return undefined;
    return {
      number: (value) => {
        if (value <= 0 || value > 1) return undefined;
        // Moves the point in the text: 0.07 times a hundred is not quite 7.
        const hundredfold = Number(`${value}e2`);
        return { data: { value, hundredfold }, suggestions: [String(hundredfold)] };
      },
    };
  },
});
