import { CellError, type Scalar } from '../../workbook/model/values';
import { parseTypedInput, type TypedInput } from '../../workbook/parse-typed-input';

/** A value as Office.js gives it: blanks are empty texts, errors their text. */
export function officeValue(value: Scalar): string | number | boolean {
  if (value === null) return '';
  return value instanceof CellError ? value.code : value;
}

/** `Excel.RangeValueType`; whole numbers are `Double` as well. */
export function valueType(value: Scalar): string {
  if (value === null || value === '') return 'Empty';
  if (value instanceof CellError) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/**
 * What an add-in writes, as Excel takes it: texts are read like typed ones, `=…` is a formula, `''` empties the cell.
 * @param numberFormat the cell's present format; in a text cell (`@`) everything stays or becomes text, numbers too.
 * @returns undefined for `null`, which leaves the cell as it is.
 */
export function cellInput(value: unknown, numberFormat: string): (TypedInput & Apostrophe) | undefined {
  if (value === null || value === undefined) return undefined;
  if (numberFormat === '@' && typeof value === 'number') return { value: String(value), hasApostrophe: false };
  if (numberFormat === '@' && typeof value === 'boolean')
    return { value: value ? 'TRUE' : 'FALSE', hasApostrophe: false };
  if (typeof value === 'number' || typeof value === 'boolean') return { value, hasApostrophe: false };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { ...parseTypedInput(text, numberFormat), hasApostrophe: text.startsWith("'") };
}

/** Excel keeps the apostrophe before a text as part of the cell's style, and forgets it when something else is written. */
interface Apostrophe {
  readonly hasApostrophe: boolean;
}
