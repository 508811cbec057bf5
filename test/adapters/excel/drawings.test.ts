import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { FIGURES, FUNDS, REPORT } from '../../support/drawn-documents';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';

let started: StartedHost;
beforeEach(async () => {
  started = await startHost(buildWorkbook({ name: 'Front', rows: [['x']] }));
});
afterEach(() => started.close());

const add = () => createExcelWorkbook().addSheets([REPORT, FIGURES, FUNDS]);
const drawn = () => started.workbook.sheets.flatMap(({ charts, pictures }) => [...charts, ...pictures]);

test.each(['ChartCollection.Add', 'ChartPoint.MarkerStyle', 'ChartAxis.NumberFormat', 'Shape.Placement'])(
  'where Excel refuses %s the sheets stand, nothing is half drawn, and the person is told',
  async (member) => {
    started.host.faults.failMember(member, 'GeneralException');
    const { names, printTrouble } = await add();
    expect(names).toEqual(['Report', 'Figures', 'Funds']);
    expect(printTrouble).toMatch(/^Excel did not draw the charts on “Report”, “Funds”\. .*stand in the tables/);
    expect(drawn().map(({ name }) => name)).toEqual([]);
    expect(started.workbook.sheetNamed('Figures')?.tables).toHaveLength(1);
    // How they are printed is set all the same.
    expect(started.workbook.sheetNamed('Report')?.print).toMatchObject({ orientation: 'portrait' });
  },
);

test('both troubles are told where there is no printer either', async () => {
  started.host.faults.failMember('ChartCollection.Add', 'GeneralException');
  started.host.faults.hasNoPrinter = true;
  expect((await add()).printTrouble).toMatch(
    /did not draw the charts.* did not take how the new sheets are to be printed/s,
  );
});

test('two requests more, and none where nothing is drawn', async () => {
  const { meter } = started.host;
  const syncs = async (work: () => Promise<unknown>): Promise<number> => {
    meter.reset();
    await work();
    return meter.reading.syncs;
  };
  const plain = await syncs(() => createExcelWorkbook().addSheets([FIGURES]));
  expect((await syncs(add)) - plain).toBe(2);
});
