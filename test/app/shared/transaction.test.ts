import { HalfWritten, rowsStep, writeAll, type Written, type WriteStep } from '../../../src/app/shared/transaction';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { RowsHalfChanged, WorkbookError } from '../../../src/ports/workbook-error';
import { expectSaid, type Stands } from '../../support/said-of-tables';
import { buildWorkbook } from '../../support/workbooks';

const TABLES = ['Ash', 'Birch', 'Cedar'];
const BUSY = 'Excel is busy. Wait.';

/** Tables that a test can look into, and whose nth request (from 1) fails: nothing of it is done then. */
function model(failing: ReadonlySet<number>, kind: WorkbookError['kind'] = 'excel-busy') {
  const stands = new Map<string, Stands>(TABLES.map((name) => [name, 'before']));
  const edited = new Set<string>();
  let requests = 0;
  const request = (): void => {
    requests += 1;
    if (failing.has(requests)) throw new WorkbookError(kind, BUSY);
  };
  const step = (name: string): WriteStep => ({
    what: `the table ${name}`,
    write: () =>
      Promise.resolve().then(() => {
        request();
        if (stands.get(name) !== 'before') throw new Error(`${name} was written twice.`);
        stands.set(name, 'after');
        let isDone = false;
        const takeBack = () =>
          Promise.resolve().then(() => {
            request();
            if (isDone) throw new Error(`${name} was taken back twice.`);
            if (edited.has(name)) return false;
            isDone = true;
            stands.set(name, 'before');
            return true;
          });
        return { takeBack };
      }),
  });
  return {
    steps: TABLES.map(step),
    stands: () => Object.fromEntries(stands),
    all: (state: Stands) => TABLES.every((name) => stands.get(name) === state),
    edit: (name: string) => edited.add(name),
    failFrom: (...nth: readonly number[]) => {
      requests = 0;
      failing = new Set(nth);
    },
    requests: () => requests,
  };
}

const PAIRS = Array.from({ length: 9 }, (_, first) => Array.from({ length: 9 }, (_, second) => [first + 1, second + 1]))
  .flat()
  .filter(([first, second]) => first! <= second!);

describe('writing three tables', () => {
  test.each(PAIRS)('with requests %i and %i failing: none, all, or exactly what is said', async (...failing) => {
    const book = model(new Set(failing));
    try {
      await writeAll(book.steps);
      expect(book.all('after')).toBe(true);
    } catch (error) {
      const { message } = error as WorkbookError;
      expect(message).not.toMatch('Somebody');
      expectSaid(message, book.stands());
      expect(error instanceof HalfWritten).toBe(!book.all('before'));
      if (!(error instanceof HalfWritten)) return;
      book.failFrom();
      expect(await error.left?.undo()).toMatchObject({ restored: true });
      expect(book.all('before')).toBe(true);
    }
  });

  test('a first step that fails is told as it was thrown', async () => {
    await expect(writeAll(model(new Set([1])).steps)).rejects.toThrow(new WorkbookError('excel-busy', BUSY));
  });

  test('a problem of ours half-way does not say that nothing was done', async () => {
    const { steps } = model(new Set([2]));
    const broken = { ...steps[1]!, write: () => Promise.reject(new TypeError('x is undefined')) };
    await expect(writeAll([steps[0]!, broken])).rejects.toMatchObject({
      message: 'The table Birch could not be written. The table Ash could not be taken back. ' + BUSY,
    });
  });

  test('a step that was half done to the table of one before is no change of somebody’s', async () => {
    const book = model(new Set());
    const [ash] = book.steps;
    const half: WriteStep = {
      what: ash!.what,
      write: () => {
        book.edit('Ash');
        return Promise.reject(new WorkbookError('excel-busy', BUSY));
      },
    };
    await expect(writeAll([ash!, half])).rejects.toMatchObject({
      message: `${BUSY} The table Ash is not as it was left: what failed before may have changed some or all of it, or somebody has. It was not touched now.`,
      left: undefined,
    });
  });

  test('what Excel has not answered it may still do, so nothing is taken back behind its back', async () => {
    const book = model(new Set([2]), 'excel-not-responding');
    const error: unknown = await writeAll(book.steps, 'Look.').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      message: `The table Birch could not be written. ${BUSY} The table Ash still holds what was written. Look.`,
    });
    expect(book.stands()).toEqual({ Ash: 'after', Birch: 'before', Cedar: 'before' });
    expect(await (error as HalfWritten).left?.undo()).toMatchObject({ restored: true });
    expect(book.all('before')).toBe(true);
  });
});

