import { createRecalculator } from '../../../../src/workbook/formulas/recalculator';
import type { Table } from '../../../../src/workbook/model/sheet';
import { CellError } from '../../../../src/workbook/model/values';
import { Workbook } from '../../../../src/workbook/model/workbook';
import { parseTypedInput } from '../../../../src/workbook/parse-typed-input';
import { createHost } from '../../../../src/workbench/host/host';
import { selectAreas } from '../../../../src/sheet-view/selection';
import { Session } from '../../../../src/workbench/page/session/session';
import { selectionTotals } from '../../../../src/workbench/page/session/selection-totals';

/** A1:A3 hold 1, 2, 3; A4 their sum. */
function open(): Session {
  const workbook = new Workbook();
  const sheet = workbook.placeSheet('Return');
  workbook.placeSheet('Hidden').visibility = 'Hidden';
  workbook.placeSheet('Notes');
  [1, 2, 3].forEach((value, row) => sheet.place(row, 0, { value, style: 0 }));
  sheet.place(3, 0, { value: 6, formula: '=SUM(A1:A3)', style: 0 });
  workbook.recalculator = createRecalculator();
  return new Session(workbook, createHost(workbook), new Uint8Array());
}

/** Types into the cell at the address, as a person does. */
function enter(session: Session, address: string, text: string): boolean {
  session.goTo(address);
  session.edit('cell', '');
  session.type(text);
  return session.commit();
}

const value = (session: Session, row: number, column: number) => session.sheet.value(row, column);

test('typing a number recalculates, and undo puts both cells back', () => {
  const session = open();
  enter(session, 'A2', '20');
  expect([value(session, 1, 0), value(session, 3, 0)]).toEqual([20, 24]);
  session.undo();
  expect([value(session, 1, 0), value(session, 3, 0)]).toEqual([2, 6]);
  session.redo();
  expect([value(session, 1, 0), value(session, 3, 0)]).toEqual([20, 24]);
});

test('an edit and its undoing leave nothing to save', () => {
  const session = open();
  enter(session, 'B9', '12%');
  expect(session.workbook.journal.net()).not.toEqual([]);
  session.undo();
  expect(session.workbook.journal.net()).toEqual([]);
});

test('a typed format is given to a General cell only', () => {
  const session = open();
  const styles = session.workbook.styles;
  enter(session, 'B1', '£1,200');
  expect(styles.get(session.sheet.cell(0, 1)!.style).numberFormat).toBe('£#,##0');
  enter(session, 'B1', '12%');
  expect(styles.get(session.sheet.cell(0, 1)!.style).numberFormat).toBe('£#,##0');
});

test('Excel is in edit mode exactly while a cell is open', () => {
  const session = open();
  session.edit('cell');
  expect(session.host.faults.editingCell).toBe(true);
  session.cancel();
  expect(session.host.faults.editingCell).toBe(false);
});

test('leaving a cell as it was writes nothing', () => {
  const session = open();
  session.edit('cell');
  expect(session.editor?.text).toBe('1');
  session.commit();
  expect(session.history.canUndo).toBe(false);
});

test('a formula that cannot be read stays open and says what to do', () => {
  const session = open();
  expect(enter(session, 'C1', '=SUM(A1')).toBe(false);
  expect(session.editor?.text).toBe('=SUM(A1');
  expect(session.notices.map(({ text }) => text)).toEqual([expect.stringContaining('press Esc')]);
  session.cancel();
  expect(session.notices).toEqual([]);
});

describe('functions that are not there', () => {
  const shown = (session: Session, row: number, column: number) => {
    const found = value(session, row, column);
    return found instanceof CellError ? found.code : found;
  };

  test.each(['LET(x,1,x+1)', 'FILTER(A1:A3,A1:A3>1)', 'UNIQUE(A1:A3)', 'SORT(A1:A3)', 'SEQUENCE(3)', 'NOTHING(A1)'])(
    '=%s, typed or written by the add-in, is #NAME? and stays it',
    (formula) => {
      const session = open();
      enter(session, 'C1', `=${formula}`);
      session.workbook.setCells(session.sheet.id, 0, 3, [[parseTypedInput(`=1+${formula}`)]], 'add-in');
      expect([shown(session, 0, 2), shown(session, 0, 3)]).toEqual(['#NAME?', '#NAME?']);
      enter(session, 'A1', '7');
      expect([shown(session, 0, 2), shown(session, 0, 3)]).toEqual(['#NAME?', '#NAME?']);
    },
  );

  test('the value a file had stands until what it reads is changed; a copy saved then has Excel calculate it', () => {
    const session = open();
    session.sheet.place(0, 2, { value: 2, formula: '=LET(x,A1,x+1)', style: 0 });
    enter(session, 'F1', '9');
    expect(shown(session, 0, 2)).toBe(2);
    enter(session, 'A1', '7');
    expect(shown(session, 0, 2)).toBe('#NAME?');
    expect(session.workbook.recalculator?.notRecalculated).toEqual([
      expect.objectContaining({ formula: '=LET(x,A1,x+1)' }),
    ]);
    session.undo();
    expect(shown(session, 0, 2)).toBe('#NAME?');
  });
});

