import type { CellValue } from '../../cells/cell-values';
import { withoutProperty, type CellStyle } from '../../workbook/model/styles';
import type { CellInput, Workbook } from '../../workbook/model/workbook';
import { parseTypedInput } from '../../workbook/parse-typed-input';

/** Excel begins a formula at any of these, and would do so when somebody edits the cell. */
const BEGINS_FORMULA = /^[=+\-@']/;

/**
 * A value on its way into a cell: a value and never a formula. A text that Excel would read as something else once somebody
 * edits the cell gets the apostrophe that keeps it a text; a number leaves a text format (`@`), which would make it one.
 * @param style the cell's present style.
 */
export function storedValue(workbook: Workbook, given: CellValue, style: number, numberFormat?: string): CellInput {
  const value = given === '' ? null : given;
  const present = workbook.styles.get(style);
  const wanted = styleFor(value, numberFormat === undefined ? present : { ...present, numberFormat });
  return { value, style: wanted === present ? style : workbook.styles.intern(wanted) };
}

function styleFor(value: CellValue, style: CellStyle): CellStyle {
  if (typeof value === 'string') {
    if (isReadOtherwise(value, style.numberFormat)) return { ...style, quotePrefix: true };
  } else if (value !== null && style.numberFormat === '@') {
    return withoutProperty(withoutProperty(style, 'quotePrefix'), 'numberFormat');
  }
  return style.quotePrefix === true ? withoutProperty(style, 'quotePrefix') : style;
}

function isReadOtherwise(text: string, numberFormat: string | undefined): boolean {
  if (numberFormat === '@') return false;
  const read = parseTypedInput(text);
  return BEGINS_FORMULA.test(text) || read.formula !== undefined || read.value !== text;
}