describe('taking three tables back', () => {
  const written = async () => {
    const book = model(new Set());
    const done = await writeAll(book.steps);
    book.failFrom();
    return { book, done };
  };
  const undo = (done: Written) => done.undo().catch((error: unknown) => error as WorkbookError);

  test.each(PAIRS)(
    'with requests %i and %i failing: none, all, or exactly what is said; then again',
    async (...failing) => {
      const { book, done } = await written();
      book.failFrom(...failing);
      const outcome = await undo(done);
      if ('restored' in outcome) {
        expect([outcome.restored, book.all('before')]).toEqual([true, true]);
        return;
      }
      expect(outcome.message).toMatch(/Undo again takes back what is left\.$/);
      expect(outcome.message).not.toMatch('Somebody');
      expectSaid(outcome.message, book.stands(), true);
      book.failFrom();
      expect(await done.undo()).toMatchObject({ restored: true });
      expect(book.all('before')).toBe(true);
    },
  );

  test.each(TABLES)(
    'where somebody has changed %s everything stays, and only that is somebody’s change',
    async (name) => {
      const { book, done } = await written();
      book.edit(name);
      const { restored, said } = await done.undo();
      expect(restored).toBe(false);
      expect(said.match(/Somebody has changed [^.]*since/g)).toEqual([`Somebody has changed the table ${name} since`]);
      expect(book.all('after')).toBe(true);
      expect(await done.undo()).toMatchObject({
        restored: false,
        said: expect.stringMatching(/^There is nothing/) as string,
      });
    },
  );

  test('a change found after a failure of ours may be our own doing, and is told as that', async () => {
    const { book, done } = await written();
    book.failFrom(2);
    await undo(done);
    book.failFrom();
    book.edit('Birch');
    const { restored, said } = await done.undo();
    expect(restored).toBe(false);
    expect(said).toMatch(
      /^The table Birch is not as it was left: what failed before may have changed some or all of it/,
    );
    expect(said).not.toMatch(/^Somebody/);
    expectSaid(said, book.stands(), true);
  });

  test('where Excel does not answer nothing is written again', async () => {
    const { book, done } = await written();
    const silent = model(new Set([5]), 'excel-not-responding');
    const other = await writeAll(silent.steps);
    await expect(other.undo()).rejects.toThrow(
      `The table Birch could not be taken back. ${BUSY} The table Cedar is as it was before. The table Ash still holds what was written. Undo again takes back what is left.`,
    );
    expect(silent.requests()).toBe(5);
    expect(await done.undo()).toMatchObject({ restored: true });
    expect(book.all('before')).toBe(true);
  });
});

test('rows of a real table are taken back, written again and taken back', async () => {
  const workbook = buildWorkbook({
    name: 'S',
    rows: [
      ['Id', 'Value'],
      ['a', 1],
    ],
    tables: { T: 'A1:B2' },
  });
  const port = createFileWorkbook(workbook);
  const step = rowsStep(port, { table: 'T', headers: ['Id', 'Value'], keys: ['Id'], put: [['a', 2]], drop: [] });
  const value = () => workbook.sheetNamed('S')!.value(1, 1);
  const done = await writeAll([step]);
  expect([value(), (await done.undo()).restored, value()]).toEqual([2, true, 1]);
  const again = await writeAll([step]);
  expect([value(), (await again.undo()).restored, value()]).toEqual([2, true, 1]);
});

test.each([0, 1])('rows half changed after %i other tables stand, and can be taken back', async (others) => {
  const book = model(new Set());
  const undo = jest.fn(() => Promise.resolve({ restored: true }));
  const cause = new WorkbookError('cell-being-edited', 'Press Esc. Some rows of the table Oak are changed.');
  const half: WriteStep = {
    what: 'the table Oak',
    write: () => Promise.reject(new RowsHalfChanged(cause, undo)),
  };
  const error: unknown = await writeAll([...book.steps.slice(0, others), half]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HalfWritten);
  const stands = others === 0 ? '' : ' The table Ash still holds what was written.';
  expect(error).toMatchObject({ kind: 'cell-being-edited', message: cause.message + stands });
  expect(undo).not.toHaveBeenCalled();
  expect(await (error as HalfWritten).left?.undo()).toMatchObject({ restored: true });
  expect(undo).toHaveBeenCalledTimes(1);
  expect(book.all('before')).toBe(true);
});

test('what could not be set of printing is handed on, each once', async () => {
  const step = (what: string, printTrouble?: string): WriteStep => ({
    what,
    write: () => Promise.resolve({ takeBack: () => Promise.resolve(true), ...(printTrouble && { printTrouble }) }),
  });
  expect(await writeAll([step('a', 'Set A4.'), step('b'), step('c', 'Set A4.')])).toMatchObject({
    printTrouble: 'Set A4.',
  });
  expect(await writeAll([step('b')])).not.toHaveProperty('printTrouble');
});
