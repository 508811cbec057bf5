import { serialOfIso } from '../../cells/serial-dates';
import type { CellValue } from '../../cells/cell-values';
import { printMoney } from '../model/money';
import {
  allOf,
  atCells,
  capital,
  clip,
  didYouMean,
  examples,
  oneOf,
  place,
  printNumber,
  quote,
  sheetPlace,
  where,
  type Facts,
} from './grammar';
import { spokenWords } from './words';

/** Prints a slot's value. Values are what a sentence's own function is given, so a pack that was tested hands each what it takes. */
type SentenceFormat = (value: never, locale: string, argument: string) => unknown;

/** A serial number of Excel's on 1 January 1970. */
const EPOCH = 25_569;
const DAY = 86_400_000;

const texts = (values: readonly CellValue[], print: (value: CellValue) => string): readonly string[] =>
  values.map(print);
const asIs = (value: CellValue): string => String(value);
const clipped = (value: CellValue): string => clip(asIs(value));

/** What may follow a slot's value in a pack: `{1, money}`, `{2.codes, quoted, all}`. docs/how-to/add-a-language.md has the list. */
export const SENTENCE_FORMATS = {
  number: (value: number) => printNumber(value),
  money: (pence: number) => printMoney(pence),
  /** `12,000` of −12,000 as well. */
  size: (value: number) => Math.abs(value),
  minus: (value: number, _locale: string, argument: string) => value - Number(argument),
  date: (iso: string, locale: string) => {
    const serial = serialOfIso(iso);
    if (serial === undefined) return iso;
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format((serial - EPOCH) * DAY);
  },
  lower: (value: string, locale: string) => value.toLocaleLowerCase(locale),
  quoted: (value: CellValue | readonly CellValue[]) => (isList(value) ? texts(value, quote) : quote(value)),
  clipped: (value: CellValue | readonly CellValue[]) => (isList(value) ? texts(value, clipped) : clipped(value)),
  all: (values: readonly CellValue[]) => allOf(texts(values, asIs)),
  any: (values: readonly CellValue[]) => oneOf(texts(values, asIs)),
  listed: (values: readonly CellValue[]) => texts(values, asIs).join(', '),
  place: (facts: Facts) => place(facts),
  atCells: (facts: Facts) => atCells(facts),
  where: (facts: Facts) => where(facts),
  sheetPlace: (facts: Facts) => sheetPlace(facts),
  examples: (facts: Facts) => examples(facts),
  didYouMean: (facts: Facts) => didYouMean(facts),
  capital: (text: string) => capital(text),
  /** Another text of the pack: of a table of texts the one of this value, of a sentence what it says of it. */
  say: (value: unknown, _locale: string, argument: string) => sayOther(argument, value),
} satisfies Readonly<Record<string, SentenceFormat>>;

/** True for what a template may name. */
export function isSentenceFormat(name: string): name is keyof typeof SENTENCE_FORMATS {
  return Object.hasOwn(SENTENCE_FORMATS, name);
}

/** @param name `funds.part.spent`: the area, then the key */
function sayOther(name: string, value: unknown): unknown {
  const [area = '', ...path] = name.split('.');
  const found = path.reduce<unknown>((at, key) => childOf(at, key), spokenWords(area));
  if (typeof found === 'function') return (found as (value: unknown) => unknown)(value);
  return childOf(found, String(value));
}

function childOf(at: unknown, key: string): unknown {
  return typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
}

function isList(value: unknown): value is readonly CellValue[] {
  return Array.isArray(value);
}
