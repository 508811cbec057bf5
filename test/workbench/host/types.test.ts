/** What each Excel type does, through the real library: the happy path, read back in a later sync. */
import type { Workbook } from '../../../src/workbook/model/workbook';
import { startHost, type StartedHost } from '../../support/start-host';
import { workbookOf } from './workbook-of';

let started: StartedHost;
let workbook: Workbook;

beforeEach(async () => {
  workbook = workbookOf({
    Returns: [
      ['Quarter', 'Referrals'],
      ['Q1', 12],
      ['Q2', 15],
    ],
    Notes: [],
  });
  workbook.names = [{ name: 'Figures', formula: '=Returns!$B$2:$B$3' }];
  started = await startHost(workbook);
});

afterEach(() => {
  started.close();
});

const run = <T>(body: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  Excel.run((context) => body(context, context.workbook.worksheets.getItem('Returns')));

test('worksheets: count, order, neighbours, name, visibility, colour, activation', () =>
  run(async (context, sheet) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('Findings');
    added.tabColor = '#9C0006';
    added.activate();
    sheet.visibility = 'Hidden';
    const count = worksheets.getCount();
    const shown = worksheets.getCount(true);
    const next = sheet.getNext();
    const previous = sheet.getPreviousOrNullObject();
    next.load('name');
    worksheets.load('items/name,items/position,items/visibility,items/tabColor');
    const active = worksheets.getActiveWorksheet();
    active.load('id,name');
    await context.sync();
    expect([count.value, shown.value, next.name, previous.isNullObject, active.name]).toEqual([
      3,
      2,
      'Notes',
      true,
      'Findings',
    ]);
    expect(worksheets.items.map((one) => [one.name, one.position, one.visibility, one.tabColor])).toEqual([
      ['Returns', 0, 'Hidden', ''],
      ['Notes', 1, 'Visible', ''],
      ['Findings', 2, 'Visible', '#9C0006'],
    ]);
    added.name = 'Notes';
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  }));

test('the last visible sheet can neither be hidden nor deleted', () =>
  run(async (context, sheet) => {
    context.workbook.worksheets.getItem('Notes').visibility = 'VeryHidden';
    await context.sync();
    sheet.visibility = 'Hidden';
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    sheet.delete();
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  }));

test('ranges: cells, rows, offsets, sizes, bounds, intersections', () =>
  run(async (context, sheet) => {
    const base = sheet.getRange('B2:D6');
    const ranges = [
      base.getCell(1, 1),
      base.getRow(1),
      base.getColumn(0),
      base.getOffsetRange(1, -1),
      base.getResizedRange(-2, 1),
      base.getAbsoluteResizedRange(1, 1),
      base.getLastCell(),
      base.getEntireRow(),
      base.getEntireColumn(),
      base.getBoundingRect('F9'),
      base.getIntersection('A1:C3'),
      sheet.getRangeByIndexes(0, 0, 2, 3),
      sheet.getRange('Figures'),
    ];
    for (const range of ranges) range.load('address');
    await context.sync();
    expect(ranges.map(({ address }) => address.replace('Returns!', ''))).toEqual([
      'C3',
      'B3:D3',
      'B2:B6',
      'A3:C7',
      'B2:E4',
      'B2',
      'D6',
      '2:6',
      'B:D',
      'B2:F9',
      'B2:C3',
      'A1:C2',
      'B2:B3',
    ]);
    base.getOffsetRange(-5, 0);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  }));

test('formats: font, alignment, borders, sizes, number formats', () =>
  run(async (context, sheet) => {
    const range = sheet.getRange('A1:B1');
    range.format.font.set({ bold: true, color: '#1f4e79', size: 14, name: 'Aptos' });
    range.format.horizontalAlignment = 'Center';
    range.format.wrapText = true;
    range.format.columnWidth = 120;
    range.format.rowHeight = 30;
    range.numberFormat = [['@', '#,##0']];
    const edge = range.format.borders.getItem('EdgeBottom');
    edge.style = 'Continuous';
    edge.weight = 'Thick';
    edge.color = '#1F4E79';
    range.load(
      'numberFormat,format/horizontalAlignment,format/wrapText,format/columnWidth,format/rowHeight,format/font',
    );
    const borders = range.format.borders;
    borders.load('items/sideIndex,items/style,items/weight');
    await context.sync();
    expect(range.format.font.toJSON()).toMatchObject({
      bold: true,
      color: '#1F4E79',
      size: 14,
      name: 'Aptos',
      italic: false,
    });
    expect([
      range.format.horizontalAlignment,
      range.format.wrapText,
      range.format.columnWidth,
      range.format.rowHeight,
    ]).toEqual(['Center', true, 120, 30]);
    expect(range.numberFormat).toEqual([['@', '#,##0']]);
    expect(
      borders.items.filter(({ style }) => style !== 'None').map(({ sideIndex, weight }) => [sideIndex, weight]),
    ).toEqual([['EdgeBottom', 'Thick']]);
  }));

