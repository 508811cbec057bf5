import type { CellValue } from '../../cells/cell-values';
import { readPence, type Pence } from '../model/money';
import { readDay, readNumber, readPeriod } from '../model/read-cells';
import type { Period } from '../model/periods';
import type { ColumnDocument } from '../model/sheet-document';
import { isSuppressedFigure } from '../text/suppressed';
import { readRank } from './read-rank';
import { readTolerance } from './read-tolerance';
import { wordIn, YES_OR_NO, type WordList } from './register-words';
import { splitList } from './spec-rows';

/** What the cells of a column hold: how they look, are read, and what is asked of them. The word is what docs/tables.md says. */
export type ColumnKind =
  | 'an ID'
  | 'text'
  | 'text as typed'
  | 'long text'
  | 'a list'
  | 'one of its words'
  | 'a word'
  | 'a day'
  | 'a period'
  | 'an amount'
  | 'a number'
  | 'per cent'
  | 'yes or no'
  | 'a value';

/** Whose rows a cell may name, by id or name. */
export type Named = 'service' | 'fund' | 'KPI' | 'list';

/** What is known of a column beyond what its cells hold. */
export interface ColumnOptions {
  /** Cells name rows of another table. Drop-downs and the check of unknown names come from it. */
  readonly names?: Named;
  /** A cell may say that it means all of them, such as `*`. */
  readonly mayNameAll?: true;
  /** Any text will do, but a formula that failed says nothing where blanks mean something: told as “is not …”. */
  readonly expects?: string;
  /** What other headings for it have in common, in lower case with spaces only: a column that money depends on must not be misspelt. */
  readonly like?: RegExp;
  /** Without the column money is half read, whatever else the table has. */
  readonly neededForMoney?: 'always' | 'with ringfences';
  /** Only returns are checked with it: it keeps no money from being allocated. */
  readonly isForReturns?: true;
  /** An amount that may be below zero. */
  readonly mayBeNegative?: true;
  /** An office may do without it: nothing is written there then. */
  readonly mayBeLeftOut?: true;
  /** Read where an office has it; a new workbook is made without. */
  readonly isExtra?: true;
  /** Nothing depends on it, so nothing is told of what its cells hold. */
  readonly isUnchecked?: true;
  readonly width?: number;
  readonly numberFormat?: string;
}

/** A column as it is declared. `T` is what a cell says once it is read. */
export interface Column<T = unknown> extends ColumnDocument, Omit<ColumnOptions, 'width'> {
  readonly kind: ColumnKind;
  /** One sentence for whoever fills it in. */
  readonly explain: string;
  /** Undefined for a blank, and for what cannot be read. */
  readonly read: (cell: CellValue) => T | undefined;
  /** Cells that are right although there is nothing to be read from them. */
  readonly allows?: (cell: CellValue) => boolean;
  /** Words that are offered. */
  readonly words?: readonly string[];
  /** Any other word is refused while typing: only these can be read. */
  readonly isStrict?: true;
}

type Make<T> = (explain: string, options?: ColumnOptions) => Column<T>;

/** A builder of columns of one kind. `expects` is what a cell that cannot be read is told to be not; without it nothing is told. */
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
