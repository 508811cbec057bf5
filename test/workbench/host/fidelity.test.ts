/**
 * The fidelity table of the design (3-excel-host.md), line by line: each test is a promise that a program which works here
 * meets nothing new in Excel. Source of each behaviour: Microsoft's documentation or an issue it confirmed.
 */
import { CellError } from '../../../src/workbook/model/values';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { startHost, type StartedHost } from '../../support/start-host';
import type { HostOptions } from '../../../src/workbench/host/excel-host';
import { workbookOf } from './workbook-of';

let started: StartedHost | undefined;

const open = async (workbook: Workbook, options?: HostOptions): Promise<StartedHost> =>
  (started = await startHost(workbook, options));

afterEach(() => {
  started?.close();
  started = undefined;
});

/** The one sheet every test here has. */
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Returns');

const code = (wanted: string): unknown => expect.objectContaining({ code: wanted });

describe('null objects and ItemNotFound, by member', () => {
  beforeEach(() => open(workbookOf({ Returns: [] })));

  test.each<[string, (context: Excel.RequestContext) => OfficeExtension.ClientObject]>([
    ['worksheets.getItemOrNullObject', ({ workbook }) => workbook.worksheets.getItemOrNullObject('Nowhere')],
    ['tables.getItemOrNullObject', ({ workbook }) => workbook.tables.getItemOrNullObject('Nowhere')],
    ['names.getItemOrNullObject', ({ workbook }) => workbook.names.getItemOrNullObject('Nowhere')],
    ['settings.getItemOrNullObject', ({ workbook }) => workbook.settings.getItemOrNullObject('nowhere')],
    ['worksheet.getUsedRangeOrNullObject', (context) => sheetOf(context).getUsedRangeOrNullObject()],
    ['range.getUsedRangeOrNullObject', (context) => sheetOf(context).getRange('B2:C3').getUsedRangeOrNullObject(true)],
    [
      'range.getIntersectionOrNullObject',
      (context) => sheetOf(context).getRange('A1').getIntersectionOrNullObject('B2'),
    ],
    ['freezePanes.getLocationOrNullObject', (context) => sheetOf(context).freezePanes.getLocationOrNullObject()],
    [
      'what stands below a null object',
      ({ workbook }) => workbook.tables.getItemOrNullObject('Nowhere').getDataBodyRange(),
    ],
  ])('%s answers a null object', async (_name, find) => {
    await Excel.run(async (context) => {
      const found = find(context);
      await context.sync();
      expect(found.isNullObject).toBe(true);
    });
  });

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ['WorksheetCollection.getItem', ({ workbook }) => workbook.worksheets.getItem('Nowhere')],
    ['TableCollection.getItem', ({ workbook }) => workbook.tables.getItem('Nowhere')],
    ['NamedItemCollection.getItem', ({ workbook }) => workbook.names.getItem('Nowhere')],
    ['SettingCollection.getItem', ({ workbook }) => workbook.settings.getItem('nowhere')],
    ['Range.getUsedRange', (context) => sheetOf(context).getRange('B2:C3').getUsedRange(true)],
    ['Range.getIntersection', (context) => sheetOf(context).getRange('A1').getIntersection('B2')],
    ['WorksheetFreezePanes.getLocation', (context) => sheetOf(context).freezePanes.getLocation()],
  ])('%s throws ItemNotFound and says where', async (location, find) => {
    await Excel.run(async (context) => {
      find(context);
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ItemNotFound',
        debugInfo: { errorLocation: location },
      });
    });
  });

  test('the used range of a blank sheet is A1', async () => {
    await Excel.run(async (context) => {
      const used = sheetOf(context).getUsedRange(true);
      used.load('address,values');
      await context.sync();
      expect([used.address, used.values]).toEqual(['Returns!A1', [['']]]);
    });
  });
});

