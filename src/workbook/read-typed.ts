import { getFormatFromId, parseValue } from 'numfmt';
import type { CellInput } from './model/workbook';

const LOCALE = { locale: 'en-GB' };

/** A cell's content with the number format that Excel would give it on account of how it was typed. */
export interface TypedInput extends CellInput {
  readonly numberFormat?: string;
}

/**
 * Reads what a person types into a cell, or an add-in writes as text, as a British Excel does: `12.5`, `1,200`, `50%`,
 * `3/4/2020` (3 April), `TRUE`, `=A1`, `'007` (text).
 * @param numberFormat the cell's present format; in a text cell (`@`) everything stays text, and an existing format other
 *   than General is kept.
 */
export function readTyped(text: string, numberFormat = 'General'): TypedInput {
  if (text === '') return { value: null };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const parsed: { value?: unknown; formatId?: number } | undefined = /\d|^(true|false)$/i.test(text)
    ? read(text)
    : undefined;
  const value = parsed?.value;
  if (typeof value !== 'number' && typeof value !== 'boolean') return { value: text };
  if (parsed?.formatId === undefined || numberFormat !== 'General') return { value };
  return { value, numberFormat: getFormatFromId(parsed.formatId, 'en-US') };
}

function read(text: string): { value?: unknown; formatId?: number } | undefined {
  return parseValue(text, LOCALE);
}
