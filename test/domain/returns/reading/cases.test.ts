import { cellName as addressOf } from '../../../../src/cells/addresses';
import { MINIMUM_SPECIFICATION } from '../../../../src/domain/codelists/minimum-set';
import { factsOf } from '../../../../src/domain/returns/reading/facts';
import { readTables } from '../../../../src/domain/returns/reading/read-tables';
import { gridFrom } from '../../../support/builders';
import { CASE_SHEETS } from '../../../support/layouts/case-sheets';

/** What is read of a sheet, in the words of the cases. */
function readAs(text: string): readonly string[] {
  const { tables, reader } = readTables(gridFrom(text), MINIMUM_SPECIFICATION);
  return tables.flatMap((table) => {
    if (table.as === 'records')
      return table.fields.flatMap(({ kpi, cells }) => {
        const cell = cells.at(-1);
        return kpi === undefined || !cell
          ? []
          : [`${addressOf(cell.top, cell.left)} ${kpi}${table.lies === 'sideways' ? ' sideways' : ''}`];
      });
    return [...factsOf(reader, table)].map(({ at, measure, parts, period, total }) => {
      const of = parts.map((part) => `${part.of}=${part.label}`).join('+');
      const time = period?.label ?? total;
      return `${addressOf(at.row, at.column)} ${measure}${of && `[${of}]`}${time ? ` ${time}` : ''}`.toLowerCase();
    });
  });
}

test.each(CASE_SHEETS)('$name', ({ text, facts }) => {
  const read = readAs(text).map((line) => line.toLowerCase());
  expect(facts.filter((fact) => !read.includes(fact.toLowerCase()))).toEqual([]);
});
