import type { DataOf } from '../engine/define-rule';
import type { percentageOutOfRange } from '../rules/percentage-out-of-range';
import type { percentageScaleMixed } from '../rules/percentage-scale-mixed';
import type { Fixer } from './remedy';

/** From here on a number in a column of shares can only be whole per cents; 1.05 may be a share too large. */
const FIRST_CERTAIN = 2;
const LAST_CERTAIN = 100;

/** 97 among 0.95 and 0.96 → 0.97. Only upwards of what could be a share: anything else is for a person to look up. */
export const rescalePercentage: Fixer<DataOf<typeof percentageOutOfRange>> = ({ value, verdict }) => {
  if (typeof value !== 'number' || verdict.data.top !== 1) return [];
  if (value < FIRST_CERTAIN || value > LAST_CERTAIN) return [];
  return [
    {
      id: 'rescale',
      label: 'Divide by 100',
      // Moves the point in the text: 7 / 100 is exact to the last digit, 33.3 / 100 is not.
      after: Number(`${value}e-2`),
      isCertain: true,
      notes: { scale: 'The other cells hold shares of 1, so a number from 2 to 100 is read as per cent.' },
    },
  ];
};

/** 0.45 among 62 and 58 → 45: offered, for it may be less than one per cent. */
export const toWholePerCent: Fixer<DataOf<typeof percentageScaleMixed>> = ({ verdict }) => [
  {
    id: 'to-per-cent',
    label: 'Multiply by 100',
    after: verdict.data.hundredfold,
    isCertain: false,
    numberFormat: 'General',
  },
];
