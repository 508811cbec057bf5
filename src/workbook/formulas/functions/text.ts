import { CellError, type Scalar } from '../../model/values';
import { toMatrix } from '../context';
import { textToNumber } from '../text-to-number';
import { toBoolean, toNumber, toText, VALUE_ERROR } from '../values';
import { criterionPattern } from './criteria';
import { formatNumber } from './number-format';
import { MANY, numeric, strict, whole, type Call, type FunctionDefinition, type FunctionTable } from './define';

const MAX_TEXT = 32_767;

type Plain = Exclude<Scalar, CellError>;

/** Arguments are never errors here (`strict` has answered those), so they always have a text. */
function text(value: Plain | undefined): string {
  return toText(value ?? null) as string;
}

function ofText(apply: (value: string) => Scalar): FunctionDefinition {
  return strict(1, 1, ([value]) => apply(text(value)));
}

/** A number argument that was left out has its default. */
function whole0(value: Plain | undefined, otherwise: number): number | CellError {
  if (value === undefined) return otherwise;
  const number = toNumber(value);
  return number instanceof CellError ? number : Math.trunc(number);
}

function take(apply: (value: string, length: number) => string): FunctionDefinition {
  return strict(1, 2, ([value, length]) => {
    const count = whole0(length, 1);
    if (count instanceof CellError) return count;
    return count < 0 ? VALUE_ERROR : apply(text(value), count);
  });
}

/** FIND and SEARCH: the place counted from 1. */
function position(find: (within: string, wanted: string, from: number) => number): FunctionDefinition {
  return strict(2, 3, ([wanted, within, start]) => {
    const from = whole0(start, 1);
    if (from instanceof CellError) return from;
    if (from < 1 || from > text(within).length + 1) return VALUE_ERROR;
    const place = find(text(within), text(wanted), from - 1);
    return place < 0 ? VALUE_ERROR : place + 1;
  });
}

function search(within: string, wanted: string, from: number): number {
  const place = within.slice(from).search(criterionPattern(wanted, 'anywhere'));
  return place < 0 ? -1 : place + from;
}

function substitute([value, old, fresh, which]: readonly Plain[]): Scalar {
  const source = text(value);
  const wanted = text(old);
  if (wanted === '') return source;
  if (which === undefined) return source.replaceAll(wanted, () => text(fresh));
  const nth = whole0(which, 1);
  if (nth instanceof CellError || nth < 1) return VALUE_ERROR;
  let place = -1;
  for (let count = 0; count < nth; count++) {
    place = source.indexOf(wanted, place + 1);
    if (place < 0) return source;
  }
  return source.slice(0, place) + text(fresh) + source.slice(place + wanted.length);
}

/** Every value of every argument as text; the first error ends it. */
function texts(call: Call, from: number, keep: (value: Scalar) => boolean): string[] | CellError {
  const all: string[] = [];
  for (let index = from; index < call.nodes.length; index++) {
    for (const value of toMatrix(call.value(index), call.context).flat()) {
      const one = toText(value);
      if (one instanceof CellError) return one;
      if (keep(value)) all.push(one);
    }
  }
  return all;
}

function joined(parts: string[] | CellError, separator: string): Scalar {
  if (parts instanceof CellError) return parts;
  const result = parts.join(separator);
  return result.length > MAX_TEXT ? VALUE_ERROR : result;
}

const concatenation = whole(1, MANY, (call) =>
  joined(
    texts(call, 0, () => true),
    '',
  ),
);

export const TEXT_FUNCTIONS: FunctionTable = {
  LEN: ofText((value) => value.length),
  LOWER: ofText((value) => value.toLowerCase()),
  UPPER: ofText((value) => value.toUpperCase()),
  PROPER: ofText((value) =>
    value
      .toLowerCase()
      .replaceAll(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  /** Ordinary spaces only: a no-break space stays, as in Excel. */
  TRIM: ofText((value) => value.replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, '')),
  // eslint-disable-next-line no-control-regex -- control characters are what CLEAN takes out
  CLEAN: ofText((value) => value.replaceAll(/[\u0000-\u001f]/g, '')),
  CODE: ofText((value) => (value === '' ? VALUE_ERROR : value.charCodeAt(0))),
  UNICODE: ofText((value) => value.codePointAt(0) ?? VALUE_ERROR),
  CHAR: numeric(1, 1, (code = 0) => (code < 1 || code > 255 ? VALUE_ERROR : String.fromCharCode(Math.trunc(code)))),
  UNICHAR: numeric(1, 1, (code = 0) =>
    code < 1 || code > 0x10ffff ? VALUE_ERROR : String.fromCodePoint(Math.trunc(code)),
  ),
  LEFT: take((value, length) => value.slice(0, length)),
  RIGHT: take((value, length) => (length === 0 ? '' : value.slice(-length))),
  MID: strict(3, 3, ([value, start, length]) => {
    const from = whole0(start, 1);
    const count = whole0(length, 0);
    if (from instanceof CellError) return from;
    if (count instanceof CellError) return count;
    return from < 1 || count < 0 ? VALUE_ERROR : text(value).slice(from - 1, from - 1 + count);
  }),
  FIND: position((within, wanted, from) => within.indexOf(wanted, from)),
  SEARCH: position(search),
  REPLACE: strict(4, 4, ([value, start, length, fresh]) => {
    const from = whole0(start, 1);
    const count = whole0(length, 0);
    if (from instanceof CellError) return from;
    if (count instanceof CellError) return count;
    const source = text(value);
    return from < 1 || count < 0
      ? VALUE_ERROR
      : source.slice(0, from - 1) + text(fresh) + source.slice(from - 1 + count);
  }),
  SUBSTITUTE: strict(3, 4, (values) => substitute(values)),
  REPT: strict(2, 2, ([value, times]) => {
    const count = whole0(times, 0);
    if (count instanceof CellError) return count;
    return count < 0 || count * text(value).length > MAX_TEXT ? VALUE_ERROR : text(value).repeat(count);
  }),
  EXACT: strict(2, 2, ([a, b]) => text(a) === text(b)),
  VALUE: strict(1, 1, ([value = null]) =>
    typeof value === 'string' ? (textToNumber(value) ?? VALUE_ERROR) : toNumber(value),
  ),
  NUMBERVALUE: ofText((value) =>
    value.trim() === '' ? 0 : (textToNumber(value.replaceAll(/\s/g, '')) ?? VALUE_ERROR),
  ),
  CONCAT: concatenation,
  CONCATENATE: concatenation,
  TEXTJOIN: whole(3, MANY, (call) => {
    const separator = toText(call.scalar(0));
    const skipsEmpty = toBoolean(call.scalar(1));
    if (separator instanceof CellError) return separator;
    if (skipsEmpty instanceof CellError) return skipsEmpty;
    return joined(
      texts(call, 2, (value) => !skipsEmpty || (value !== null && value !== '')),
      separator,
    );
  }),
  /** Shows its text; the workbench follows no link. */
  HYPERLINK: strict(1, 2, ([link, shown]) => shown ?? text(link)),
  TEXT: strict(2, 2, ([value = null, format]) => formatNumber(value, text(format))),
  FIXED: strict(1, 3, ([value = null, decimals, noCommas]) => {
    const number = toNumber(value);
    const places = whole0(decimals, 2);
    if (number instanceof CellError) return number;
    if (places instanceof CellError) return places;
    const zeros = places > 0 ? `.${'0'.repeat(places)}` : '';
    return formatNumber(number, `${noCommas === true ? '0' : '#,##0'}${zeros}`);
  }),
};
