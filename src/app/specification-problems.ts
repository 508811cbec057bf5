import type { NotChecked } from '../domain/model/returns';
import type { SpecProblem } from '../domain/model/spec-rows';
import type { TableRead } from './ports/workbook-port';

/** What could not be used of the commissioning tables, each at the row and column where the workbook shows it. */
export function specificationProblems(
  problems: readonly SpecProblem[],
  tables: readonly TableRead[],
): readonly NotChecked[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  return problems.map(({ table: name, row, column, message }) => {
    const table = byName.get(name);
    const place = row === 0 ? 'as a whole' : `row ${(table?.top ?? 0) + 1 + row}, ${column}`;
    return { sheet: table?.sheet ?? name, what: `The table ${name}, ${place}`, why: message };
  });
}
