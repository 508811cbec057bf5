import { parseReference } from '../../../src/cells/addresses';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { sortRows } from '../../../src/workbook/structure/sort-rows';
import { buildWorkbook } from '../../support/workbooks';

const area = (address: string) => parseReference(address)!;
const first = ({ sheets }: Workbook) => sheets[0]!;
const column = (workbook: Workbook, address: string) => first(workbook).values(area(address)).flat();

describe('sorting', () => {
  const sorted = (address: string, isAscending: boolean, hidden?: number): unknown[] => {
    const rows = [['b'], [10], ['A'], [null], [2], [true]];
    const workbook = buildWorkbook({ name: 'Data', rows, ...(hidden === undefined ? {} : { hiddenRows: [hidden] }) });
    sortRows(workbook, first(workbook).id, area(address), [{ column: 0, isAscending }], 'person');
    return column(workbook, 'A1:A6');
  };

  test('numbers, texts, truth values; blanks last in both directions', () => {
    expect(sorted('A1:A6', true)).toEqual([2, 10, 'A', 'b', true, null]);
    expect(sorted('A1:A6', false)).toEqual([true, 'b', 'A', 10, 2, null]);
  });

  test('hidden rows stay where they are', () => {
    expect(sorted('A1:A6', true, 0)).toEqual(['b', 2, 10, 'A', true, null]);
  });

  test('formulas go with their rows', () => {
    const rows = [
      [2, 4],
      [1, 2],
    ];
    const workbook = buildWorkbook({ name: 'Data', rows, formulas: { B1: '=A1*2', B2: '=A2*2' } });
    sortRows(workbook, first(workbook).id, area('A1:B2'), [{ column: 0, isAscending: true }], 'person');
    expect(first(workbook).cell(0, 1)).toMatchObject({ formula: '=A1*2', value: 2 });
  });
});