describe('unbounded ranges', () => {
  beforeEach(() => open(workbookOf({ Returns: [['Referrals'], [12]] })));

  test.each(['A:F', '2:4'])('%s reads null for cell properties, and valid values for the others', async (address) => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange(address);
      range.load('values,formulas,text,numberFormat,valueTypes,address,isEntireColumn,isEntireRow');
      await context.sync();
      expect([range.values, range.formulas, range.text, range.numberFormat, range.valueTypes]).toEqual([
        null,
        null,
        null,
        null,
        null,
      ]);
      expect(range.address).toBe(`Returns!${address}`);
      expect(range.isEntireColumn).toBe(address === 'A:F');
      expect(range.isEntireRow).toBe(address === '2:4');
    });
  });

  test.each(['values', 'formulas', 'numberFormat'] as const)('writing %s throws', async (property) => {
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A:B')[property] = 'Due' as never;
      await expect(context.sync()).rejects.toEqual(code('InvalidArgument'));
    });
    expect(started?.workbook.sheets[0]?.value(0, 0)).toBe('Referrals');
  });

  test('the used part of an unbounded range can be read', async () => {
    await Excel.run(async (context) => {
      const used = sheetOf(context).getRange('A:F').getUsedRange();
      used.load('values');
      await context.sync();
      expect(used.values).toEqual([['Referrals'], [12]]);
    });
  });
});

test('more than 5,000,000 cells in one read give null, without an error', async () => {
  await open(workbookOf({ Returns: [['Referrals']] }));
  await Excel.run(async (context) => {
    const many = sheetOf(context).getRange('A1:E1000001');
    const few = sheetOf(context).getRange('A1:A1000');
    many.load('values,cellCount');
    few.load('values');
    await context.sync();
    expect([many.values, many.cellCount]).toEqual([null, 5_000_005]);
    expect(few.values).toHaveLength(1000);
  });
});

describe('payload limits', () => {
  const long = 'x'.repeat(30_000);

  test('a request over 5 MB is refused on the web, and nothing of it is done', async () => {
    const { workbook } = await open(workbookOf({ Returns: [] }), { profile: 'Web' });
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1:A200').values = Array.from({ length: 200 }, () => [long]);
      await expect(context.sync()).rejects.toEqual(code('RequestPayloadSizeLimitExceeded'));
    });
    expect(workbook.journal.all).toEqual([]);
  });

  test('a response over 5 MB is refused on the web', async () => {
    await open(workbookOf({ Returns: Array.from({ length: 200 }, () => [long]) }), { profile: 'Web' });
    await Excel.run(async (context) => {
      sheetOf(context).getUsedRange().load('values');
      await expect(context.sync()).rejects.toEqual(code('ResponsePayloadSizeLimitExceeded'));
    });
  });

  test('what a request wrote stays done when its answer is too large', async () => {
    const { workbook } = await open(workbookOf({ Returns: Array.from({ length: 200 }, () => [long]) }), {
      profile: 'Web',
    });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('B1').values = [['written']];
      sheet.getRange('B2').conditionalFormats.add('Custom');
      sheet.getUsedRange().load('values');
      await expect(context.sync()).rejects.toEqual(code('ResponsePayloadSizeLimitExceeded'));
    });
    expect(workbook.sheets[0]!.value(0, 1)).toBe('written');
    expect(workbook.sheets[0]!.conditionalFormats).toHaveLength(1);
  });

  test('the desktop has no such limit', async () => {
    await open(workbookOf({ Returns: Array.from({ length: 200 }, () => [long]) }), { profile: 'LTSC 2021' });
    await Excel.run(async (context) => {
      const used = sheetOf(context).getUsedRange();
      used.load('values');
      await context.sync();
      expect(used.values).toHaveLength(200);
    });
  });
});

test('addresses over 8,192 characters are cut off silently', async () => {
  await open(workbookOf({ Returns: [] }));
  const address = Array.from({ length: 2000 }, (_, row) => `A${row * 2 + 1}`).join(',');
  await Excel.run(async (context) => {
    const areas = sheetOf(context).getRanges(address);
    areas.load('areaCount');
    await context.sync();
    expect(address.length).toBeGreaterThan(8192);
    expect(areas.areaCount).toBe(address.slice(0, 8192).split(',').filter(Boolean).length);
  });
});

