import { columnIndex } from '../../cells/addresses';
import { MAX_COLUMNS, MAX_ROWS } from '../../cells/areas';
import { FormulaSyntaxError, type Corner } from './syntax';

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'error'; readonly text: string }
  /** `'My sheet'!` with its quotes undone. */
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'range'; readonly from: Corner; readonly to: Corner }
  | { readonly kind: 'word'; readonly text: string }
  /** Square brackets with all that stands between them, outer brackets included. */
  | { readonly kind: 'brackets'; readonly text: string }
  | { readonly kind: 'symbol'; readonly text: string };

const END = '(?![\\p{L}\\p{N}_.(!\\[\\\\?])';
const CELL = '(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6})';

/** Each is tried in turn at the current place; the first that matches makes the token. */
const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => Token | undefined])[] = [
  [/"((?:[^"]|"")*)"/y, (m) => ({ kind: 'string', value: group(m, 1).replaceAll('""', '"') })],
  [/'((?:[^']|'')+)'!/y, (m) => sheetToken(group(m, 1).replaceAll("''", "'"))],
  [/([\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?)!/uy, (m) => sheetToken(group(m, 1))],
  [
    /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/iy,
    (m) => ({ kind: 'error', text: m[0].toUpperCase() }),
  ],
  [new RegExp(`${CELL}:${CELL}${END}`, 'uy'), (m) => rangeToken(cellCorner(m, 1), cellCorner(m, 5))],
  [new RegExp(`${CELL}${END}`, 'uy'), (m) => rangeToken(cellCorner(m, 1), cellCorner(m, 1))],
  [
    new RegExp(`(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${END}`, 'uy'),
    (m) => rangeToken(columnCorner(m, 1), columnCorner(m, 3)),
  ],
  [
    new RegExp(`(\\$?)([1-9]\\d{0,6}):(\\$?)([1-9]\\d{0,6})${END}`, 'uy'),
    (m) => rangeToken(rowCorner(m, 1), rowCorner(m, 3)),
  ],
  [/(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y, (m) => ({ kind: 'number', value: Number(m[0]) })],
  [/[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy, (m) => ({ kind: 'word', text: m[0] })],
  [/<=|>=|<>|[-+*/^&=<>%(),:{};@#]/y, (m) => ({ kind: 'symbol', text: m[0] })],
];

/** A formula without its leading `=` → its tokens. @throws FormulaSyntaxError at a character that belongs to none. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    if (/\s/.test(text.charAt(place))) {
      place += 1;
      continue;
    }
    const [token, length] = text.charAt(place) === '[' ? bracketsAt(text, place) : tokenAt(text, place);
    tokens.push(token);
    place += length;
  }
  return tokens;
}

function tokenAt(text: string, place: number): readonly [Token, number] {
  for (const [pattern, make] of PATTERNS) {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    const token = match ? make(match) : undefined;
    if (match && token) return [token, match[0].length];
  }
  throw new FormulaSyntaxError(`Nothing in a formula begins with "${text.slice(place, place + 10)}".`);
}

/** In a structured reference an apostrophe makes the next bracket part of the column's name. */
function bracketsAt(text: string, place: number): readonly [Token, number] {
  let depth = 0;
  for (let at = place; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return [{ kind: 'brackets', text: text.slice(place, at + 1) }, at + 1 - place];
  }
  throw new FormulaSyntaxError('A square bracket is not closed.');
}

function group(match: RegExpExecArray, index: number): string {
  return match[index] ?? '';
}

function sheetToken(name: string): Token {
  if (/[[\]:]/.test(name))
    throw new FormulaSyntaxError('References to other workbooks and across sheets are not read.');
  return { kind: 'sheet', name };
}

/** Undefined when it is no cell of a sheet after all: `ABC9999999` is a name. */
function rangeToken(from: Corner, to: Corner): Token | undefined {
  const fits = [from, to].every((corner) => (corner.row ?? 0) < MAX_ROWS && (corner.column ?? 0) < MAX_COLUMNS);
  return fits ? { kind: 'range', from, to } : undefined;
}

function cellCorner(match: RegExpExecArray, at: number): Corner {
  return {
    ...columnCorner(match, at),
    ...{ row: Number(group(match, at + 3)) - 1, rowIsFixed: group(match, at + 2) === '$' },
  };
}

function columnCorner(match: RegExpExecArray, at: number): Corner {
  return { column: columnIndex(group(match, at + 1)), columnIsFixed: group(match, at) === '$', rowIsFixed: true };
}

function rowCorner(match: RegExpExecArray, at: number): Corner {
  return { row: Number(group(match, at + 1)) - 1, rowIsFixed: group(match, at) === '$', columnIsFixed: true };
}
