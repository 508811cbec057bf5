import { area, type SheetDraft } from '../support/workbooks';
import type { Use } from './bench';

/** Merged cells, hidden rows and columns, links to other workbooks: what `readSheets` tells beside the values. */
export function describeSheetDetails(use: Use): void {
  describe('readSheets: details', () => {
    it('tells that there is nothing to tell', async () => {
      const { port } = await use({ name: 'Plain', rows: [['Gender'], ['Female']] }, { name: 'Blank' });
      const { grids } = await port.readSheets('all');
      const nothing = { mergedAreas: [], hiddenRows: [], hiddenColumns: [], externalLinks: [], formulas: [] };
      expect(grids.map(({ details }) => details)).toEqual([nothing, nothing]);
    });

    it('tells merged areas of the used cells, in reading order', async () => {
      const { port } = await use({
        name: 'Merged',
        at: 'B2',
        rows: [
          ['People', null, 'Referrals', null],
          ['Gender', 'Age', 'In', 'Out'],
          ['Female', 34, 1, 2],
        ],
        merges: ['D2:E2', 'B2:C2', 'J20:K20'],
      });
      const { grids } = await port.readSheets('all');
      expect(grids[0]?.details?.mergedAreas).toEqual([area('B2:C2'), area('D2:E2')]);
    });

    it('tells hidden rows and columns of the used cells as runs', async () => {
      const { port } = await use({
        name: 'Hidden',
        at: 'B2',
        rows: Array.from({ length: 8 }, (_, row) => [row, 'a', 'b', 'c']),
        hiddenRows: [2, 3, 4, 7, 30],
        hiddenColumns: [3, 20],
      });
      const { grids } = await port.readSheets('all');
      expect(grids[0]?.details).toMatchObject({
        hiddenRows: [
          { first: 2, last: 4 },
          { first: 7, last: 7 },
        ],
        hiddenColumns: [{ first: 3, last: 3 }],
      });
    });

    it('tells a sheet whose rows are all hidden', async () => {
      const { port } = await use({ name: 'Shut', rows: [['a'], ['b']], hiddenRows: [0, 1] });
      const { grids } = await port.readSheets('all');
      expect(grids[0]?.details?.hiddenRows).toEqual([{ first: 0, last: 1 }]);
      expect(grids[0]?.details?.hiddenColumns).toEqual([]);
    });

    it('tells formulas that read another workbook, and which, but no others', async () => {
      const { port } = await use({
        name: 'Linked',
        rows: [
          ['Referrals', 'Closed', 'Open', 'Text', 'Table'],
          [1, 2, 3, 'x', 9],
          [4, 5, 9, '=[Book]', 9],
        ],
        formulas: {
          A2: "='C:\\Work\\[Master 2024.xlsx]Q1'!$B$2",
          B2: '=[Master.xlsx]Q1!B3',
          C2: '=SUM(A2:B2)',
          A3: "='C:\\Work\\[Master 2024.xlsx]Q1'!$B$3",
          E2: '=SUM(Services[Referrals])',
          E3: '=IF(D3="[Plan.xlsx]Q1!A1",1,Services[[#This Row],[In]])',
        },
      });
      const { grids } = await port.readSheets('all');
      expect(grids[0]?.details?.externalLinks).toEqual([
        { area: area('A2:A3'), workbook: 'Master 2024.xlsx' },
        { area: area('B2'), workbook: 'Master.xlsx' },
      ]);
    });

    it('tells formulas as they stand, in reading order, and no text that looks like one', async () => {
      const { port } = await use({
        name: 'Totals',
        at: 'B2',
        rows: [
          ['Rent', 1, 2, 3],
          ['Staff', '=C2', 4, 7],
          ['Total', 1, 6, 10],
        ],
        formulas: { E3: '=SUM(C3:D3)', C4: '=SUM(C2:C3)', E2: '=C2+$D2', D4: '=SUM(D2:D3)' },
      });
      const { grids } = await port.readSheets('all');
      expect(grids[0]?.details?.formulas).toEqual([
        { row: 1, column: 4, formula: '=C2+$D2' },
        { row: 2, column: 4, formula: '=SUM(C3:D3)' },
        { row: 3, column: 2, formula: '=SUM(C2:C3)' },
        { row: 3, column: 3, formula: '=SUM(D2:D3)' },
      ]);
    });

    it('tells the same of a protected sheet', async () => {
      const draft: SheetDraft = {
        name: 'Kept',
        at: 'B2',
        rows: Array.from({ length: 300 }, (_, row) => [row, 'a', 'b', 'c']),
        hiddenRows: [3, 4, 150, 299, 300, 301, 400],
        hiddenColumns: [2, 20],
        merges: ['D2:E2'],
        formulas: { B5: '=[Master.xlsx]Q1!B3', C6: '=B5' },
      };
      const { port } = await use({ ...draft, isProtected: true }, { ...draft, name: 'Open' });
      const { grids } = await port.readSheets('all');
      expect(grids[0]).toMatchObject({ isProtected: true, details: { hiddenColumns: [{ first: 2, last: 2 }] } });
      expect(grids[0]?.details).toEqual(grids[1]?.details);
      expect([grids[0]?.notSeen, grids[1]?.notSeen]).toEqual([undefined, undefined]);
    });

    it('tells a protected sheet whose rows are all hidden, and a blank one', async () => {
      const { port } = await use(
        { name: 'Shut', rows: [['a'], ['b']], hiddenRows: [0, 1], isProtected: true },
        { name: 'Blank', isProtected: true },
      );
      const { grids } = await port.readSheets('all');
      const nothing = { mergedAreas: [], hiddenRows: [], hiddenColumns: [], externalLinks: [], formulas: [] };
      expect(grids[0]?.details).toEqual({ ...nothing, hiddenRows: [{ first: 0, last: 1 }] });
      expect(grids[1]?.details).toEqual(nothing);
    });
  });
}
