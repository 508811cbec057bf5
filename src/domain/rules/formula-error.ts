import type { RuleData } from '../messages/rule-data';
import { CELLS } from '../messages/cells';
import { isErrorValue } from '../../cells/cell-values';
import { defineRule } from '../engine/define-rule';

/** A cell shows `#REF!`, `#N/A` or another of Excel's errors. Beats every other cell rule: there is no value to judge. */
export const formulaError = defineRule<RuleData['formula-error']>({
  id: 'formula-error',
  severity: 'error',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'MHCLG and DfE returns treat error values as failed cells; 2019 report, section 5.1 (reports are run from the raw data).',
  words: CELLS['formula-error'],
  check: ({ kind }) => {
    if (kind === 'unmapped') return undefined;
    return { text: (text) => (isErrorValue(text) ? { data: { value: text } } : undefined) };
  },
});
