import { cellOf, fieldAreas, fieldCells, figureCells } from '../../../src/domain/engine/field-cells';
import { printArea } from '../../../src/cells/addresses';
import { parsePeriod } from '../../../src/domain/model/parse-period';
import type { Field } from '../../../src/domain/model/returns';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';

const [kpi] = MINIMUM_SPECIFICATION.kpis;
const PERIODS = [parsePeriod('Q1 2019/20'), undefined, parsePeriod('Q2 2019/20'), undefined];

function fieldAt(area: Field['area'], more: Partial<Field>): Field {
  const headerCell = { top: 0, left: 0, bottom: 0, right: 0 };
  return { kpi: kpi!, how: 'name', header: 'Clients', headerCell, area, ...more };
}

describe.each([
  [
    'across',
    fieldAt({ top: 2, left: 1, bottom: 2, right: 4 }, { periods: PERIODS, totalColumns: [4] }),
    ['B3', 'C3', 'D3', 'E3'],
    ['B3', 'D3:E3'],
  ],
  [
    'down',
    fieldAt({ top: 1, left: 2, bottom: 4, right: 2 }, { periods: PERIODS, totalRows: [4] }),
    ['C2', 'C3', 'C4', 'C5'],
    ['C2', 'C4:C5'],
  ],
])('periods %s', (_direction, field, cells, figures) => {
  test('cells in order, each with its period', () => {
    expect(fieldCells(field).map(({ offset }) => printArea(cellOf(field, offset)))).toEqual(cells);
    expect(fieldCells(field).map(({ period, isTotal }) => period?.label ?? isTotal)).toEqual([
      '2019-20 Q1',
      false,
      '2019-20 Q2',
      true,
    ]);
  });

  test('figures leave out what is of no period', () => {
    expect(figureCells(field).map(({ offset }) => offset)).toEqual([0, 2, 3]);
    expect(fieldAreas(field).map((area) => printArea(area))).toEqual(figures);
  });
});

test('a form’s field is its one cell', () => {
  const field = fieldAt({ top: 3, left: 1, bottom: 3, right: 1 }, {});
  expect(fieldAreas(field)).toEqual([field.area]);
});
