import { percentageScale } from '../engine/percentage-scale';
import { defineRule } from '../engine/define-rule';
import { place, printNumber } from '../text/grammar';

type Data = Readonly<{ value: number; top: 1 | 100; perCent: number }>;

/** A percentage below 0 or above 100, on the scale of its own field (see `percentageScale`). */
export const percentageOutOfRange = defineRule<Data>({
  id: 'percentage-out-of-range',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  source: '2019 report, section 5.1: outcomes are reported as shares of the people asked (“≈100 % felt safer”).',
  words: {
    title: 'A percentage below 0 or above 100',
    why: 'A share of people cannot be less than none or more than all of them.',
    whatToDo:
      'Check what the percentage is of, and write it between 0 and 100 per cent, on the same scale in every cell.',
    message: (facts, { top, perCent }) => {
      const shown = top === 1 ? `${printNumber(perCent)} per cent` : printNumber(perCent);
      const range = top === 1 ? '0 to 100 per cent' : '0 to 100';
      if (facts.count === 1) return `${place(facts)}${shown} is outside ${range}.`;
      return `${place(facts)}are outside ${range}, for example ${shown}.`;
    },
  },
  check: (context) => {
    if (context.kind !== 'percentage') return undefined;
    const top = percentageScale(context);
    return {
      number: (value) =>
        value < 0 || value > top ? { data: { value, top, perCent: top === 1 ? value * 100 : value } } : undefined,
    };
  },
});
