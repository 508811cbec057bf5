import { Workbook } from '../../../src/workbook/model/workbook';
import { startHost, type StartedHost } from '../../support/start-host';

let started: StartedHost;

beforeEach(async () => {
  const workbook = new Workbook();
  workbook.placeSheet('Returns');
  started = await startHost(workbook);
});

afterEach(() => {
  started.close();
});

const addMark = (areas: Excel.RangeAreas, formula: string): Excel.ConditionalFormat => {
  const format = areas.conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = '#FFC7CE';
  format.custom.format.font.color = '#9C0006';
  format.custom.format.font.bold = true;
  const border = format.custom.format.borders.getItem('EdgeBottom');
  border.style = 'Dash';
  border.color = '#9C0006';
  format.stopIfTrue = false;
  return format;
};

test('one custom format over many areas is added in one sync, looks included', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Returns');
    addMark(sheet.getRanges('B2:B4,D7'), '=OR(TRUE,"ringfence"="")');
    await context.sync();
  });
  const [format, ...others] = started.workbook.sheets[0]!.conditionalFormats;
  expect(others).toEqual([]);
  expect(format).toMatchObject({
    type: 'Custom',
    areas: [
      { top: 1, left: 1, bottom: 3, right: 1 },
      { top: 6, left: 3, bottom: 6, right: 3 },
    ],
    formulas: ['=OR(TRUE,"ringfence"="")'],
    style: {
      fill: '#FFC7CE',
      font: { colour: '#9C0006', bold: true },
      borders: { bottom: { line: 'dashed', colour: '#9C0006' } },
    },
  });
  expect(started.host.meter.reading.syncs).toBe(1);
});

test('formats are found by their formula and deleted; nothing remains', async () => {
  const formulas = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Returns');
    addMark(sheet.getRanges('A1'), '=TRUE');
    addMark(sheet.getRanges('A1:C3,E5'), '=OR(TRUE,"ringfence"="")');
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type,items/priority,items/customOrNullObject/rule/formula');
    await context.sync();
    const found = formats.items.map((format) => [format.priority, format.customOrNullObject.rule.formula]);
    formats.items.find((format) => format.customOrNullObject.rule.formula.includes('ringfence'))!.delete();
    await context.sync();
    return found;
  });
  expect(formulas).toEqual([
    [0, '=OR(TRUE,"ringfence"="")'],
    [1, '=TRUE'],
  ]);
  expect(started.workbook.sheets[0]!.conditionalFormats.map((format) => format.formulas)).toEqual([['=TRUE']]);
  expect(started.workbook.journal.net()).toHaveLength(1);
});

test('a cell value format has no custom part: null object, or an error where none is offered', async () => {
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Returns').getRange('A1:A9').conditionalFormats;
    const added = formats.add('CellValue');
    added.cellValue.rule = { formula1: '5', operator: 'GreaterThan' };
    added.cellValue.format.fill.color = 'yellow';
    const custom = added.customOrNullObject;
    custom.load('rule/formula');
    added.cellValue.load('rule');
    await context.sync();
    expect(custom.isNullObject).toBe(true);
    expect(added.cellValue.rule).toEqual({ formula1: '5', operator: 'GreaterThan' });
    added.custom.rule.load('formula');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

test('reading back two cell-value rules that share cells throws', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Returns').getRange('A1:A9');
    for (const [operator, formula1] of [
      ['GreaterThan', '5'],
      ['LessThan', '1'],
    ] as const) {
      range.conditionalFormats.add('CellValue').cellValue.rule = { formula1, operator };
    }
    await context.sync();
    range.conditionalFormats.load('items/type');
    await context.sync();
    expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(['CellValue', 'CellValue']);
    range.conditionalFormats.load('items/cellValueOrNullObject/rule');
    await expect(context.sync()).rejects.toMatchObject({ code: 'GeneralException' });
  });
});

test('clearAll takes formats off these cells only', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Returns');
    addMark(sheet.getRanges('A1:C3'), '=TRUE');
    sheet.getRange('B2').conditionalFormats.clearAll();
    const count = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
  const cells = new Set<string>();
  for (const area of started.workbook.sheets[0]!.conditionalFormats[0]!.areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) cells.add(`${row},${column}`);
    }
  }
  expect([...cells].sort()).toEqual(['0,0', '0,1', '0,2', '1,0', '1,2', '2,0', '2,1', '2,2']);
});

test('a format on several areas has no single range', async () => {
  await Excel.run(async (context) => {
    const format = addMark(context.workbook.worksheets.getItem('Returns').getRanges('A1:A2,C3'), '=TRUE');
    const single = format.getRangeOrNullObject();
    const ranges = format.getRanges();
    ranges.load('address,areaCount,cellCount');
    await context.sync();
    expect(single.isNullObject).toBe(true);
    expect([ranges.address, ranges.areaCount, ranges.cellCount]).toEqual(['Returns!A1:A2,Returns!C3', 2, 3]);
  });
});
