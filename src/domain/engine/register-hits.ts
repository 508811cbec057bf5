import type { CellArea } from '../../cells/areas';
import { isBlank, type CellValue } from '../../cells/cell-values';
import type { MessageData, Severity } from '../model/findings';
import { ALL_TABLES } from '../tables/all-tables';
import type { DeclaredTable, HeadingOf } from '../tables/define-table';
import { cellOf, findTable, type FoundTable } from '../tables/read-table';
import type { TableRead } from '../tables/spec-rows';
import type { RegisterHit } from './define-rule';

/** A cell of a table of the office's. */
export interface RegisterCell {
  readonly table: TableRead;
  /** As the design names it. */
  readonly column: string;
  readonly area: CellArea;
  readonly value: CellValue;
}

/** What is wrong with a cell. Cells of one column with the same discriminator are one hit. */
export interface RegisterProblem<Data extends MessageData> {
  readonly cell: RegisterCell;
  readonly data: Data;
  /** Names no rows and holds no text of a cell. */
  readonly discriminator: string;
  /** A text of the cell that tells it from others: the key has its mark. */
  readonly ofText?: string;
  readonly suggestions?: readonly string[];
  readonly severity?: Severity;
}

/** The tables that specifications are read from, each with its declaration; of a workbook that has them. */
export function knownTables(
  tables: readonly TableRead[],
): readonly { readonly table: FoundTable<DeclaredTable>; readonly declared: DeclaredTable }[] {
  return ALL_TABLES.filter(({ checkedAs }) => checkedAs === 'specification').flatMap((declared) => {
    const table = findTable(tables, declared);
    return table ? [{ table, declared }] : [];
  });
}

/** The cell of a row (counted from 1) under a heading; undefined where the table has no such column. */
export function registerCell<T extends DeclaredTable>(
  table: FoundTable<T>,
  row: number,
  column: HeadingOf<T>,
): RegisterCell | undefined {
  const area = cellOf(table, row, column);
  return area && { table, column, area, value: table.rows[row - 1]?.[area.left - table.left] ?? null };
}

/** The cells under a heading in rows that hold anything at all, from the top. */
export function cellsUnder<T extends DeclaredTable>(
  table: FoundTable<T>,
  column: HeadingOf<T>,
): readonly RegisterCell[] {
  return table.rows.flatMap((values, index) => {
    if (values.every(isBlank)) return [];
    const cell = registerCell(table, index + 1, column);
    return cell ? [cell] : [];
  });
}

/** Samples a hit shows. */
const MOST_SAMPLES = 5;

/** One hit for each thing that is wrong, with all of its cells. */
export function registerHits<Data extends MessageData>(
  problems: Iterable<RegisterProblem<Data>>,
): readonly RegisterHit<Data>[] {
  const groups = new Map<string, RegisterProblem<Data>[]>();
  for (const problem of problems) {
    const { table, column } = problem.cell;
    const key = JSON.stringify([table.name, column, problem.discriminator, problem.ofText]);
    const group = groups.get(key);
    // Not a new list each time: a column of thousands of rows may have the same mistake in all of them.
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [hitOf(first, group)] : [];
  });
}

function hitOf<Data extends MessageData>(
  { cell: { table, column }, data, discriminator, ofText, suggestions, severity }: RegisterProblem<Data>,
  group: readonly RegisterProblem<Data>[],
): RegisterHit<Data> {
  return {
    sheet: table.sheet,
    areas: group.map(({ cell }) => cell.area),
    samples: group
      .slice(0, MOST_SAMPLES)
      .map(({ cell: { area, value } }) => ({ row: area.top, column: area.left, value })),
    label: column,
    data,
    discriminator: ofText !== undefined && discriminator === '' ? table.name : `${table.name} ${discriminator}`,
    ...(ofText !== undefined && { ofText }),
    ...(suggestions && { suggestions }),
    ...(severity && { severity }),
  };
}