test('number formats are written in runs: one change for a column, each cell right', () =>
  run(async (context, sheet) => {
    let changes = 0;
    workbook.listen(({ kind }) => {
      if (kind === 'formats-changed') changes += 1;
    });
    const formats = [
      ['@', '0.00', '0.00'],
      ['@', '0.00', '0%'],
      ['@', '0%', '0%'],
    ];
    sheet.getRange('E1:G3').numberFormat = formats;
    const range = sheet.getRange('E1:G3').load('numberFormat');
    await context.sync();
    expect(range.numberFormat).toEqual(formats);
    // One for the column of texts, four for the shapes beside it.
    expect(changes).toBe(5);
  }));

test('clearing contents leaves formats, clearing formats leaves contents', () =>
  run(async (context, sheet) => {
    const range = sheet.getRange('A1:B3');
    range.format.fill.color = '#FFFF00';
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B2').clear('Formats');
    await context.sync();
    const [first, second] = [workbook.sheets[0]!.cell(0, 0), workbook.sheets[0]!.cell(1, 1)];
    expect([first?.value, workbook.styles.get(first!.style).fill]).toEqual([null, '#FFFF00']);
    expect([second?.value, second?.style]).toEqual([12, 0]);
  }));

test('merging keeps the first value; hyperlinks and hidden rows are read back', () =>
  run(async (context, sheet) => {
    sheet.getRange('A1:B1').merge();
    sheet.getRange('A5').hyperlink = { documentReference: 'Notes!A1', textToDisplay: 'See notes' };
    sheet.getRange('3:3').rowHidden = true;
    const merged = sheet.getRange('A1:B1').load('values');
    const link = sheet.getRange('A5').load('hyperlink,values');
    const hidden = sheet.getRange('A3:B3').load('rowHidden,hidden');
    const partly = sheet.getRange('A2:B3').load('rowHidden');
    await context.sync();
    expect(merged.values).toEqual([['Quarter', '']]);
    expect(workbook.sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(link.hyperlink).toMatchObject({ documentReference: 'Notes!A1', textToDisplay: 'See notes' });
    expect(link.values).toEqual([['See notes']]);
    expect([hidden.rowHidden, hidden.hidden, partly.rowHidden]).toEqual([true, true, null]);
  }));

test('selection: one range, several, and going to a sheet', () =>
  run(async (context, sheet) => {
    const notes = context.workbook.worksheets.getItem('Notes');
    notes.getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, cell.address]).toEqual(['Notes!B2:C3', 'Notes!B2']);
    const area = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });
    workbook.select(workbook.sheets[1]!.id, [area(0), area(4)]);
    const several = context.workbook.getSelectedRanges().load('address');
    await context.sync();
    expect(several.address).toBe('Notes!A1,Notes!A5');
    context.workbook.getSelectedRange();
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidSelection' });
    sheet.visibility = 'Hidden';
    sheet.getRange('A1').select();
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  }));

test('tables: made, named, read by column and row, appended to', () =>
  run(async (context, sheet) => {
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'KPIs';
    table.rows.add(undefined, [['Q3', 18]]);
    const found = context.workbook.tables.getItemOrNullObject('kpis');
    found.load('name,showHeaders,worksheet/name');
    const header = found.getHeaderRowRange().load('values');
    const body = found.getDataBodyRange().load('address,values');
    found.columns.load('items/name,items/index,items/values');
    found.rows.load('items/values,count');
    await context.sync();
    expect([found.name, found.showHeaders, found.worksheet.name]).toEqual(['KPIs', true, 'Returns']);
    expect(header.values).toEqual([['Quarter', 'Referrals']]);
    expect([body.address, body.values.at(-1)]).toEqual(['Returns!A2:B4', ['Q3', 18]]);
    expect(found.columns.items.map(({ name, index }) => [name, index])).toEqual([
      ['Quarter', 0],
      ['Referrals', 1],
    ]);
    expect(found.rows.items.map(({ values }) => values[0] as unknown)).toEqual([
      ['Q1', 12],
      ['Q2', 15],
      ['Q3', 18],
    ]);
    sheet.tables.add('B2:C3', false);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  }));

test('names: of the workbook and of a sheet', () =>
  run(async (context, sheet) => {
    const { names } = context.workbook;
    names.add('Period', sheet.getRange('A2'));
    sheet.names.add('Own', '=Returns!$A$1');
    names.load('items/name,items/formula,items/type,items/scope');
    sheet.names.load('items/name,items/scope');
    const range = names.getItem('figures').getRange().load('values');
    await context.sync();
    expect(names.items.map(({ name, formula, type, scope }) => [name, formula as unknown, type, scope])).toEqual([
      ['Figures', '=Returns!$B$2:$B$3', 'Range', 'Workbook'],
      ['Period', '=Returns!$A$2', 'Range', 'Workbook'],
    ]);
    expect(sheet.names.items.map(({ name, scope }) => [name, scope])).toEqual([['Own', 'Worksheet']]);
    expect(range.values).toEqual([[12], [15]]);
    names.getItem('Period').delete();
    const gone = names.getItemOrNullObject('Period');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  }));

