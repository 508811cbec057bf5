import { parseReference, printReference } from '../../../src/cells/addresses';
import type { Workbook, WorkbookEvent } from '../../../src/workbook/model/workbook';
import { createRecalculator } from '../../../src/workbook/formulas/recalculator';
import { insertOrDeleteCells, pushesCellsOff } from '../../../src/workbook/structure/insert-or-delete';
import { buildWorkbook } from '../../support/workbooks';

const area = (address: string) => parseReference(address)!;
const first = ({ sheets }: Workbook) => sheets[0]!;
const column = (workbook: Workbook, address: string) => first(workbook).values(area(address)).flat();

function start(): Workbook {
  const workbook = buildWorkbook(
    {
      name: 'Data',
      rows: [
        ['Key', 'Value'],
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['sum', 6],
      ],
      formulas: { B5: '=SUM(B2:B4)' },
      tables: { Money: 'A1:B4' },
      merges: ['D4:E4'],
      formats: [{ type: 'Custom', areas: [area('A2:C4')], formulas: ['=$B2>1'], style: {}, stopIfTrue: false }],
    },
    { name: 'Sums', rows: [[6]], formulas: { A1: '=Data!B5' } },
  );
  workbook.recalculator = createRecalculator();
  workbook.names = [{ name: 'Total', formula: '=Data!$B$5' }];
  return workbook;
}

const change = (workbook: Workbook, kind: 'insert' | 'delete', axis: 'rows' | 'columns', address: string): void =>
  insertOrDeleteCells(workbook, first(workbook).id, { kind, axis, area: area(address) }, 'add-in');

test('rows put in: formulas here and elsewhere, names, tables, merged cells and rules follow; listeners are told once', () => {
  const workbook = start();
  const events: WorkbookEvent[] = [];
  workbook.listen((event) => events.push(event));
  change(workbook, 'insert', 'rows', '3:3');
  const sheet = first(workbook);
  expect(column(workbook, 'A1:A6')).toEqual(['Key', 'a', null, 'b', 'c', 'sum']);
  expect(sheet.cell(5, 1)).toMatchObject({ formula: '=SUM(B2:B5)', value: 6 });
  expect(workbook.sheets[1]!.cell(0, 0)?.formula).toBe('=Data!B6');
  expect(workbook.names[0]?.formula).toBe('=Data!$B$6');
  expect(printReference(sheet.tables[0]!.area)).toBe('A1:B5');
  expect(sheet.merges.map(printReference)).toEqual(['D5:E5']);
  expect(sheet.conditionalFormats[0]).toMatchObject({ areas: [area('A2:C5')], formulas: ['=$B2>1'] });
  const told = events.filter(({ kind }) => kind === 'cells-changed');
  expect(told).toMatchObject([{ area: area('3:3'), change: 'RowInserted', by: 'add-in' }]);
});

test('rows taken out: what counted them is calculated again', () => {
  const workbook = start();
  change(workbook, 'delete', 'rows', '3:3');
  expect(first(workbook).cell(3, 1)).toMatchObject({ formula: '=SUM(B2:B3)', value: 4 });
  expect(workbook.sheets[1]!.value(0, 0)).toBe(4);
  expect(printReference(first(workbook).tables[0]!.area)).toBe('A1:B3');
});

test('rows put in and taken out again leave no cell to save', () => {
  const workbook = start();
  change(workbook, 'insert', 'rows', '3:4');
  change(workbook, 'delete', 'rows', '3:4');
  expect(workbook.journal.net()).toEqual([]);
});

test('cells put in move only their own columns, and a rule that is cut keeps its other part in place', () => {
  const workbook = start();
  first(workbook).tables = [];
  change(workbook, 'insert', 'rows', 'B3:B3');
  expect(column(workbook, 'A1:A6')).toEqual(['Key', 'a', 'b', 'c', 'sum', null]);
  expect(column(workbook, 'B1:B6')).toEqual(['Value', 1, null, 2, 3, 6]);
  const [format] = first(workbook).conditionalFormats;
  expect(format?.areas.map(printReference)).toEqual(['A2:A4', 'B2:B5', 'C2:C4']);
});

test('hidden rows go along, and a used last row is pushed off', () => {
  const workbook = start();
  first(workbook).rowLines.set(3, { hidden: true });
  change(workbook, 'insert', 'rows', '2:2');
  expect([...first(workbook).rowLines]).toEqual([[4, { hidden: true }]]);
  first(workbook).place(1_048_575, 0, { value: 'last', style: 0 });
  const shift = { kind: 'insert', axis: 'rows', area: area('A1:A1') } as const;
  expect(pushesCellsOff(first(workbook), shift)).toBe(true);
  expect(pushesCellsOff(first(workbook), { ...shift, area: area('B1:B1') })).toBe(false);
});
