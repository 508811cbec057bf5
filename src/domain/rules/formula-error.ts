import { isErrorValue } from '../../cells/cell-values';
import { defineRule } from '../engine/define-rule';
import { clip, say, sayOnSheet } from '../text/grammar';

type Data = Readonly<{ value: string }>;

/**
 * A cell shows `#REF!`, `#N/A` or another of Excel's errors. Beats every other cell rule: there is no value to judge. On a sheet
 * without a return #N/A is advice: people write it so that a chart leaves a gap.
 */
export const formulaError = defineRule<Data>({
  id: 'formula-error',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'MHCLG and DfE returns treat error values as failed cells; 2019 report, section 5.1 (reports are run from the raw data).',
  words: {
    title: 'A formula shows an error',
    why: 'An error spreads: every total and chart that uses the cell shows one as well.',
    whatToDo:
      'Mend the formula, or type the value over it. #REF! means that cells it used were deleted, #N/A that a look-up found nothing.',
    message: (facts, { value }) => {
      if (facts.mixed) return `${say(facts, '', 'show an error')}.`;
      const sayHere = facts.layout === undefined ? sayOnSheet : say;
      return `${sayHere(facts, `the formula shows ${clip(value)}`, `show ${clip(value)}`)}.`;
    },
  },
  check: ({ kind }) => {
    if (kind === 'unmapped') return undefined;
    return { text: (text) => (isErrorValue(text) ? { data: { value: text } } : undefined) };
  },
  withoutReturn: {
    text: (text) =>
      isErrorValue(text)
        ? { data: { value: text }, discriminator: text, severity: text === '#N/A' ? 'advice' : 'query' }
        : undefined,
  },
});