test('a list of allowed values refuses others and names them', () => {
  const session = open();
  session.sheet.listValidations = [{ areas: [{ top: 0, left: 2, bottom: 9, right: 2 }], source: ['Yes', 'No'] }];
  expect(enter(session, 'C3', 'Maybe')).toBe(false);
  expect(session.notices[0]?.text).toContain('Yes, No');
  session.type('Yes');
  expect(session.commit()).toBe(true);
  expect(value(session, 2, 2)).toBe('Yes');
});

test('a list that only warns lets others in', () => {
  const session = open();
  const areas = [{ top: 0, left: 2, bottom: 9, right: 2 }];
  session.sheet.listValidations = [{ areas, source: ['Yes', 'No'], isStrict: false }];
  expect(enter(session, 'C3', 'Maybe')).toBe(true);
  expect(value(session, 2, 2)).toBe('Maybe');
});

test('a protected sheet lets only unlocked cells be changed', () => {
  const session = open();
  const unlocked = session.workbook.styles.intern({ locked: false });
  session.sheet.place(0, 1, { value: 5, style: unlocked });
  session.sheet.isProtected = true;
  expect(enter(session, 'B1', '7')).toBe(true);
  expect(value(session, 0, 1)).toBe(7);
  session.goTo('A1');
  session.edit('cell', '9');
  expect(session.editor).toBeUndefined();
  expect(session.notices[0]?.text).toContain('A1 is locked');
  session.clear();
  expect(value(session, 0, 0)).toBe(1);
});

test('clearing whole columns touches the used cells and keeps their formats', () => {
  const session = open();
  const bold = session.workbook.styles.intern({ font: { bold: true } });
  session.sheet.place(0, 0, { value: 1, style: bold });
  session.goTo('A:A');
  session.clear();
  expect([...session.sheet.cells()].map(([row, , cell]) => [row, cell.value, cell.style])).toEqual([[0, null, bold]]);
  session.undo();
  expect(value(session, 3, 0)).toBe(6);
});

test('pasting reads each cell as if it were typed and selects the block', () => {
  const session = open();
  session.goTo('C2');
  session.paste([
    ['1,200', '03/04/2019'],
    ["'007", ''],
  ]);
  expect([value(session, 1, 2), value(session, 1, 3), value(session, 2, 2)]).toEqual([1200, 43_558, '007']);
  expect(session.selection.areas).toEqual([{ top: 1, left: 2, bottom: 2, right: 3 }]);
});

test('one pasted text fills all selected cells; undo empties them again', () => {
  const session = open();
  const area = { top: 1, left: 5, bottom: 2, right: 6 };
  session.goTo('F2:G3');
  session.paste([['x']]);
  expect(session.sheet.values(area).flat()).toEqual(['x', 'x', 'x', 'x']);
  session.undo();
  expect(session.sheet.values(area).flat()).toEqual([null, null, null, null]);
});

test('a merged area takes one pasted text once', () => {
  const session = open();
  session.sheet.merges = [{ top: 1, left: 5, bottom: 2, right: 6 }];
  session.goTo('F2:G3');
  session.paste([['x']]);
  expect(session.sheet.values({ top: 1, left: 5, bottom: 2, right: 6 }).flat()).toEqual(['x', null, null, null]);
});

test('when the add-in does what Excel cannot undo, the person is told and can undo nothing', () => {
  const workbook = new Workbook();
  workbook.placeSheet('Return');
  const host = createHost(workbook);
  const listens = jest.spyOn(host, 'onUndoLost');
  const session = new Session(workbook, host, new Uint8Array());
  enter(session, 'B2', '9');
  expect(session.history.canUndo).toBe(true);
  listens.mock.calls[0]?.[0]('The add-in changed a comment.');
  expect(session.history.canUndo).toBe(false);
  expect(session.notices.map(({ text }) => text)).toEqual([
    'Excel can no longer undo your earlier edits: The add-in changed a comment.',
  ]);
});

test('the name box leads to cells, areas, sheets and names, and to nowhere else', () => {
  const session = open();
  session.workbook.names = [{ name: 'Total', formula: '=Return!$A$4' }];
  expect([session.goTo('Notes!B3'), session.sheet.name]).toEqual([true, 'Notes']);
  expect([session.goTo('total'), session.sheet.name, session.selection.active]).toEqual([
    true,
    'Return',
    { row: 3, column: 0 },
  ]);
  expect([session.goTo('Hidden!A1'), session.goTo('nowhere'), session.goTo('')]).toEqual([false, false, false]);
});

test('Ctrl+Page keys pass over hidden sheets and stop at the ends', () => {
  const session = open();
  session.activateBeside(1);
  expect(session.sheet.name).toBe('Notes');
  session.activateBeside(1);
  expect(session.sheet.name).toBe('Notes');
  session.activateBeside(-1);
  expect(session.sheet.name).toBe('Return');
});

