import { checkSheets } from '../../../src/app/shared/check-returns';
import { contextOf, reportOf } from '../../../src/app/shared/checked-workbook';
import { OUR_TABLE_NAMES } from '../../../src/app/shared/our-tables';
import { workbookValues } from '../../../src/domain/kpis/workbook-values';
import { readSpecifications } from '../../../src/domain/tables/specification-tables';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { Scalar } from '../../../src/workbook/model/values';
import { figures } from '../../support/kpi-lines';
import { openSample } from '../../support/samples';
import { buildWorkbook } from '../../support/workbooks';

/** The raw data of the Safe Schools and Communities Team (report § 5.1), as a sheet that has to be recognised first. */
async function read(headings: readonly string[], ...rows: readonly (readonly Scalar[])[]) {
  const tables = await openSample('commissioning-2019-20.xlsx').readTables(OUR_TABLE_NAMES);
  const head: Scalar[][] = [
    ['Service', 'Safe Schools and Communities'],
    ['Period', '1 September 2018 to 28 February 2019'],
    [],
  ];
  const workbook = buildWorkbook({ name: 'Courses', rows: [...head, headings, ...rows] });
  const checked = await checkSheets(createFileWorkbook(workbook), 'all', {
    specifications: readSpecifications(tables),
  });
  const { values, notes } = workbookValues(contextOf(checked));
  const plain = Object.entries(figures(values)).map(([line, value]) => [line.split(' ')[0], value]);
  const missing = reportOf(checked).findings.filter(({ rule }) => rule === 'kpi-missing');
  return { values: Object.fromEntries(plain) as Record<string, number>, notes, missing: missing.map(({ kpi }) => kpi) };
}

test.each(['Date', 'Date of session', 'Course date'])(
  '711 courses, 1,675 adults, 16,751 children: %s',
  async (date) => {
    const rows = Array.from({ length: 711 }, (_, index): Scalar[] => [
      43_344 + (index % 170),
      `School ${index % 60}`,
      index < 253 ? 3 : 2,
      index < 398 ? 24 : 23,
      0.97,
    ]);
    const adults = rows.reduce((sum, row) => sum + Number(row[2]), 0);
    rows[0]![2] = 3 + 1675 - adults;
    const { values, notes, missing } = await read(
      [date, 'School', 'Adults attending', 'Children attending', '% felt safer'],
      ...rows,
    );
    expect(notes).toEqual([]);
    // The rows are the courses: no column is missing for them.
    expect(missing).not.toContain('courses');
    expect(missing).toContain('gender');
    expect(values).toEqual({ courses: 711, adults: 1675, children: 16_751, 'felt-safer': 97 });
  },
);