test('settings keep any JSON in the workbook, the older interface included', () =>
  run(async (context) => {
    const { settings } = context.workbook;
    settings.add('ringfence.marks', { version: 1, sheets: ['Returns'] });
    await context.sync();
    expect(JSON.parse(workbook.settings.get('ringfence.marks')!)).toEqual({ version: 1, sheets: ['Returns'] });
    const found = settings.getItemOrNullObject('ringfence.marks').load('value');
    await context.sync();
    expect(found.value).toEqual({ version: 1, sheets: ['Returns'] });
    found.delete();
    const count = settings.getCount();
    await context.sync();
    expect([count.value, workbook.settings.size]).toEqual([0, 0]);
    Office.context.document.settings.set('old', 'way');
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect([...workbook.settings.keys()]).toEqual(['old']);
  }));

test('custom properties of workbook and sheet; long texts are cut off at 255', () =>
  run(async (context, sheet) => {
    const { custom } = context.workbook.properties;
    custom.add('Long', 'x'.repeat(300));
    custom.add('Rounds', 3);
    sheet.customProperties.add('Return', 'SSCT');
    custom.load('items/key,items/value,items/type');
    const own = sheet.customProperties.getItemOrNullObject('return').load('value');
    await context.sync();
    expect(custom.items.map(({ key, value, type }) => [key, String(value).length, type])).toEqual([
      ['Long', 255, 'String'],
      ['Rounds', 1, 'Number'],
    ]);
    expect(own.value).toBe('SSCT');
  }));

test('comments: one cell each, with the person as author', () =>
  run(async (context, sheet) => {
    sheet.comments.add('Returns!B2', 'Higher than last year?');
    const comment = context.workbook.comments.getItemByCell('Returns!B2').load('content,authorName');
    const place = comment.getLocation().load('address');
    await context.sync();
    expect([comment.content, comment.authorName, place.address]).toEqual([
      'Higher than last year?',
      'Simulated User',
      'Returns!B2',
    ]);
    sheet.comments.add('Returns!A1:A2', 'Two cells');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  }));

test('list validation, as a list and as a range', () =>
  run(async (context, sheet) => {
    sheet.getRange('C2:C9').dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes, No' } };
    sheet.getRange('C5').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('A2:A3') } };
    const validations = ['C2', 'C5', 'D1'].map((address) => sheet.getRange(address).dataValidation.load('type,rule'));
    await context.sync();
    expect(validations.map(({ type, rule }) => [type, rule.list?.source])).toEqual([
      ['List', 'Yes,No'],
      ['List', '=Returns!A2:A3'],
      ['None', undefined],
    ]);
    sheet.getRange('C3').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
    await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  }));

test('frozen panes', () =>
  run(async (context, sheet) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A2'));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect([frozen.address, workbook.sheets[0]!.frozenRows, workbook.sheets[0]!.frozenColumns]).toEqual([
      'Returns!A1:A2',
      2,
      1,
    ]);
    sheet.freezePanes.unfreeze();
    await context.sync();
    expect(workbook.sheets[0]!.frozenRows).toBe(0);
  }));

test('range areas: areas one by one, offsets, intersections, used parts', () =>
  run(async (context, sheet) => {
    const areas = sheet.getRanges('A1:B2,D4:D9');
    areas.areas.load('items/address,items/values');
    const used = areas.getUsedRangeAreas().load('address');
    const moved = areas.getOffsetRangeAreas(1, 0).load('address');
    const shared = areas.getIntersectionOrNullObject('B1:D5').load('address');
    await context.sync();
    expect(areas.areas.items.map(({ address }) => address)).toEqual(['Returns!A1:B2', 'Returns!D4:D9']);
    expect(areas.areas.items[0]?.values).toEqual([
      ['Quarter', 'Referrals'],
      ['Q1', 12],
    ]);
    expect([used.address, moved.address, shared.address]).toEqual([
      'Returns!A1:B2',
      'Returns!A2:B3,Returns!D5:D10',
      'Returns!B1:B2,Returns!D4:D5',
    ]);
  }));

test('a write of more than 1,500 cells arrives whole, though the library sends it in pieces', () =>
  run(async (context) => {
    const values = Array.from({ length: 2000 }, (_, row) => [row, `row ${row}`]);
    const range = context.workbook.worksheets.getItem('Notes').getRange('A1:B2000');
    range.values = values;
    await context.sync();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual(values);
  }));

test('what saving cannot replay is told', () =>
  run(async (context, sheet) => {
    sheet.getRange('A1').values = [['replayed']];
    sheet.getRange('A1:B1').merge();
    sheet.freezePanes.freezeRows(1);
    await context.sync();
    expect([...workbook.unsavedChanges]).toEqual(['merged cells', 'frozen panes']);
  }));