test('getUsedRange counts formatted cells; valuesOnly does not', async () => {
  await open(workbookOf({ Returns: [['Referrals'], [12]] }));
  await Excel.run(async (context) => {
    sheetOf(context).getRange('D9').format.fill.color = '#FFFF00';
    const used = sheetOf(context).getUsedRange();
    const valued = sheetOf(context).getUsedRange(true);
    used.load('address');
    valued.load('address');
    await context.sync();
    expect([used.address, valued.address]).toEqual(['Returns!A1:D9', 'Returns!A1:A2']);
  });
});

test('range-areas properties are null unless all areas agree', async () => {
  await open(workbookOf({ Returns: [] }));
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange('A1:A3').format.fill.color = '#ff0000';
    sheet.getRange('C1:C3').format.fill.color = '#FF0000';
    sheet.getRange('C3').format.font.bold = true;
    const areas = sheet.getRanges('A1:A3,C1:C3');
    const mixed = sheet.getRanges('A1:A3,D1');
    areas.load('format/fill/color,format/font/bold');
    mixed.load('format/fill/color');
    await context.sync();
    expect(areas.format.fill.color).toBe('#FF0000');
    expect(areas.format.font.bold).toBeNull();
    expect(mixed.format.fill.color).toBeNull();
  });
});

describe('a cell being edited', () => {
  test('a batch fails with InvalidOperationInCellEditMode and does nothing', async () => {
    const { host, workbook } = await open(workbookOf({ Returns: [] }));
    host.faults.editingCell = true;
    const run = Excel.run(async (context) => {
      sheetOf(context).getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(run).rejects.toEqual(code('InvalidOperationInCellEditMode'));
    expect(workbook.journal.all).toEqual([]);
  });

  test('with delayForCellEdit it waits until editing ends', async () => {
    const { host, workbook } = await open(workbookOf({ Returns: [] }));
    host.faults.editingCell = true;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      sheetOf(context).getRange('A1').values = [[1]];
      await context.sync();
    });
    const early = await Promise.race([
      run.then(() => 'done'),
      new Promise((resolve) => setTimeout(() => resolve('waits'), 30)),
    ]);
    expect(early).toBe('waits');
    host.faults.editingCell = false;
    await run;
    expect(workbook.sheets[0]?.value(0, 0)).toBe(1);
  });
});

