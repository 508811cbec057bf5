import type { Award } from '../../domain/allocation/problem';
import type { MoneyBook } from '../../domain/money/money-book';
import type { CellValue } from '../../cells/cell-values';
import { poundsOf } from '../../domain/model/money';
import { cellOf, findTable, rowsOf, type TableRead } from '../../domain/tables/spec-rows';
import { MONEY_TABLES } from '../../domain/tables/money-tables';
import type { RowsChange } from '../../ports/workbook-port';

/** Rows to be put and dropped, with how many of those that are put are new. */
export interface AwardsChange extends RowsChange {
  readonly added: number;
}

const TABLE = 'Awards';
const KEYS = ['Fund ID', 'Service ID'] as const;
const COLUMNS = MONEY_TABLES.find(({ name }) => name === TABLE)?.columns ?? [];

/**
 * What is to be written so that the unlocked rows of `Awards` hold the allocation: rows whose amount is another, rows that are new,
 * and rows that get nothing. Locked rows, and rows that are right already, are left alone, formulas in them too; of a row that
 * stands only the amount is written.
 */
export function awardsChange(tables: readonly TableRead[], book: MoneyBook, awards: readonly Award[]): AwardsChange {
  const table = findTable(tables, TABLE);
  const written = new Map(rowsOf(tables, TABLE).map((row) => [row.row, row]));
  const idOf = idsAsWritten(tables);
  const rows = new Map(
    book.awards.map((award) => {
      const row = written.get(award.row);
      const keys = KEYS.map((key) => row?.value(key) ?? null);
      return [pairOf(award), { ...award, keys, locked: row?.value('Locked') ?? null }];
    }),
  );
  const wanted = new Map(awards.filter(({ isLocked }) => !isLocked).map((award) => [pairOf(award), award]));
  // An office that locks nothing may have no column for it.
  const hasLocked = !table || cellOf(table, 1, 'Locked') !== undefined;
  const put = [...wanted].flatMap(([pair, { fund, service, amount }]) => {
    const row = rows.get(pair);
    if (row?.amount === amount) return [];
    const keys = row?.keys ?? [idOf('Funds', fund), idOf('Services', service)];
    return [[...keys, poundsOf(amount), ...(hasLocked ? [row ? row.locked : 'No'] : [])]];
  });
  const drop = [...rows].flatMap(([pair, { isLocked, keys, locked }]) =>
    isLocked || wanted.has(pair) ? [] : [[...keys, ...(hasLocked ? [locked] : [])]],
  );
  return {
    table: table?.name ?? TABLE,
    headers: [...KEYS, 'Amount', ...(hasLocked ? ['Locked'] : [])],
    keys: KEYS,
    // A row that was locked since the awards were worked out is not to be written over.
    ...(hasLocked && { guards: ['Locked'] }),
    put,
    drop,
    added: [...wanted.keys()].filter((pair) => !rows.has(pair)).length,
    columns: COLUMNS.map(({ width, numberFormat }) => ({ width, ...(numberFormat !== undefined && { numberFormat }) })),
  };
}

function pairOf({ fund, service }: { readonly fund: string; readonly service: string }): string {
  return JSON.stringify([fund, service]);
}

/** An id as its register's cell holds it: one that is a number there is a number here. */
function idsAsWritten(tables: readonly TableRead[]) {
  const registers = { Funds: 'Fund ID', Services: 'Service ID' } as const;
  const cells = new Map<string, CellValue>();
  for (const [name, column] of Object.entries(registers)) {
    for (const row of rowsOf(tables, name)) {
      const key = `${name} ${row.text(column)}`;
      if (!cells.has(key)) cells.set(key, row.value(column));
    }
  }
  return (register: keyof typeof registers, id: string): CellValue => cells.get(`${register} ${id}`) ?? id;
}
