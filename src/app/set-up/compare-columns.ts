import { declaredColumns } from '../shared/declared-columns';
import { nearestOf } from '../../domain/codelists/nearest';
import { plainKey } from '../../domain/tables/spec-rows';

/** A declared column that a table does not have. */
export interface MissingColumn {
  readonly column: string;
  /** What cannot be done without it: `anything` with the table, what has to do with money, or only with that of ringfenced funds. Absent where an office need not have it. */
  readonly neededFor?: 'anything' | 'money' | 'ringfenced money';
  /** Columns any of which would do as well. */
  readonly or?: readonly string[];
}

/** The columns of a table beside those that are declared for it. */
export interface ComparedColumns {
  /** Those of ours that it has, as they are headed there. */
  readonly found: readonly string[];
  readonly missing: readonly MissingColumn[];
  /** Those that are none of ours: kept as they are, and not read. */
  readonly others: readonly {
    readonly column: string;
    /** A missing column that may be meant by it. */
    readonly perhaps?: string;
  }[];
}

/**
 * Holds headings against what is declared of the table. They are compared as they are read: without regard to case, spaces and
 * punctuation, in any order.
 * @param table one of `OUR_TABLE_NAMES`
 */
export function compareColumns(table: string, headers: readonly string[]): ComparedColumns {
  const { headings, extra, needed, neededForMoney } = declaredColumns(table);
  const [there, ours] = [new Set(headers.map(plainKey)), new Set([...headings, ...extra].map(plainKey))];
  const isThere = (column: string): boolean => there.has(plainKey(column));
  const missing = headings.filter((column) => !isThere(column));
  return {
    found: headers.filter((header) => ours.has(plainKey(header))),
    missing: missing.map((column): MissingColumn => {
      const group = needed.find((columns) => columns.includes(column));
      if (group && !group.some(isThere)) {
        const or = group.filter((one) => one !== column);
        return { column, neededFor: 'anything', ...(or.length > 0 && { or }) };
      }
      const neededFor = neededForMoney.get(column);
      return { column, ...(neededFor && { neededFor }) };
    }),
    others: headers
      .filter((header) => !ours.has(plainKey(header)))
      .map((column) => {
        const [perhaps] = nearestOf(missing, column);
        return { column, ...(perhaps !== undefined && { perhaps }) };
      }),
  };
}
