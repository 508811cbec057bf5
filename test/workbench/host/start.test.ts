import { Workbook } from '../../../src/workbook/model/workbook';
import { startHost, type StartedHost } from '../../support/start-host';

let started: StartedHost;

beforeEach(async () => {
  const workbook = new Workbook();
  workbook.placeSheet('Returns');
  workbook.placeSheet('Notes');
  started = await startHost(workbook);
});

afterEach(() => {
  started.close();
});

test('Office is ready in Excel', async () => {
  await expect(Office.onReady()).resolves.toMatchObject({ host: 'Excel', platform: 'Mac' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.20')).toBe(true);
});

test('values are written and read back through the real library', async () => {
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').values = [
      ['Referrals', 12],
      ['Cases', '7'],
    ];
    await context.sync();
    const used = sheet.getUsedRange();
    used.load('values,address');
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    return [used.address, used.values, sheets.items.map(({ name }) => name)];
  });
  expect(values).toEqual([
    'Returns!A1:B2',
    [
      ['Referrals', 12],
      ['Cases', 7],
    ],
    ['Returns', 'Notes'],
  ]);
  expect(started.host.meter.reading.syncs).toBe(2);
});