describe('protected sheets', () => {
  beforeEach(async () => {
    const { workbook } = await open(workbookOf({ Returns: [['Referrals']] }));
    workbook.sheets[0]!.isProtected = true;
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['values', (sheet) => (sheet.getRange('A1').values = [[1]])],
    ['fills', (sheet) => (sheet.getRange('A1').format.fill.color = 'red')],
    ['column widths', (sheet) => (sheet.getRange('A1').format.columnWidth = 100)],
    ['conditional formats', (sheet) => void sheet.getRanges('A1').conditionalFormats.add('Custom')],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
    ['merging', (sheet) => sheet.getRange('A1:B1').merge()],
    ['tables', (sheet) => void sheet.tables.add('A1:A2', true)],
    ['comments', (sheet) => void sheet.comments.add('Returns!A1', 'Hello')],
    [
      'validation',
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } }),
    ],
  ])('%s: AccessDenied, and nothing unprotects by itself', async (_what, change) => {
    await Excel.run(async (context) => {
      change(sheetOf(context));
      await expect(context.sync()).rejects.toEqual(code('AccessDenied'));
    });
    expect(started?.workbook.sheets[0]?.isProtected).toBe(true);
    expect(started?.workbook.journal.all).toEqual([]);
  });

  test('hidden rows and columns, formulas, rules, merged cells and filters can be read; special cells cannot', async () => {
    const sheet = started!.workbook.sheets[0]!;
    sheet.rowLines.set(0, { hidden: true });
    sheet.columnLines.set(0, { hidden: true });
    sheet.merges = [{ top: 2, left: 0, bottom: 3, right: 0 }];
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:A4').load('rowHidden,columnHidden,formulas,numberFormat,text');
      const first = sheetOf(context).getRange('A1').load('rowHidden,hidden');
      const rules = range.conditionalFormats.load('items/id,items/type');
      const merged = range.getMergedAreasOrNullObject().load('address');
      const filter = sheetOf(context).autoFilter.load('isDataFiltered');
      await context.sync();
      expect([range.rowHidden, range.columnHidden, first.rowHidden, first.hidden]).toEqual([null, true, true, true]);
      expect([rules.items, merged.address, filter.isDataFiltered]).toEqual([[], 'Returns!A3:A4', false]);
      for (const kind of ['Visible', 'Formulas'] as const) {
        range.getSpecialCellsOrNullObject(kind).load('address');
        await expect(context.sync()).rejects.toEqual(code('AccessDenied'));
      }
    });
  });

  test('reading, and writing to unlocked cells, goes on', async () => {
    const { workbook } = started!;
    workbook.sheets[0]!.place(4, 0, { value: null, style: workbook.styles.intern({ locked: false }) });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A5').values = [['unlocked']];
      sheet.protection.load('protected');
      const range = sheet.getRange('A1:A5');
      range.load('values');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(range.values).toEqual([['Referrals'], [''], [''], [''], ['unlocked']]);
    });
  });

  test('a password is asked for', async () => {
    await Excel.run(async (context) => {
      const { protection } = sheetOf(context);
      protection.unprotect();
      protection.protect({}, 'secret');
      await context.sync();
      protection.unprotect('wrong');
      await expect(context.sync()).rejects.toEqual(code('AccessDenied'));
      protection.unprotect('secret');
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(false);
    });
  });
});

test('comments lose the undo stack, and the page is told', async () => {
  const { host } = await open(workbookOf({ Returns: [] }));
  const told: string[] = [];
  host.onUndoLost((why) => told.push(why));
  await Excel.run(async (context) => {
    sheetOf(context).getRange('A1').values = [[1]];
    await context.sync();
    expect(told).toEqual([]);
    sheetOf(context).comments.add('Returns!A1', 'Look here');
    await context.sync();
  });
  expect(told).toEqual(['The add-in changed a comment.']);
});

describe('profiles', () => {
  test.each([
    ['LTSC 2021', '1.14', '1.15'],
    ['LTSC 2024', '1.17', '1.18'],
    ['Microsoft 365', '1.20', '1.21'],
    ['Web', '1.20', '1.21'],
  ] as const)('%s has ExcelApi %s and not %s', async (profile, has, hasNot) => {
    await open(workbookOf({ Returns: [] }), { profile });
    expect(Office.context.requirements.isSetSupported('ExcelApi', has)).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', hasNot)).toBe(false);
  });

  test('a member newer than the profile is ApiNotFound by name', async () => {
    await open(workbookOf({ Returns: [] }), { profile: 'LTSC 2021' });
    expect(await rawCall('SetRanges')).toMatchObject({
      Error: { Code: 'ApiNotFound', Location: 'ConditionalFormat.setRanges' },
    });
  });

  test('the same member is there in a newer Excel', async () => {
    const { workbook } = await open(workbookOf({ Returns: [] }), { profile: 'LTSC 2024' });
    expect(await rawCall('SetRanges')).not.toHaveProperty('Error');
    expect(workbook.sheets[0]?.conditionalFormats[0]?.areas).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
  });

  /** Members that the library of this package does not have yet can only be called over the seam itself. */
  async function rawCall(method: string): Promise<unknown> {
    const path = (Id: number, type: number, Name: string, parent: number, ...Arguments: unknown[]) => ({
      [Id]: { Id, ObjectPathType: type, Name, ParentObjectPathId: parent, ArgumentInfo: { Arguments } },
    });
    const request = {
      Actions: [{ Id: 9, ActionType: 3, Name: method, ObjectPathId: 6, ArgumentInfo: { Arguments: ['B2:B3'] } }],
      ObjectPaths: {
        ...path(1, 1, '', 0),
        ...path(2, 4, 'Worksheets', 1),
        ...path(3, 5, '', 2, 'Returns'),
        ...path(4, 3, 'GetRange', 3, 'A1'),
        ...path(5, 4, 'ConditionalFormats', 4),
        ...path(6, 3, 'Add', 5, 'Custom'),
      },
    };
    const { call } = started!.host.connect({});
    const payload = await new Promise((resolve) =>
      call(
        'Agave',
        { methodId: 1, params: { id: 93, apiArgs: [['', 'POST', 'ProcessQuery', [], JSON.stringify(request), 0, 0]] } },
        resolve,
      ),
    );
    const [, [, [, , text]]] = payload as [number, [number, [number, unknown, string]]];
    return JSON.parse(text) as unknown;
  }
});

