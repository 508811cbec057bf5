import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Workbook } from '../../../../src/workbook/model/workbook';
import { createRecalculator } from '../../../../src/workbook/formulas/recalculator';
import { createHost } from '../../../../src/workbench/host/host';
import { SheetGrid } from '../../../../src/workbench/page/grid/SheetGrid';
import { Session } from '../../../../src/workbench/page/session/session';
import { giveElementsSize } from '../layout';

/** A1:A3 hold 1, 2, 3; A4 their sum; B1 a text; the first row is frozen. */
function open(): Session {
  const workbook = new Workbook();
  const sheet = workbook.placeSheet('Return');
  sheet.frozenRows = 1;
  [1, 2, 3].forEach((value, row) => sheet.place(row, 0, { value, style: 0 }));
  sheet.place(3, 0, { value: 6, formula: '=SUM(A1:A3)', style: 0 });
  sheet.place(0, 1, { value: 'Sessions', style: 0 });
  workbook.recalculator = createRecalculator();
  return new Session(workbook, createHost(workbook), new Uint8Array());
}

let session: Session;
let goTo: jest.Mock<void, []>;
const grid = () => screen.getByRole('grid', { name: 'Return' });
const cell = (name: string) => document.getElementById(`cell-${name}`);
const active = () => grid().getAttribute('aria-activedescendant');

beforeEach(() => {
  giveElementsSize(800, 400);
  session = open();
  goTo = jest.fn();
  render(<SheetGrid session={session} goTo={goTo} />);
  grid().focus();
});
afterEach(() => {
  session.dispose();
  jest.restoreAllMocks();
});

test('is a grid of the size of a sheet, of which only what is seen is in the document', () => {
  expect(grid()).toHaveAttribute('aria-rowcount', '1048576');
  expect(grid()).toHaveAttribute('aria-colcount', '16384');
  const rows = within(grid()).getAllByRole('row');
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.length).toBeLessThan(40);
  expect(rows.map((row) => row.getAttribute('aria-rowindex')).slice(1, 4)).toEqual(['1', '2', '3']);
  expect(cell('B1')).toHaveAttribute('aria-colindex', '2');
  expect(cell('B1')).toHaveTextContent('Sessions');
});

test('arrows, Tab, Home and Ctrl with arrows move the active cell; Shift selects', async () => {
  const user = userEvent.setup();
  expect(active()).toBe('cell-A1');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
  expect(active()).toBe('cell-B3');
  await user.keyboard('{Tab}{Enter}');
  expect(active()).toBe('cell-B4');
  await user.keyboard('{Home}{ArrowUp}{Control>}{ArrowDown}{/Control}');
  expect(active()).toBe('cell-A4');
  await user.keyboard('{Shift>}{ArrowUp}{ArrowRight}{/Shift}');
  expect(['A3', 'A4', 'B3', 'B4', 'A2'].map((name) => cell(name)?.getAttribute('aria-selected'))).toEqual([
    'true',
    'true',
    'true',
    'true',
    'false',
  ]);
});

test('typing replaces a cell, Enter takes it and everything that depends on it follows', async () => {
  const user = userEvent.setup();
  await user.keyboard('{ArrowDown}20');
  expect(screen.getByRole('textbox', { name: 'Edit A2' })).toHaveValue('20');
  expect(session.host.faults.editingCell).toBe(true);
  await user.keyboard('{Enter}');
  expect([cell('A2')?.textContent, cell('A4')?.textContent, active()]).toEqual(['20', '24', 'cell-A3']);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(session.host.faults.editingCell).toBe(false);
  expect(grid()).toHaveFocus();
});

test('F2 opens what is there, Escape leaves it as it was', async () => {
  const user = userEvent.setup();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{F2}');
  expect(screen.getByRole('textbox', { name: 'Edit A4' })).toHaveValue('=SUM(A1:A3)');
  await user.keyboard('+1{Escape}');
  expect(session.sheet.cell(3, 0)).toMatchObject({ value: 6, formula: '=SUM(A1:A3)' });
  expect(grid()).toHaveFocus();
});

test('a formula that cannot be read keeps the cell open', async () => {
  const user = userEvent.setup();
  await user.keyboard('=SUM({Enter}');
  expect(screen.getByRole('textbox', { name: 'Edit A1' })).toHaveValue('=SUM(');
  expect(session.notices).toHaveLength(1);
});

test('Delete empties, Ctrl+Z brings back, Ctrl+G leads to the name box', async () => {
  const user = userEvent.setup();
  await user.keyboard('{Delete}');
  expect([cell('A1')?.textContent, cell('A4')?.textContent]).toEqual(['', '5']);
  await user.keyboard('{Control>}z{/Control}');
  expect([cell('A1')?.textContent, cell('A4')?.textContent]).toEqual(['1', '6']);
  await user.keyboard('{Control>}g{/Control}');
  expect(goTo).toHaveBeenCalledTimes(1);
});

test('Ctrl+C and Ctrl+V carry formulas; cut cells stay, framed, until they are pasted or Escape lets them be', async () => {
  const user = userEvent.setup();
  const frame = () => document.querySelectorAll('.sheet-copied-frame').length;
  let held = '';
  const clipboardData = { setData: (_: string, text: string) => (held = text), getData: () => held };
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  fireEvent.copy(grid(), { clipboardData });
  await user.keyboard('{ArrowRight}');
  fireEvent.paste(grid(), { clipboardData });
  expect([held, session.sheet.cell(3, 1)?.formula]).toEqual(['6', '=SUM(B1:B3)']);
  await user.keyboard('{ArrowUp}{ArrowLeft}');
  fireEvent.cut(grid(), { clipboardData });
  expect([cell('A3')?.textContent, frame()]).toEqual(['3', 1]);
  await user.keyboard('{Escape}');
  expect(frame()).toBe(0);
  await user.keyboard('{ArrowRight}{ArrowRight}');
  fireEvent.paste(grid(), { clipboardData });
  expect([cell('A3')?.textContent, cell('C3')?.textContent]).toEqual(['3', '3']);
});
