import { newFile } from '../../../src/adapters/files/new-file';
import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { createPatience } from '../../../src/app/shared/patience';
import { commissioningWorkbook } from '../../../src/domain/templates/commissioning-workbook';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { startHost, type StartedHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';

let started: StartedHost;
beforeEach(async () => {
  started = await startHost(buildWorkbook({ name: 'Mine', rows: [['x']] }));
});
afterEach(() => started.close());

test('a second workbook is opened with what the file holds, and this one stays as it is', async () => {
  const opened: Uint8Array[] = [];
  started.host.onOpenWorkbook((file) => opened.push(file));
  const port = createExcelWorkbook();
  expect(port.opensWorkbooks()).toBe(true);
  const file = newFile(commissioningWorkbook());
  await port.openWorkbook(file);
  expect(opened.map((bytes) => Buffer.from(bytes).equals(Buffer.from(file)))).toEqual([true]);
  const names = loadWorkbook(opened[0]!, 'new.xlsx').sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Funds', 'Services', 'KPIs']));
  expect(started.workbook.sheets.map(({ name }) => name)).toEqual(['Mine']);
});

test('an Excel without the call says so, and is not asked', async () => {
  jest
    .spyOn(Office.context.requirements, 'isSetSupported')
    .mockImplementation((_set, version) => String(version) !== '1.8');
  const port = createExcelWorkbook();
  expect(port.opensWorkbooks()).toBe(false);
  await expect(port.openWorkbook(new Uint8Array())).rejects.toMatchObject({ kind: 'not-supported' });
});

test.each([
  ['reading', (port: ReturnType<typeof createExcelWorkbook>) => port.readSheets('all')],
  [
    'opening a workbook',
    (port: ReturnType<typeof createExcelWorkbook>) => port.openWorkbook(newFile(commissioningWorkbook())),
  ],
] as const)(
  'who stops waiting while %s is told that Excel has not answered; a late answer changes nothing',
  async (_, ask) => {
    const patience = createPatience();
    const port = createExcelWorkbook({ onRequest: patience.asked });
    const release = started.host.faults.hangSync(1);
    const asked = ask(port);
    patience.stopWaiting();
    await expect(asked).rejects.toMatchObject({
      kind: 'excel-not-responding',
      message: expect.stringMatching(/^Excel has not answered\./) as string,
    });
    release();
    expect((await port.readSheets('all')).grids.map(({ sheet }) => sheet)).toEqual(['Mine']);
  },
);

test('every request is told of, and its answer', async () => {
  const [asked, answered] = [jest.fn(), jest.fn()];
  const port = createExcelWorkbook({
    onRequest: () => {
      asked();
      return { stopped: new AbortController().signal, answered };
    },
  });
  await port.readSheets('all');
  await expect(port.goTo('Gone', [])).rejects.toMatchObject({ kind: 'sheet-missing' });
  expect(asked.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(answered).toHaveBeenCalledTimes(asked.mock.calls.length);
});
