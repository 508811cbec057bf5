import { sharedArea } from '../../../cells/areas';
import { oneOf, recordOf, textOf } from '../args';
import { changeFormat, formatOf } from '../conditional-formats';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { sheetOf } from '../places';
import { defineType, make } from '../registry';
import type { FormatTarget } from '../targets';

/** Office.js' operators and the file format's. */
const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

/** Excel fails to read cell-value rules where two of them share cells (OfficeDev/office-js #6827). */
function checkAlone(here: FormatTarget, state: HostState): void {
  const own = formatOf(here, state);
  const shares = sheetOf(state, here.sheetId).conditionalFormats.some(
    (other) =>
      other !== own && other.type === 'CellValue' && other.areas.some((a) => own.areas.some((b) => sharedArea(a, b))),
  );
  if (shares) throw new HostError('GeneralException');
}

/** A conditional format that compares the cell's own value. */
export const cellValueConditionalFormatType = defineType('CellValueConditionalFormat', {
  get: {
    Rule: (here, state) => {
      checkAlone(here, state);
      const { formulas, operator } = formatOf(here, state);
      const [formula1 = '', formula2] = formulas;
      const name = Object.keys(OPERATORS).find((key) => OPERATORS[key] === operator) ?? 'Invalid';
      return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: name };
    },
  },
  put: {
    Rule: (here, value, state) => {
      const { formula1, formula2, operator } = recordOf(value);
      const formulas = [formula1, formula2].filter((formula) => formula !== undefined && formula !== null).map(textOf);
      const name = OPERATORS[oneOf(operator, Object.keys(OPERATORS))];
      changeFormat(here, state, (format) => ({ ...format, formulas, operator: name }));
    },
  },
  navigate: {
    Format: (here) => make('ConditionalRangeFormat', here),
  },
});
