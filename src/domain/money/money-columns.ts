import type { MoneyBook } from './money-book';
import { nearestOf } from '../codelists/nearest';
import { MONEY_TABLES } from '../tables/money-tables';
import { plainKey, type TableRead } from '../tables/spec-rows';

/** A column that money depends on. */
export interface MoneyColumn {
  readonly column: string;
  /** Without it the table is half read, whatever else stands there. Others an office may simply not have. */
  readonly isNeeded: (book: MoneyBook) => boolean;
  /** What other headings for it have in common, in lower case with spaces only. */
  readonly like: RegExp;
}

const needed = (column: string, like: RegExp): MoneyColumn => ({ column, isNeeded: () => true, like });
const optional = (column: string, like: RegExp): MoneyColumn => ({ column, isNeeded: () => false, like });

const PURPOSES = /purpos|ring ?fenc|restrict/;
const FIRST_DAY = /\b(?:start|begin|commence)|^from$/;
const LAST_DAY = /\b(?:ends?|ending|finish\w*|expir\w*)\b|^(?:until|to)$/;
const AMOUNT = /\b(?:amount|value|total|sum|award|net|gross)\b/;

/**
 * What a heading must not be misspelt for, by table: a ringfence, a period, a limit or a lock that is not read is as if it were not there,
 * and money then goes where it must not. The columns that tell rows apart are in `REGISTER_COLUMNS`; `Spend` has them here.
 */
export const MONEY_COLUMNS: Readonly<Record<string, readonly MoneyColumn[]>> = {
  Funds: [
    needed('Amount', AMOUNT),
    needed('Purposes', PURPOSES),
    needed('Period start', FIRST_DAY),
    needed('Period end', LAST_DAY),
    optional('Tolerance %', /toleran|over ?(?:alloc|commit)/),
    optional('Minimum award', /\b(?:min|minimum|least|smallest|floor)\b/),
    optional('Maximum award', /\b(?:max|maximum|most|largest|cap|ceiling)\b/),
    optional('Unspent money is returned', /unspent|underspen|claw ?back/),
  ],
  Services: [
    needed('Cost', /\b(?:costs?|price|amount|budget)\b/),
    { column: 'Purposes', isNeeded: ({ funds }) => funds.some(({ purposes }) => purposes.length > 0), like: PURPOSES },
    optional('Start', FIRST_DAY),
    optional('End', LAST_DAY),
    optional('Commitment', /\bcommit|\bcontracted\b/),
    optional('Rank', /\brank|^priority$/),
  ],
  Contributions: [optional('Confirmed', /\bconfirm|^agreed$/)],
  Awards: [needed('Amount', AMOUNT), optional('Locked', /\block|^fixed$/)],
  Spend: [
    needed('Fund ID', /\bfund|\bgrant/),
    needed('Service ID', /\bservice|\bproject/),
    needed('Amount', AMOUNT),
    optional('Date', /\bdated?\b|^(?:posted|when|day)$/),
    optional('Reference', /\bref\b|\breferences?\b|\binvoice/),
    optional('Description', /\bdescri|^(?:narrative|details?|text)$/),
  ],
};

/** Headings of the table (named as the design names it) that are none of ours and were probably meant for this column. */
export function headingsLike(
  name: string,
  { headers }: Pick<TableRead, 'headers'>,
  { column, like }: MoneyColumn,
): readonly string[] {
  const design = MONEY_TABLES.find((table) => table.name === name)?.columns ?? [];
  const ours = new Set(design.map(({ header }) => plainKey(header)));
  return headers.filter((header) => {
    if (ours.has(plainKey(header))) return false;
    return like.test(words(header)) || nearestOf([column], header).length > 0;
  });
}

/** `Ring-fenced for?` → `ring fenced for`. */
function words(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
