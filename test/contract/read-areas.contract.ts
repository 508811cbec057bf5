import { area } from '../support/workbooks';
import { CellError } from '../../src/workbook/model/values';
import type { Use } from './bench';

/** Reading a few cells again after an edit. */
export function describeReadAreas(use: Use): void {
  describe('readAreas', () => {
    it('reads the cells as they are now, one block for each area, blanks as null and errors as text', async () => {
      const { port, workbook } = await use({ name: "A's, 2", rows: [['x', 1], ['y', CellError.of('#N/A')], [true]] });
      workbook.setCells(workbook.sheets[0]!.id, 0, 0, [[{ value: 'changed' }]], 'person');
      expect(await port.readAreas("A's, 2", [area('A1'), area('A2:B3'), area('D9:E9')])).toEqual([
        [['changed']],
        [
          ['y', '#N/A'],
          [true, null],
        ],
        [[null, null]],
      ]);
    });

    it('reads nothing where no area is asked for', async () => {
      const { port } = await use({ name: 'A', rows: [['x']] });
      expect(await port.readAreas('A', [])).toEqual([]);
    });

    it('says so when the sheet is gone', async () => {
      const { port } = await use({ name: 'A', rows: [['x']] });
      await expect(port.readAreas('Gone', [area('A1')])).rejects.toMatchObject({
        name: 'WorkbookError',
        kind: 'sheet-missing',
        message: expect.stringContaining('“Gone”') as string,
      });
    });
  });
}