test('what the add-in selects becomes the selection, and many events are told once', async () => {
  const session = open();
  const told = jest.fn();
  session.subscribe(told);
  const area = { top: 4, left: 1, bottom: 6, right: 1 };
  session.workbook.select(session.sheet.id, [area]);
  for (let row = 0; row < 50; row++) session.workbook.setCells(session.sheet.id, row, 5, [[{ value: row }]], 'add-in');
  await Promise.resolve();
  expect(session.selection).toEqual(selectAreas([area]));
  expect(told).toHaveBeenCalledTimes(1);
  expect(session.history.canUndo).toBe(false);
});

test('the status bar counts, adds and averages without walking empty rows', () => {
  const session = open();
  session.sheet.place(0, 1, { value: 'text', style: 0 });
  const all = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  expect(selectionTotals(session.sheet, [all])).toEqual({ count: 5, numbers: 4, sum: 12 });
  expect(selectionTotals(session.sheet, [{ top: 1, left: 0, bottom: 2, right: 0 }])).toEqual({
    count: 2,
    numbers: 2,
    sum: 5,
  });
});

describe('what is typed right below a table', () => {
  /** B1:C3 is a table of two rows; `under` stands in its columns from row 4 on. */
  function openTable(more: Partial<Table> = {}, under: readonly (readonly [string, number])[] = []) {
    const session = open();
    const area = { top: 0, left: 1, bottom: 2, right: 2 };
    session.sheet.tables = [{ id: '{T}', name: 'Awards', area, hasHeaders: true, hasTotals: false, ...more }];
    for (const [text, row] of under) session.sheet.place(row, 2, { value: text, style: 0 });
    return { session, bottom: () => session.sheet.tables[0]!.area.bottom };
  }

  test('becomes a row of it, and undo and redo take it out and in again', () => {
    const { session, bottom } = openTable();
    enter(session, 'C4', 'F1');
    expect(bottom()).toBe(3);
    // The rest of the row is filled in, and the next row follows.
    enter(session, 'B4', 'S1');
    enter(session, 'B5', 'S2');
    expect(bottom()).toBe(4);
    session.undo();
    expect([bottom(), value(session, 4, 1)]).toEqual([3, null]);
    session.undo();
    session.undo();
    expect(bottom()).toBe(2);
    expect(session.workbook.journal.net()).toEqual([]);
    session.redo();
    expect([bottom(), value(session, 3, 2)]).toEqual([3, 'F1']);
  });

  test('pasted rows all become rows of it', () => {
    const { session, bottom } = openTable();
    session.goTo('B4');
    session.paste([['F1', '1'], ['F2', '2'], ['F3']]);
    expect(bottom()).toBe(5);
    session.undo();
    expect(bottom()).toBe(2);
  });

  test.each<[string, Parameters<typeof openTable>, string, string]>([
    ['a row further down', [], 'B5', 'F1'],
    ['beside its columns', [], 'D4', 'F1'],
    ['beside its columns, to the left', [], 'A5', 'F1'],
    ['nothing at all', [], 'B4', "'"],
    ['where the table has totals', [{ hasTotals: true }], 'B4', 'F1'],
    ['where something stands in the row', [{}, [['note', 3]]], 'B4', 'F1'],
    ['over what stands there', [{}, [['note', 3]]], 'C4', 'F1'],
  ])('%s does not', (_, [more, under], address, text) => {
    const { session, bottom } = openTable(more, under);
    enter(session, address, text);
    expect(bottom()).toBe(2);
  });

  test('nor what is pasted over something, wider than the table, in merged cells, or on another table', () => {
    const inTheWay = openTable({}, [['note', 4]]);
    inTheWay.session.goTo('B4');
    inTheWay.session.paste([['F1'], ['F2']]);
    const wide = openTable();
    wide.session.goTo('B4');
    wide.session.paste([['F1', '1', 'more']]);
    const merged = openTable();
    merged.session.sheet.merges = [{ top: 3, left: 1, bottom: 3, right: 2 }];
    enter(merged.session, 'B4', 'F1');
    const beside = openTable();
    const below = { ...beside.session.sheet.tables[0]!, id: '{U}', area: { top: 3, left: 2, bottom: 5, right: 4 } };
    beside.session.sheet.tables = [...beside.session.sheet.tables, below];
    enter(beside.session, 'B4', 'F1');
    expect([inTheWay, wide, merged, beside].map(({ bottom }) => bottom())).toEqual([2, 2, 2, 2]);
  });

  test('a table that was taken away meanwhile does not come back with undo', () => {
    const { session } = openTable();
    enter(session, 'B4', 'F1');
    session.workbook.changeTable(session.sheet.id, '{T}', undefined, 'person');
    session.undo();
    expect(session.sheet.tables).toEqual([]);
  });
});
