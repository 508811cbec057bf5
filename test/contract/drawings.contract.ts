import { blankWorkbookBytes } from '../../src/workbook/xlsx/blank-workbook';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { saveAndReadBack } from '../../src/workbook/xlsx/save-and-read-back';
import type { Sheet } from '../../src/workbook/model/sheet';
import { FIGURES, FUNDS, REPORT } from '../support/drawn-documents';
import type { Use } from './bench';

/** What is the same in both adapters: Office.js gives charts no alternative text, and ids are the workbook's own. */
const OWN = new Set(['id', 'alternativeText']);

const shared = (chart: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(chart).filter(([key]) => !OWN.has(key)));

/** A series without an empty list of points, which says the same. */
const plain = (series: { readonly points?: readonly unknown[] }): Record<string, unknown> =>
  Object.fromEntries(Object.entries(series).filter(([key]) => key !== 'points' || series.points?.length !== 0));

/** Charts and pictures of documents. */
export function describeDrawings(use: Use): void {
  describe('addSheets with charts and pictures', () => {
    it('draws charts in the lower part of their figure’s cell, reading from tables of the same document', async () => {
      const { port, workbook } = await use({ name: 'Figures', rows: [['theirs']] });
      const added = await port.addSheets([REPORT, FIGURES, FUNDS]);
      // A sheet of that name stood there: the chart reads from ours.
      expect(added).toMatchObject({ names: ['Report', 'Figures (2)', 'Funds'] });
      const [, report, figures, funds] = workbook.sheets;
      const read = (sheet: Sheet | undefined, cells: { readonly area: unknown }) => ({
        sheetId: sheet?.id,
        area: cells.area,
      });
      const wanted = REPORT.charts!.map((chart, index) => {
        const source = index === 0 ? figures : funds;
        return {
          ...shared(chart),
          categories: read(source, chart.categories!),
          series: chart.series.map((one) => ({ ...plain(one), values: read(source, one.values) })),
        };
      });
      const charts = report?.charts ?? [];
      const found = charts.map((chart) => ({ ...shared(chart), series: chart.series.map(plain) }));
      expect(found).toEqual(wanted);
      expect(charts.map(({ name }) => name)).toEqual([
        'Figure 1. Families housed',
        'Figure 2. Funds',
        'Figure 3. Free',
      ]);
      for (const { place } of charts)
        expect(place.down + place.height).toBeLessThanOrEqual(report?.rowLines.get(place.row)?.size ?? 0);
    });

    it('puts pictures beside what their cell says, with their alternative text', async () => {
      const { port, workbook } = await use({ name: 'Front', rows: [['x']] });
      await port.addSheets([FUNDS]);
      const [picture, ...others] = workbook.sheets[1]?.pictures ?? [];
      expect(others).toEqual([]);
      const wanted = FUNDS.pictures![0]!;
      expect(picture).toMatchObject({ name: wanted.name, alternativeText: wanted.alternativeText });
      expect([...(picture?.image ?? [])]).toEqual([...wanted.image]);
      expect(picture).not.toHaveProperty('isKeptInSize');
      for (const key of ['row', 'column', 'down', 'across', 'width', 'height'] as const)
        expect(picture?.place[key]).toBeCloseTo(wanted.place[key], 3);
    });

    it('saves them, and reads them back as they were, each with an alternative text', async () => {
      const { port, workbook } = await use({ name: 'Sheet1', rows: [] });
      await port.addSheets([REPORT, FIGURES, FUNDS]);
      const bytes = saveAndReadBack(blankWorkbookBytes(), workbook);
      const [report, , funds] = workbook.sheets.slice(-3);
      const read = loadWorkbook(bytes, 'saved.xlsx');
      const again = read.sheetNamed('Report');
      const rounded = (sheet: Sheet | undefined, ids: readonly (string | undefined)[]) =>
        JSON.parse(
          JSON.stringify(sheet?.charts, (key, value: unknown) => {
            if (OWN.has(key) || (key === 'points' && Array.isArray(value) && value.length === 0)) return undefined;
            if (key === 'sheetId') return ids.indexOf(value as string);
            return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
          }),
        ) as unknown;
      const idsOf = ({ sheets }: typeof workbook) =>
        ['Report', 'Figures', 'Funds'].map((name) => sheets.find((one) => one.name === name)?.id);
      expect(rounded(again, idsOf(read))).toEqual(rounded(report, idsOf(workbook)));
      for (const { alternativeText } of again?.charts ?? []) expect(alternativeText).toMatch(/^Figure \d\. .*\d/);
      expect(again?.charts[0]?.alternativeText).toMatch(/59.*75.*31/s);
      expect(read.sheetNamed('Funds')?.pictures).toMatchObject([
        { name: 'Nine periods of Victims', alternativeText: funds?.pictures[0]?.alternativeText },
      ]);
      // Saved again after an edit beside them, they are the very same.
      read.setCells(again!.id, 200, 0, [[{ value: 'a note' }]], 'person');
      const twice = loadWorkbook(saveAndReadBack(bytes, read), 'twice.xlsx');
      expect(rounded(twice.sheetNamed('Report'), idsOf(twice))).toEqual(rounded(again, idsOf(read)));
    });
  });
}
