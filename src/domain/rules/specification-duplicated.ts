import { registerCell, registerHits, type RegisterCell, type RegisterProblem } from '../engine/register-hits';
import { comparable } from '../text/tidy';
import { printArea } from '../../cells/addresses';
import { readCodeLists } from '../tables/read-code-lists';
import { readKpis } from '../tables/read-kpis';
import { CODE_LISTS } from '../tables/code-lists';
import type { DeclaredTable, HeadingOf } from '../tables/define-table';
import { FUNDS } from '../tables/funds';
import { KPIS } from '../tables/kpis';
import { findTable, rowsOf } from '../tables/read-table';
import { SERVICES } from '../tables/services';
import { plainKey, type TableRead } from '../tables/spec-rows';
import { holdTogether, type Validity } from '../model/validity';
import { defineRule } from '../engine/define-rule';
import { quote } from '../text/grammar';

type Data = Readonly<{
  value: string;
  what: 'service' | 'fund' | 'KPI' | 'value';
  cell: string;
  sameAs: string;
}>;

/** What becomes of two rows for one thing. */
const USED: Readonly<Record<Data['what'], string>> = {
  fund: 'so nothing is allocated',
  service: 'so nothing is allocated, and returns are checked with the row there',
  KPI: 'and the row there is used',
  value: 'and the row there is used',
};

/** A row with what tells it from others. Rows with the same key that hold on the same day are one too many. */
interface Keyed extends Validity {
  readonly table: string;
  readonly row: number;
  /** Where it says so. */
  readonly cell: RegisterCell | undefined;
  readonly key: string;
  readonly what: Data['what'];
}

/** A service or fund with the ID of another, a KPI twice in one specification, a value twice in one list. */
export const specificationDuplicated = defineRule<Data>({
  id: 'specification-duplicated',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'specification',
  source: '2019 report, section 5.2: no standard data set fits all, so specifications are data in the workbook.',
  words: {
    title: 'The same row twice',
    why: 'Of two rows for the same thing only the first is used, and of two for one fund or service no money is allocated.',
    whatToDo:
      'Delete one of the rows or give it an ID of its own. For a KPI or a value “Valid from” and “Valid to” may say which holds when.',
    toDo: ({ what }) =>
      what === 'fund' || what === 'service'
        ? 'Delete one of the rows, or give it an ID of its own.'
        : 'Delete one of the rows, give it an ID of its own, or say with “Valid from” and “Valid to” which holds when.',
    message: (_facts, { value, what, cell, sameAs }) =>
      `${cell}: the ${what} ${quote(value)} stands in ${sameAs} already, ${USED[what]}.`,
  },
  check: (tables) => registerHits(repeated(keyedRows(tables))),
});

function keyedRows(tables: readonly TableRead[]): readonly Keyed[] {
  const ids = <T extends DeclaredTable>(declared: T, column: HeadingOf<T>, what: Keyed['what']): readonly Keyed[] => {
    const at = placesIn(declared, tables);
    return rowsOf(tables, declared).map(({ row, text }) => ({ ...at(row, column), key: plainKey(text(column)), what }));
  };
  const [inKpis, inLists] = [placesIn(KPIS, tables), placesIn(CODE_LISTS, tables)];
  const kpis = readKpis(tables).map(({ row: { row, text }, service, kpi }): Keyed => {
    const column = text('KPI ID') === '' ? 'KPI' : 'KPI ID';
    const { validFrom, validTo } = kpi;
    return { ...inKpis(row, column), key: JSON.stringify([service, kpi.id]), what: 'KPI', validFrom, validTo };
  });
  const values = readCodeLists(tables).flatMap((list) =>
    list.entries.flatMap(({ row: { row, text }, entry: { label, code = '', validFrom, validTo } }) =>
      [
        { column: text('Label') === '' ? ('Code' as const) : ('Label' as const), key: comparable(label) },
        { column: 'Code' as const, key: comparable(code) },
      ]
        .filter(({ key }, index, [first]) => key !== '' && (index === 0 || key !== first?.key))
        .map(({ column, key }): Keyed => {
          return {
            ...inLists(row, column),
            what: 'value',
            key: JSON.stringify([list.id, column, key]),
            validFrom,
            validTo,
          };
        }),
    ),
  );
  return [...ids(SERVICES, 'Service ID', 'service'), ...ids(FUNDS, 'Fund ID', 'fund'), ...kpis, ...values];
}

function repeated(rows: readonly Keyed[]): readonly RegisterProblem<Data>[] {
  const seen = new Map<string, Keyed[]>();
  const reported = new Set<string>();
  return rows.flatMap((keyed) => {
    if (keyed.key === '') return [];
    const key = `${keyed.table} ${keyed.key}`;
    const same = seen.get(key) ?? [];
    const first = same.find((before) => holdTogether(before, keyed));
    seen.set(key, [...same, keyed]);
    const [cell, earlier] = [keyed.cell, first?.cell];
    // A value whose label and code both stand in one earlier row is one repetition, not two.
    const pair = `${keyed.table} ${keyed.row} ${first?.row ?? ''}`;
    if (!cell || !earlier || reported.has(pair)) return [];
    reported.add(pair);
    const data = {
      value: String(cell.value),
      what: keyed.what,
      cell: printArea(cell.area),
      sameAs: printArea(earlier.area),
    };
    return [{ cell, data, discriminator: `${keyed.key} ${same.length}` }];
  });
}

function placesIn<T extends DeclaredTable>(declared: T, tables: readonly TableRead[]) {
  const table = findTable(tables, declared);
  return (row: number, column: HeadingOf<T>): Pick<Keyed, 'table' | 'row' | 'cell'> => ({
    table: declared.name,
    row,
    cell: table && registerCell(table, row, column),
  });
}
