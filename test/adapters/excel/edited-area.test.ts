import { editedArea } from '../../../src/adapters/excel/watch-edits';
import { area } from '../../support/workbooks';

test.each([
  ['RangeEdited', 'B3:C3', area('B3:C3')],
  ['RangeEdited', 'B3', area('B3')],
  ['RangeEdited', '4:5', undefined],
  ['RangeEdited', 'C:C', undefined],
  ['RowInserted', '4:5', undefined],
  ['RowDeleted', '4:4', undefined],
  ['ColumnInserted', 'C:C', undefined],
  ['ColumnDeleted', 'C:C', undefined],
  ['CellInserted', 'B3:C3', undefined],
  ['CellDeleted', 'B3:C3', undefined],
] as const)('%s at %s', (changeType, address, edited) => {
  expect(editedArea({ changeType, address })).toEqual(edited);
});
