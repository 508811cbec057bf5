import type { CellValue } from '../../cells/cell-values';
import { readPence, type Pence } from '../model/money';
import { readDay, readNumber, readPeriod } from '../model/read-cells';
import type { Period } from '../model/periods';
import { isSuppressedFigure } from '../text/suppressed';
import type { Column, ColumnOptions } from './column';
import { readRank } from './read-rank';
import { readTolerance } from './read-tolerance';
import { wordIn, YES_OR_NO, type WordList } from './register-words';
import { splitList } from './spec-rows';

type Make<T> = (explain: string, options?: ColumnOptions) => Column<T>;

/** A builder of columns of one kind. `expects` is what a cell that cannot be read is said not to be; without it nothing is reported. */
function kind<T>(
  base: Pick<Column<T>, 'kind' | 'width' | 'numberFormat' | 'isWrapped' | 'read' | 'words' | 'isStrict' | 'allows'> & {
    readonly expects?: string;
  },
): Make<T> {
  return (explain, options = {}) => {
    const { expects, ...others } = { ...base, explain, ...options };
    return { ...others, ...(expects !== undefined && options.isUnchecked !== true && { expects }) };
  };
}

/** Excel would make dates and numbers of `2019-12` and `007`. */
const AS_TYPED = '@';

export const text = kind({ kind: 'text', width: 20, read: readText });
export const longText = kind({ kind: 'long text', width: 40, isWrapped: true, read: readText });
export const asTyped = kind({ kind: 'text as typed', width: 20, numberFormat: AS_TYPED, read: readText });
export const id = kind({ kind: 'an ID', width: 14, numberFormat: AS_TYPED, read: readText });

/** Anything: what it is depends on the row. */
export const anyValue = kind({ kind: 'a value', width: 24, read: (cell) => cell ?? undefined });

/** Several, with semicolons between them. */
export const list = kind({
  kind: 'a list',
  width: 30,
  isWrapped: true,
  read: (cell) => (readText(cell) === undefined ? undefined : splitList(String(cell))),
});

export const day = kind({ kind: 'a day', width: 13, numberFormat: 'dd/mm/yyyy', expects: 'a date', read: readDay });

export const period: Make<Period> = kind({
  kind: 'a period',
  width: 30,
  numberFormat: AS_TYPED,
  expects: 'a period',
  read: readPeriod,
});

/** Wrong are also fractions of a penny, and more than any fund has. */
export const amount: Make<Pence> = kind({
  kind: 'an amount',
  width: 15,
  numberFormat: '£#,##0.00',
  expects: 'an amount in pounds and whole pence',
  read: readPence,
});

export const number = kind({ kind: 'a number', width: 13, expects: 'a number', read: readNumber });
export const perCent = kind({ kind: 'per cent', width: 13, expects: 'a number', read: readTolerance });
export const rank = kind({ kind: 'a number', width: 9, expects: 'a whole number from 1', read: readRank });

/** A number of the past, which may be hidden because it is small. */
export const figure = kind({
  kind: 'a number',
  width: 13,
  expects: 'a number',
  read: readNumber,
  allows: (cell) => typeof cell === 'string' && isSuppressedFigure(cell.trim()),
});

/** One of these words and no other: nothing else can be read. */
export const oneOf = <T>(words: WordList<T>): Make<T> =>
  kind({ ...offering(words), kind: 'one of its words', expects: oneOfThem(words), isStrict: true });

export const yesNo = kind({
  ...offering(YES_OR_NO),
  kind: 'yes or no',
  width: 12,
  expects: oneOfThem(YES_OR_NO),
  isStrict: true,
});

/** Words that are offered and understood; others are the office's own. */
export const anyOf = <T>(words: WordList<T>): Make<T> => kind({ ...offering(words), kind: 'a word' });

/** Words that are offered, and mean no more than they say. */
export const suggested = (...words: readonly string[]): Make<string> =>
  kind({ kind: 'a word', width: 14, words, read: readText });

function offering<T>(list: WordList<T>) {
  return { width: 14, words: list.offered, read: (cell: CellValue) => wordIn(list, String(cell ?? '')) };
}

function oneOfThem({ offered }: WordList<unknown>): string {
  return `one of ${offered.join(', ')}`;
}

function readText(cell: CellValue): string | undefined {
  const read = cell === null ? '' : String(cell).trim();
  return read === '' ? undefined : read;
}
