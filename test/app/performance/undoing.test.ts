import { createPerformanceSession } from '../../../src/app/performance/create-performance-session';
import { createMoneySession } from '../../../src/app/money/create-money-session';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { WorkbookError } from '../../../src/ports/workbook-error';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';
import { FUNDS, HAVEN, RETURNS } from '../../support/written-workbooks';

/** 20 October 2019: the second quarter is over. */
const CLOCK = { wallClock: () => new Date(2019, 9, 20).getTime(), pause: () => Promise.resolve() };
const BUSY = 'Excel is busy. Wait.';

/** A port on which writing a table, or taking what was written to it back, fails while it is told to. */
function portOn(workbook: Workbook): { port: WorkbookPort; failing: Set<string> } {
  const files = createFileWorkbook(workbook);
  const failing = new Set<string>();
  const checkIf = (what: string): void => {
    if (failing.has(what)) throw new WorkbookError('excel-busy', BUSY);
  };
  const changeRows: WorkbookPort['changeRows'] = async (change) => {
    checkIf(`write ${change.table}`);
    const { undo } = await files.changeRows(change);
    return {
      undo: async () => {
        checkIf(`undo ${change.table}`);
        return undo();
      },
    };
  };
  return { port: { ...files, changeRows }, failing };
}

function start(...drafts: readonly SheetDraft[]) {
  const workbook = buildWorkbook(...drafts);
  const values = () =>
    JSON.stringify(
      workbook.sheets.map((sheet) =>
        [sheet.name, [...sheet.cells()].map(([row, column, { value }]) => [row, column, value ?? ''])].sort(),
      ),
    );
  return { workbook, values, ...portOn(workbook) };
}

describe('an acceptance', () => {
  async function reviewed() {
    const bench = start(...HAVEN, RETURNS);
    const session = createPerformanceSession(bench.port, CLOCK);
    await session.review();
    return {
      ...bench,
      session,
      state: () => session.getState(),
      rows: (name: string) => bench.workbook.sheetNamed(name)!.tables[0]!.area.bottom,
    };
  }

  test('that stands half offers Undo for the half that stands', async () => {
    const { session, state, failing, rows } = await reviewed();
    const before = rows('History');
    failing.add('write Returns').add('undo History');
    await session.accept(['Haven Q2']);
    expect(state()).toMatchObject({ undo: 'accept', isStale: true, notice: { kind: 'error' } });
    expect(state().notice?.message).toBe(
      `The table Returns could not be written. ${BUSY} The table History could not be taken back. The values are those under “R3” in History. Accept again: nothing is written twice.`,
    );
    failing.clear();
    await session.undo();
    expect(rows('History')).toBe(before);
    expect(state()).toMatchObject({ undo: undefined, isStale: false, toAccept: ['Haven Q2'] });
    expect(state().notice?.message).toBe(
      'What was accepted last was taken back. The table History is as it was before.',
    );
  });

  test('whose undo fails half-way stands whole, and Undo is offered again', async () => {
    const { session, state, failing, values } = await reviewed();
    const before = values();
    await session.accept(['Haven Q2']);
    const after = values();
    failing.add('undo History');
    await session.undo();
    expect(values()).toBe(after);
    expect(state()).toMatchObject({ undo: 'accept', isStale: true });
    expect(state().notice?.message).toBe(
      `The table History could not be taken back. ${BUSY} The table Returns still holds what was written. Undo again takes back what is left.`,
    );
    failing.clear();
    await session.undo();
    expect(values()).toBe(before);
    expect(state().undo).toBeUndefined();
  });

  test('whose undo fails and cannot be written again says what is back and what stands', async () => {
    const { session, state, failing, rows, values } = await reviewed();
    const before = values();
    await session.accept(['Haven Q2']);
    const after = rows('History');
    failing.add('undo History').add('write Returns');
    await session.undo();
    expect(rows('History')).toBe(after);
    expect(state().notice?.message).toBe(
      `The table History could not be taken back. ${BUSY} The table Returns had been taken back, and could not be written again. Undo again takes back what is left.`,
    );
    failing.clear();
    await session.undo();
    expect(values()).toBe(before);
  });
});

test('awards whose undo fails are never somebody’s change, and Undo is offered again', async () => {
  const { port, failing, values } = start(...FUNDS);
  const session = createMoneySession(port, CLOCK);
  await session.allocate();
  const before = values();
  await session.writeAwards();
  failing.add('undo Awards');
  await session.undoAwards();
  expect(session.getState()).toMatchObject({ canUndo: true, isStale: true });
  expect(session.getState().notice).toEqual({ kind: 'error', message: `${BUSY} Undo again takes back what is left.` });
  failing.clear();
  await session.undoAwards();
  expect(values()).toBe(before);
  expect(session.getState()).toMatchObject({
    canUndo: false,
    notice: { kind: 'success', message: 'The table Awards is as it was before.' },
  });
});
