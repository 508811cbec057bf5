import { textOf } from '../args';
import { changeFormat, formatOf } from '../conditional-formats';
import type { HostState } from '../host-state';
import { defineType, make } from '../registry';
import type { FormatTarget } from '../targets';

/** A conditional format with a formula. */
export const customConditionalFormatType = defineType('CustomConditionalFormat', {
  navigate: {
    Rule: (here) => make('ConditionalFormatRule', here),
    Format: (here) => make('ConditionalRangeFormat', here),
  },
});

const read = (here: FormatTarget, state: HostState): string => formatOf(here, state).formulas[0] ?? '';

function write(here: FormatTarget, value: unknown, state: HostState): void {
  const text = textOf(value);
  const formula = text.startsWith('=') ? text : `=${text}`;
  changeFormat(here, state, (format) => ({ ...format, formulas: [formula] }));
}

export const conditionalFormatRuleType = defineType('ConditionalFormatRule', {
  get: { Formula: read, FormulaLocal: read },
  put: { Formula: write, FormulaLocal: write },
});
