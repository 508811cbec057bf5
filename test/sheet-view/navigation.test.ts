import { parseReference, printReference } from '../../src/cells/addresses';
import { Sheet } from '../../src/workbook/model/sheet';
import { lineSizes } from '../../src/sheet-view/line-sizes';
import { advanced, moved, target, type Move, type GridSurroundings } from '../../src/sheet-view/navigation';
import { extendTo, selectCell, type GridPlace } from '../../src/sheet-view/selection';

const at = (name: string): GridPlace => {
  const area = parseReference(name)!;
  return { row: area.top, column: area.left };
};
const named = ({ row, column }: GridPlace) => printReference({ top: row, left: column, bottom: row, right: column });

/** Column A: A1:A3 and A6; row 1: A1:C1 and E1. */
function sheetWithData(): Sheet {
  const sheet = new Sheet('1', 'Return');
  for (const name of ['A1', 'A2', 'A3', 'A6', 'B1', 'C1', 'E1']) {
    const { row, column } = at(name);
    sheet.place(row, column, { value: 1, style: 0 });
  }
  return sheet;
}

const around = (sheet: Sheet): GridSurroundings => ({
  sheet,
  rows: lineSizes(sheet, 'row'),
  columns: lineSizes(sheet, 'column'),
  page: { rows: 25, columns: 8 },
});

const go = (sheet: Sheet, from: string, move: Move) => named(target(at(from), move, around(sheet)));

test.each([
  ['A1', 'down', 'A3'],
  ['A3', 'down', 'A6'],
  ['A4', 'down', 'A6'],
  ['A6', 'down', 'A1048576'],
  ['A1048576', 'up', 'A6'],
  ['A6', 'up', 'A3'],
  ['A3', 'up', 'A1'],
  ['A1', 'up', 'A1'],
  ['A1', 'right', 'C1'],
  ['C1', 'right', 'E1'],
  ['E1', 'right', 'XFD1'],
  ['XFD1', 'left', 'E1'],
  ['H9', 'left', 'A9'],
  ['H9', 'down', 'H1048576'],
] as const)('Ctrl from %s %s leads to %s', (from, direction, to) => {
  expect(go(sheetWithData(), from, { kind: 'edge', direction })).toBe(to);
});

test('arrows stop at the edges of the sheet', () => {
  const sheet = new Sheet('1', 'Return');
  expect(go(sheet, 'A1', { kind: 'step', direction: 'up' })).toBe('A1');
  expect(go(sheet, 'XFD1048576', { kind: 'step', direction: 'right' })).toBe('XFD1048576');
});

test('arrows pass over hidden lines and treat a merged area as one cell', () => {
  const sheet = new Sheet('1', 'Return');
  sheet.rowLines.set(1, { hidden: true });
  sheet.merges = [parseReference('B3:D4')!];
  expect(go(sheet, 'A1', { kind: 'step', direction: 'down' })).toBe('A3');
  expect(go(sheet, 'B3', { kind: 'step', direction: 'right' })).toBe('E3');
  expect(
    named(moved(selectCell(sheet, at('E4')), { kind: 'step', direction: 'left' }, false, around(sheet)).active),
  ).toBe('B3');
});

test('pages, Home and End', () => {
  const sheet = sheetWithData();
  sheet.frozenRows = 1;
  expect(go(sheet, 'C10', { kind: 'page', direction: 'down' })).toBe('C35');
  expect(go(sheet, 'C10', { kind: 'page', direction: 'up' })).toBe('C1');
  expect(go(sheet, 'C10', { kind: 'row-start' })).toBe('A10');
  expect(go(sheet, 'C10', { kind: 'sheet-start' })).toBe('A2');
  expect(go(sheet, 'C10', { kind: 'sheet-end' })).toBe('E6');
});

test('Shift extends from the active cell, back again over it, and never cuts merged cells', () => {
  const sheet = new Sheet('1', 'Return');
  sheet.merges = [parseReference('C4:E5')!];
  const extend = (from: string, corner: string) =>
    printReference(extendTo(sheet, selectCell(sheet, at(from)), at(corner)).areas[0]!);
  expect(extend('B2', 'B3')).toBe('B2:B3');
  expect(extend('B2', 'A1')).toBe('A1:B2');
  expect(extend('B2', 'C4')).toBe('B2:E5');
  const further = moved(selectCell(sheet, at('B2')), { kind: 'step', direction: 'down' }, true, around(sheet));
  expect([named(further.active), named(further.corner)]).toEqual(['B2', 'B3']);
});

test('Tab goes on and Enter returns below the cell where it began', () => {
  const sheet = new Sheet('1', 'Return');
  let selection = selectCell(sheet, at('B2'));
  for (let tabs = 0; tabs < 3; tabs++) selection = advanced(selection, 'right', around(sheet));
  expect(named(selection.active)).toBe('E2');
  expect(named(advanced(selection, 'down', around(sheet)).active)).toBe('B3');
});

test('Tab and Enter go round a selection of several cells', () => {
  const sheet = new Sheet('1', 'Return');
  let selection = extendTo(sheet, selectCell(sheet, at('B2')), at('C3'));
  const visited = (direction: 'right' | 'down' | 'left') => {
    const names = [];
    for (let count = 0; count < 4; count++)
      names.push(named((selection = advanced(selection, direction, around(sheet))).active));
    return names;
  };
  expect(visited('right')).toEqual(['C2', 'B3', 'C3', 'B2']);
  expect(visited('down')).toEqual(['B3', 'C2', 'C3', 'B2']);
  expect(visited('left')).toEqual(['C3', 'B3', 'C2', 'B2']);
  expect(printReference(selection.areas[0]!)).toBe('B2:C3');
});
