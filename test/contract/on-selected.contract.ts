import type { SelectedCells } from '../../src/ports/workbook-port';
import { area } from '../support/workbooks';
import type { Use } from './bench';

/** `onSelected`: what a person selects, and nothing that we do. */
export function describeOnSelected(use: Use): void {
  describe('onSelected', () => {
    const SHEETS = [
      { name: 'A', rows: [[1, 2]] },
      { name: "B's", rows: [[3]] },
    ] as const;

    it('tells what a person selects, on any sheet, until it is stopped', async () => {
      const { port, workbook, settle } = await use(...SHEETS);
      const told: SelectedCells[] = [];
      const stop = await port.onSelected((selected) => told.push(selected));
      workbook.select(workbook.sheets[1]!.id, [area('B2')]);
      await settle();
      workbook.select(workbook.sheets[0]!.id, [area('A1:B3'), area('D4')]);
      await settle();
      workbook.select(workbook.sheets[0]!.id, [area('C1:C1048576')]);
      await settle();
      expect(told).toEqual([
        { sheet: "B's", areas: [area('B2')] },
        { sheet: 'A', areas: [area('A1:B3'), area('D4')] },
        { sheet: 'A', areas: [area('C1:C1048576')] },
      ]);
      await stop();
      workbook.select(workbook.sheets[0]!.id, [area('A1')]);
      await settle();
      expect(told).toHaveLength(3);
    });

    it('keeps still about where we go, and tells the same cell when a person selects it later', async () => {
      const { port, workbook, settle } = await use(...SHEETS);
      const told: SelectedCells[] = [];
      await port.onSelected((selected) => told.push(selected));
      await port.goTo("B's", [area('A1:B2')]);
      await settle();
      await port.goTo('A', [area('C3')]);
      await settle();
      await port.goTo("B's", []);
      await settle();
      expect(told).toEqual([]);
      const { id } = workbook.sheets[0]!;
      for (const address of ['B1', 'C3']) {
        workbook.select(id, [area(address)]);
        await settle();
      }
      expect(told.map(({ areas }) => areas)).toEqual([[area('B1')], [area('C3')]]);
    });

    it('tells listeners apart', async () => {
      const { port, workbook, settle } = await use(...SHEETS);
      const told: string[] = [];
      const stop = await port.onSelected(() => told.push('one'));
      await port.onSelected(() => told.push('two'));
      await stop();
      workbook.select(workbook.sheets[0]!.id, [area('A2')]);
      await settle();
      expect(told).toEqual(['two']);
    });

    it('names a sheet that was not there when the watching began', async () => {
      const { port, workbook, settle } = await use(...SHEETS);
      const told: SelectedCells[] = [];
      await port.onSelected((selected) => told.push(selected));
      const sheet = workbook.addSheet('New', 'person');
      workbook.select(sheet.id, [area('A2')]);
      await settle();
      expect(told).toEqual([{ sheet: 'New', areas: [area('A2')] }]);
    });
  });
}
