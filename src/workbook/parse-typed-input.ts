import { CellError } from './model/values';
import { isErrorCode } from '../cells/cell-values';
import type { CellInput } from './model/workbook';
import { readTypedDate, readTypedTime } from './typed-dates';

/** What typed text becomes in a cell, with the number format that Excel would give it on account of how it was typed. */
export interface TypedInput extends CellInput {
  /** Only where Excel would give the cell one, and only if the cell's own format is *General*. */
  readonly numberFormat?: string;
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** A number with or without thousands separators; undefined for anything else. */
function readNumber(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text);
  return GROUPED.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

const hasFraction = (text: string) => text.includes('.');

/** Money in pounds, a minus sign or brackets before or after the pound sign. */
function readMoney(text: string): TypedInput | undefined {
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const match = /^([+-]?)£ ?([+-]?)(.+)$/.exec(bracketed ?? text);
  if (!match) return undefined;
  const [, before = '', after = '', digits = ''] = match;
  const amount = /^\d|^\./.test(digits) ? readNumber(digits) : undefined;
  if (amount === undefined || (before && after)) return undefined;
  const isNegative = bracketed !== undefined || before === '-' || after === '-';
  return { value: isNegative ? -amount : amount, numberFormat: hasFraction(digits) ? '£#,##0.00' : '£#,##0' };
}

function readPercentage(text: string): TypedInput | undefined {
  const digits = /^(.+?) ?%$/.exec(text)?.[1];
  const share = digits === undefined ? undefined : readNumber(digits);
  if (digits === undefined || share === undefined) return undefined;
  // Twelve places keep 12.3 % from becoming 0.12300000000000001.
  return { value: Number((share / 100).toPrecision(15)), numberFormat: hasFraction(digits) ? '0.00%' : '0%' };
}

function readPlainNumber(text: string): TypedInput | undefined {
  const value = readNumber(text);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (/e/i.test(text)) return { value, numberFormat: '0.00E+00' };
  if (!text.includes(',')) return { value };
  return { value, numberFormat: hasFraction(text) ? '#,##0.00' : '#,##0' };
}

function readDateOrTime(text: string, currentYear: number): TypedInput | undefined {
  const date = readTypedDate(text, currentYear);
  if (date) return { value: date.serial, numberFormat: date.numberFormat };
  const time = readTypedTime(text);
  if (time) return { value: time.serial, numberFormat: time.numberFormat };
  const [day = '', clock] = text.split(/ (?=\d{1,2}:)/);
  const [both, part] = [readTypedDate(day, currentYear), clock === undefined ? undefined : readTypedTime(clock)];
  return both && part ? { value: both.serial + part.serial, numberFormat: 'dd/mm/yyyy hh:mm' } : undefined;
}

function readWord(text: string): TypedInput | undefined {
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return { value: word === 'TRUE' };
  return isErrorCode(word) ? { value: CellError.of(word) } : undefined;
}

/**
 * Reads what a person types into a cell, or an add-in writes as text, as Excel does in en-GB: numbers with or without separators, percentages, pounds, days (day before
 * month), times, TRUE and FALSE, formulas; a leading apostrophe keeps what follows as text; anything else is text.
 * @param ownFormat the cell's number format: `@` keeps everything as text, and any but *General* is kept
 * @param currentYear for days typed without a year
 */
export function parseTypedInput(
  text: string,
  ownFormat = 'General',
  currentYear = new Date().getFullYear(),
): TypedInput {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (ownFormat === '@') return { value: text };
  // No value until the recalculator has seen the formula: a formula that it cannot work out must not pass for a number.
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const typed = readTrimmed(text.trim(), currentYear) ?? { value: text };
  return ownFormat === 'General' ? typed : { value: typed.value };
}

function readTrimmed(text: string, currentYear: number): TypedInput | undefined {
  return (
    readPlainNumber(text) ??
    readPercentage(text) ??
    readMoney(text) ??
    readDateOrTime(text, currentYear) ??
    readWord(text)
  );
}
