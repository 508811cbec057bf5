import type { Workbook } from '../../../src/workbook/model/workbook';
import { startHost, type StartedHost } from '../../support/start-host';
import { workbookOf } from './workbook-of';

let started: StartedHost;
let workbook: Workbook;
let firstId: string;
let secondId: string;

beforeEach(async () => {
  workbook = workbookOf({ Returns: [['Referrals'], [12]], Notes: [] });
  [firstId, secondId] = workbook.sheets.map((sheet) => sheet.id) as [string, string];
  started = await startHost(workbook);
});

afterEach(() => {
  started.close();
});

/** Collects events; `next` resolves with the first one not yet taken. */
function collector<T>() {
  const events: T[] = [];
  let wake: () => void = () => undefined;
  return {
    events,
    handler: (event: T): Promise<void> => {
      events.push(event);
      wake();
      return Promise.resolve();
    },
    next: async (): Promise<T> => {
      while (events.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return events.shift()!;
    },
  };
}

const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

test("a person's edit reaches worksheets.onChanged with before and after", async () => {
  const changed = collector<Excel.WorksheetChangedEventArgs>();
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(changed.handler);
    await context.sync();
  });
  workbook.setCells(firstId, 1, 0, [[{ value: 13 }]], 'person');
  expect(await changed.next()).toMatchObject({
    type: 'WorksheetChanged',
    worksheetId: firstId,
    address: 'A2',
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'Unknown',
    details: { valueBefore: 12, valueAfter: 13, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
  });
});

test('own writes come back as ThisLocalAddin, after the sync that made them; larger changes have no details', async () => {
  const changed = collector<Excel.WorksheetChangedEventArgs>();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Returns');
    sheet.onChanged.add(changed.handler);
    await context.sync();
    sheet.getRange('B1:B2').values = [[1], [2]];
    await context.sync();
    expect(changed.events).toEqual([]);
  });
  const event = await changed.next();
  expect(event).toMatchObject({
    address: 'B1:B2',
    source: 'Local',
    triggerSource: 'ThisLocalAddin',
    worksheetId: firstId,
  });
  expect(event.details).toBeUndefined();
});

test('an event names its range', async () => {
  const changed = collector<Excel.WorksheetChangedEventArgs>();
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(changed.handler);
    await context.sync();
  });
  workbook.setCells(secondId, 4, 2, [[{ value: 'late' }]], 'person');
  const event = await changed.next();
  await Excel.run(async (context) => {
    const range = event.getRange(context);
    range.load('address,values');
    await context.sync();
    expect([range.address, range.values]).toEqual(['Notes!C5', [['late']]]);
  });
});

test('removing the handler ends the events', async () => {
  const changed = collector<Excel.WorksheetChangedEventArgs>();
  const selected = collector<Excel.WorksheetSelectionChangedEventArgs>();
  const registration = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(changed.handler);
    context.workbook.worksheets.onSelectionChanged.add(selected.handler);
    await context.sync();
    return result;
  });
  await Excel.run(registration.context as unknown as Excel.RequestContext, async (context) => {
    registration.remove();
    await context.sync();
  });
  workbook.setCells(firstId, 0, 0, [[{ value: 'unheard' }]], 'person');
  workbook.select(firstId, [at(3, 3)]);
  await selected.next();
  expect(changed.events).toEqual([]);
});

test('enableEvents = false silences them', async () => {
  const changed = collector<Excel.WorksheetChangedEventArgs>();
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(changed.handler);
    context.runtime.enableEvents = false;
    await context.sync();
    workbook.setCells(firstId, 0, 0, [[{ value: 'unheard' }]], 'person');
    context.runtime.enableEvents = true;
    await context.sync();
  });
  workbook.setCells(firstId, 0, 0, [[{ value: 'heard' }]], 'person');
  expect(await changed.next()).toMatchObject({ details: { valueAfter: 'heard' } });
});

test('selecting and activating are told with sheet and address', async () => {
  const selected = collector<Excel.WorksheetSelectionChangedEventArgs>();
  const activated = collector<Excel.WorksheetActivatedEventArgs>();
  const deactivated = collector<Excel.WorksheetDeactivatedEventArgs>();
  const documentSelections = collector<Excel.SelectionChangedEventArgs>();
  await Excel.run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add(selected.handler);
    context.workbook.worksheets.onActivated.add(activated.handler);
    context.workbook.worksheets.getItem('Returns').onDeactivated.add(deactivated.handler);
    context.workbook.onSelectionChanged.add(documentSelections.handler);
    await context.sync();
  });
  workbook.activate(secondId);
  workbook.select(secondId, [at(1, 1), { top: 4, bottom: 5, left: 0, right: 2 }]);
  expect(await selected.next()).toMatchObject({ worksheetId: secondId, address: 'B2,A5:C6' });
  expect(await activated.next()).toMatchObject({ type: 'WorksheetActivated', worksheetId: secondId });
  expect(await deactivated.next()).toMatchObject({ worksheetId: firstId });
  expect(await documentSelections.next()).toHaveProperty('workbook');
});

test('sheets that are added and deleted are told', async () => {
  const added = collector<Excel.WorksheetAddedEventArgs>();
  const deleted = collector<Excel.WorksheetDeletedEventArgs>();
  await Excel.run(async (context) => {
    context.workbook.worksheets.onAdded.add(added.handler);
    context.workbook.worksheets.onDeleted.add(deleted.handler);
    await context.sync();
    context.workbook.worksheets.add('Findings');
    context.workbook.worksheets.getItem('Notes').delete();
    await context.sync();
  });
  expect(await added.next()).toMatchObject({ worksheetId: workbook.sheetNamed('Findings')?.id, source: 'Local' });
  expect(await deleted.next()).toMatchObject({ worksheetId: secondId });
});

describe('calculation', () => {
  beforeEach(() => {
    // A stand-in for the formula engine: B1 is always twice A2.
    workbook.recalculator = {
      recalculate(book, sheetId) {
        const sheet = book.sheet(sheetId);
        sheet.place(0, 1, { value: Number(sheet.value(1, 0)) * 2, formula: '=A2*2', style: 0 });
        return new Map([[sheetId, at(0, 1)]]);
      },
    };
  });

  test('a write recalculates and tells onCalculated', async () => {
    const calculated = collector<Excel.WorksheetCalculatedEventArgs>();
    const value = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Returns');
      sheet.onCalculated.add(calculated.handler);
      sheet.getRange('A2').values = [[21]];
      const range = sheet.getRange('B1');
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(value).toEqual([[42]]);
    workbook.setCells(firstId, 1, 0, [[{ value: 5 }]], 'person');
    expect(await calculated.next()).toMatchObject({ worksheetId: firstId, address: 'B1' });
  });

  test('suspendApiCalculationUntilNextSync waits for the end of the batch', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Returns');
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A2').values = [[21]];
      const during = sheet.getRange('B1').load('values');
      await context.sync();
      const after = sheet.getRange('B1').load('values');
      await context.sync();
      expect([during.values, after.values]).toEqual([[['']], [[42]]]);
    });
  });

  test('manual mode waits for calculate()', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Returns');
      context.application.calculationMode = 'Manual';
      sheet.getRange('A2').values = [[21]];
      const before = sheet.getRange('B1').load('values');
      await context.sync();
      context.application.calculate('Full');
      const after = sheet.getRange('B1').load('values');
      await context.sync();
      expect([before.values, after.values]).toEqual([[['']], [[42]]]);
    });
  });
});
