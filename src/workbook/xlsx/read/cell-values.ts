import { CellError, type Scalar } from '../../model/values';
import { isErrorCode } from '../../../cells/cell-values';
import { LIMITS } from '../limits';
import { decodeEscapes } from './escapes';
import { serialOfIsoDate } from './iso-dates';

/** What a `<c>` says of its value. */
export interface RawValue {
  /** The `t` attribute. */
  readonly type: string;
  /** Text of `<v>`; undefined when there is none. */
  readonly value: string | undefined;
  /** Text of `<is>`; undefined when there is none. */
  readonly inline: string | undefined;
}

type Read = (raw: RawValue, strings: readonly string[]) => Scalar;

const text = (content: string | undefined): Scalar =>
  content === undefined ? null : decodeEscapes(content).slice(0, LIMITS.cellCharacters);

const number: Read = ({ value }) => {
  if (value === undefined || value.trim() === '') return null;
  const parsed = Number(value);
  return Number.isNaN(parsed) ? value : parsed;
};

const READERS: Readonly<Record<string, Read>> = {
  s: ({ value }, strings) => (value === undefined || value === '' ? null : (strings[Number(value)] ?? null)),
  str: ({ value }) => text(value),
  inlineStr: ({ inline, value }) => text(inline ?? value),
  b: ({ value }) => (value === undefined || value === '' ? null : value === '1' || value === 'true'),
  // Errors newer than this model (`#PYTHON!` …) read as the nearest one Excel has always had.
  e: ({ value }) => (value === undefined ? null : CellError.of(isErrorCode(value) ? value : '#VALUE!')),
  d: ({ value }) => (value === undefined ? null : (serialOfIsoDate(value) ?? value)),
  n: number,
};

/** The value a cell element holds; `null` for a blank one. Unknown types read as numbers, as Excel does. */
export function readCellValue(raw: RawValue, strings: readonly string[]): Scalar {
  const reader = Object.hasOwn(READERS, raw.type) ? READERS[raw.type] : number;
  return (reader ?? number)(raw, strings);
}
