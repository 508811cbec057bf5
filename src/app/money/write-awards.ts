import type { Award } from '../../domain/allocation/problem';
import type { MoneyBook } from '../../domain/money/money-book';
import type { CellValue } from '../../cells/cell-values';
import { poundsOf } from '../../domain/model/money';
import { AWARDS } from '../../domain/tables/awards';
import { headingsOf, looksOf, rowFor } from '../../domain/tables/define-table';
import { FUNDS } from '../../domain/tables/funds';
import { findTable, rowsOf, writtenHeadings } from '../../domain/tables/read-table';
import { SERVICES } from '../../domain/tables/services';
import type { TableRead } from '../../domain/tables/spec-rows';
import type { RowsChange } from '../../ports/workbook-port';

/** Rows to be put and dropped, with how many of those that are put are new. */
export interface AwardsChange extends RowsChange {
  readonly added: number;
}

const KEYS = ['Fund ID', 'Service ID'] as const;

/**
 * What is to be written so that the unlocked rows of `Awards` hold the allocation: rows whose amount is another, rows that are new,
 * and rows that get nothing. Locked rows, and rows that are right already, are left alone, formulas in them too; of a row that
 * stands only the amount is written.
 */
export function awardsChange(tables: readonly TableRead[], book: MoneyBook, awards: readonly Award[]): AwardsChange {
  const table = findTable(tables, AWARDS);
  const written = new Map(rowsOf(tables, AWARDS).map((row) => [row.row, row]));
  const idOf = idsAsWritten(tables);
  const rows = new Map(
    book.awards.map((award) => {
      const row = written.get(award.row);
      const keys = { 'Fund ID': row?.value('Fund ID') ?? null, 'Service ID': row?.value('Service ID') ?? null };
      return [pairOf(award), { ...award, keys, locked: row?.value('Locked') ?? null }];
    }),
  );
  const wanted = new Map(awards.filter(({ isLocked }) => !isLocked).map((award) => [pairOf(award), award]));
  const headers = writtenHeadings(table, AWARDS, headingsOf(AWARDS));
  // An office that locks nothing may have no column for it.
  const hasLocked = headers.includes('Locked');
  const put = [...wanted].flatMap(([pair, { fund, service, amount }]) => {
    const row = rows.get(pair);
    if (row?.amount === amount) return [];
    const keys = row?.keys ?? { 'Fund ID': idOf.fund(fund), 'Service ID': idOf.service(service) };
    return [rowFor(AWARDS, headers, { ...keys, Amount: poundsOf(amount), Locked: row ? row.locked : 'No' })];
  });
  // A row that was locked since the awards were worked out is not to be written over.
  const guards = hasLocked ? (['Locked'] as const) : [];
  const drop = [...rows].flatMap(([pair, { isLocked, keys, locked }]) =>
    isLocked || wanted.has(pair) ? [] : [rowFor(AWARDS, [...KEYS, ...guards], { ...keys, Locked: locked })],
  );
  return {
    table: table?.name ?? AWARDS.name,
    headers,
    keys: KEYS,
    ...(hasLocked && { guards }),
    put,
    drop,
    added: [...wanted.keys()].filter((pair) => !rows.has(pair)).length,
    columns: looksOf(AWARDS, headingsOf(AWARDS)),
  };
}

function pairOf({ fund, service }: { readonly fund: string; readonly service: string }): string {
  return JSON.stringify([fund, service]);
}

/** An id as its register's cell holds it: one that is a number there is a number here. */
function idsAsWritten(tables: readonly TableRead[]) {
  const funds = cellsById(rowsOf(tables, FUNDS).map(({ value }) => value('Fund ID')));
  const services = cellsById(rowsOf(tables, SERVICES).map(({ value }) => value('Service ID')));
  return {
    fund: (id: string): CellValue => funds.get(id) ?? id,
    service: (id: string): CellValue => services.get(id) ?? id,
  };
}

/** The first cell that holds it counts. */
function cellsById(cells: readonly CellValue[]): ReadonlyMap<string, CellValue> {
  return new Map([...cells].reverse().map((cell) => [String(cell ?? '').trim(), cell]));
}
