import { words } from '../../text/words';

/** Words in and about charts of documents. */
export const FIGURE_WORDS = words('documents-figures', {
  numbered: (number: number, sentence: string) => `Figure ${number}. ${sentence}`,
  target: 'Target',
  expected: 'Expected',
  lower: 'Lower limit',
  upper: 'Upper limit',
  named: (line: string, value: string) => `${line} ${value}`,
  lineOf: (what: string) => `Line chart of ${what}, period by period`,
  barsOf: (what: string) => `Bar chart of ${what}`,
  point: (name: string, value: string) => `${name} ${value}`,
  notReported: 'not reported',
  targetIs: (value: string) => `The target is ${value}.`,
  between: (expected: string, lower: string, upper: string) =>
    `${expected} is to be expected at the last of them, between ${lower} and ${upper} by chance.`,
});