describe('errors', () => {
  test('what earlier actions of a batch did stays done', async () => {
    const { workbook } = await open(workbookOf({ Returns: [] }));
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1').values = [['kept']];
      sheet.getRange('A2:B2').values = [['wrong size']];
      sheet.getRange('A3').values = [['never written']];
      await expect(context.sync()).rejects.toMatchObject({
        code: 'InvalidArgument',
        debugInfo: { errorLocation: 'Range.values' },
      });
    });
    expect(workbook.sheets[0]?.values({ top: 0, left: 0, bottom: 2, right: 0 })).toEqual([['kept'], [null], [null]]);
  });

  test('a member the host does not have is named', async () => {
    await open(workbookOf({ Returns: [] }));
    await Excel.run(async (context) => {
      sheetOf(context).pivotTables.refreshAll();
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ApiNotFound',
        debugInfo: { errorLocation: 'Worksheet.pivotTables' },
      });
    });
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1').load('linkedDataTypeState');
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ApiNotFound',
        debugInfo: { errorLocation: 'Range.linkedDataTypeState' },
      });
    });
  });

  test('reading what was not loaded fails in the library, as in Excel', async () => {
    await open(workbookOf({ Returns: [] }));
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1');
      await context.sync();
      expect(() => range.values).toThrow(code('PropertyNotLoaded') as never);
    });
  });
});

test('cells come as Excel gives them: blanks as empty texts, errors as their text, dates as numbers', async () => {
  const { workbook } = await open(workbookOf({ Returns: [[null, 12.5, 'text', true, CellError.of('#REF!'), 43862]] }));
  const date = workbook.styles.intern({ numberFormat: 'm/d/yyyy' });
  workbook.sheets[0]!.place(0, 5, { value: 43862, style: date });
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange('A1:F1');
    range.load('values,text,valueTypes,numberFormat');
    await context.sync();
    expect(range.values).toEqual([['', 12.5, 'text', true, '#REF!', 43862]]);
    expect(range.text).toEqual([['', '12.5', 'text', 'TRUE', '#REF!', '01/02/2020']]);
    expect(range.valueTypes).toEqual([['Empty', 'Double', 'String', 'Boolean', 'Error', 'Double']]);
    expect(range.numberFormat[0]?.[5]).toBe('m/d/yyyy');
  });
});

test('texts are read like typed ones, except in text cells; null leaves a cell alone', async () => {
  const { workbook } = await open(workbookOf({ Returns: [['stays']] }));
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange('A2:A3').numberFormat = [['@'], ['@']];
    sheet.getRange('A1:A2').values = [[null], ['007']];
    sheet.getRange('B1:B5').values = [['12'], ['3/4/2020'], ["'007"], ['25%'], ['=A1']];
    await context.sync();
  });
  const sheet = workbook.sheets[0]!;
  expect(sheet.values({ top: 0, left: 0, bottom: 1, right: 0 })).toEqual([['stays'], ['007']]);
  expect(sheet.values({ top: 0, left: 1, bottom: 3, right: 1 })).toEqual([[12], [43924], ['007'], [0.25]]);
  expect(sheet.cell(4, 1)?.formula).toBe('=A1');
});
