import { createMarks, type PageMarks } from '../../../src/app/shared/marks';
import type { MarkingPage } from '../../../src/app/shared/standing-marks';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { MarkPlan } from '../../../src/domain/model/mark-plan';
import { WorkbookError } from '../../../src/ports/workbook-error';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import { area, buildWorkbook } from '../../support/workbooks';

const NAMES = ['Q1', 'Q2', 'Funds'] as const;
const on = (...sheets: readonly string[]): MarkPlan =>
  sheets.map((sheet) => ({ sheet, severity: 'error', areas: [area('A1')] }));

function start() {
  const workbook = buildWorkbook(...NAMES.map((name) => ({ name, rows: [['x', 'y']] })));
  const calls: string[] = [];
  let failing: keyof WorkbookPort | undefined;
  const port = new Proxy(createFileWorkbook(workbook), {
    get: (target, name: keyof WorkbookPort) =>
      name === failing
        ? () => Promise.reject(new WorkbookError('excel-busy', 'Excel is busy.'))
        : (...given: unknown[]) => {
            calls.push(name);
            return (target[name] as (...given: unknown[]) => unknown)(...given);
          },
  });
  const failures: unknown[] = [];
  let changes = 0;
  const marks = createMarks(port);
  const page = (name: MarkingPage): PageMarks =>
    marks.of(name, { onChange: () => (changes += 1), onFailure: (error) => failures.push(error) });
  return {
    marks,
    returns: page('returns'),
    money: page('money'),
    performance: page('performance'),
    port,
    calls,
    failures,
    changes: () => changes,
    fail: (method: keyof WorkbookPort | undefined) => (failing = method),
    protect: (name: string, isProtected = true) => (workbook.sheetNamed(name)!.isProtected = isProtected),
    /** Sheets that really hold marks. */
    marked: () => NAMES.filter((name) => workbook.sheetNamed(name)!.conditionalFormats.length > 0),
  };
}

test('a page loses what another page puts in its place, and hears of it', async () => {
  const { marks, returns, performance, changes } = start();
  await returns.put(on('Q1'), NAMES, 'whole');
  const before = changes();
  await performance.put(on('Q1'), []);
  expect([returns.areIn(), performance.areIn(), marks.areIn()]).toEqual([false, true, true]);
  expect(changes()).toBeGreaterThan(before);
  await performance.remove();
  expect([returns.areIn(), performance.areIn(), marks.areIn()]).toEqual([false, false, false]);
});

test('the marks of a page are those of its last plan, wherever the one before put them', async () => {
  const { performance, marked } = start();
  await performance.put(on('Q1', 'Q2'), []);
  await performance.put(on('Q2'), []);
  expect(marked()).toEqual(['Q2']);
});

test('marks that another page put on since are left alone after an edit, and right ones are not put on again', async () => {
  const { returns, money, calls, marked } = start();
  await returns.put(on('Q1', 'Q2'), NAMES, 'whole');
  await money.put(on('Funds'), ['Funds']);
  calls.length = 0;
  expect(await returns.renew(on('Q1', 'Q2'), NAMES)).toEqual([]);
  expect(calls).toEqual([]);
  await returns.renew(on('Q2'), NAMES);
  expect(marked()).toEqual(['Q2', 'Funds']);
  expect(money.areIn()).toBe(true);
});

test('marks of a past session go first where a part of the workbook is checked, and are covered by a whole check', async () => {
  const past = start();
  await past.returns.put(on('Q1', 'Q2'), NAMES, 'whole');
  const part = createMarks(past.port);
  await part.look();
  expect(part.areIn()).toBe(true);
  await part.of('returns', { onChange: () => undefined, onFailure: () => undefined }).put(on('Q1'), ['Q1'], 'part');
  expect(past.marked()).toEqual(['Q1']);
  const whole = createMarks(past.port);
  await whole.look();
  await whole.of('returns', { onChange: () => undefined, onFailure: () => undefined }).put([], NAMES, 'whole');
  expect([past.marked(), whole.areIn()]).toEqual([[], false]);
});

test('a page that takes off the last marks anybody found takes them from all', async () => {
  const { marks, money } = start();
  await money.put(on('Funds'), ['Funds']);
  await marks.look();
  await money.remove();
  expect(marks.areIn()).toBe(false);
});

test('pages that mark at once take turns, and the last one to ask has the sheet', async () => {
  const { returns, money, calls, marked } = start();
  await Promise.all([
    returns.put(on('Funds'), ['Funds']),
    money.put([], ['Funds']),
    returns.renew(on('Funds'), ['Funds']),
  ]);
  expect(calls).toEqual(['applyMarks', 'applyMarks', 'applyMarks']);
  expect([marked(), returns.areIn(), money.areIn()]).toEqual([['Funds'], true, false]);
});

describe('what went wrong', () => {
  test('a protected sheet is a warning until it was marked, and keeps what stood there', async () => {
    const { money, protect } = start();
    await money.put(on('Funds'), ['Funds']);
    expect(money.trouble()).toBeUndefined();
    protect('Funds');
    await money.put(on('Funds'), ['Funds']);
    expect(money.trouble()).toMatchObject({ kind: 'warning', message: expect.stringContaining('“Funds”') as string });
    expect(await money.remove()).toHaveLength(1);
    expect(money.areIn()).toBe(true);
    protect('Funds', false);
    await money.put([], ['Funds']);
    expect([money.trouble(), money.areIn()]).toEqual([undefined, false]);
  });

  test('after a failure nobody knows what stands: it is an error, removal stays within reach, and the next time tries again', async () => {
    const { marks, returns, fail, failures, calls } = start();
    await returns.put([], NAMES, 'whole');
    fail('applyMarks');
    expect(await returns.renew(on('Q1'), NAMES)).toEqual([{ sheet: 'Q1', why: 'Excel is busy.' }]);
    expect(failures).toHaveLength(1);
    expect(returns.trouble()).toEqual({
      kind: 'error',
      message: 'The findings are listed, but the cells could not be marked. Excel is busy.',
    });
    expect(marks.areIn()).toBe(true);
    fail(undefined);
    calls.length = 0;
    await returns.renew([], NAMES);
    expect(calls).toEqual(['applyMarks']);
    expect([returns.trouble(), marks.areIn()]).toEqual([undefined, false]);
  });

  test('a removal that fails leaves marks within reach, and an edit puts them right', async () => {
    const { marks, returns, fail, calls } = start();
    await returns.put(on('Q1'), NAMES, 'whole');
    fail('removeMarks');
    await expect(marks.remove()).rejects.toMatchObject({ kind: 'excel-busy' });
    expect([returns.areIn(), marks.areIn()]).toEqual([true, true]);
    calls.length = 0;
    await returns.renew(on('Q1'), NAMES);
    expect(calls).toEqual(['applyMarks']);
  });

  test('troubles of one page are not those of another', async () => {
    const { returns, performance, protect } = start();
    protect('Q1');
    await performance.put(on('Q1'), []);
    expect([returns.trouble(), performance.trouble()?.kind]).toEqual([undefined, 'warning']);
  });

  test('where it cannot be seen whether a skipped sheet holds marks, they are taken to be there', async () => {
    const { marks, returns, protect, fail, failures } = start();
    protect('Q1');
    fail('findMarks');
    await returns.put(on('Q1'), NAMES, 'whole');
    expect([marks.areIn(), failures.length]).toEqual([true, 1]);
    fail(undefined);
    await returns.put(on('Q1'), NAMES, 'whole');
    expect(marks.areIn()).toBe(false);
  });
});

test('trouble with a sheet ends where the page has nothing to do with it any more', async () => {
  const { marks, money, performance, protect } = start();
  await marks.look();
  protect('Funds');
  await money.put(on('Funds'), ['Funds']);
  expect(money.trouble()?.message).toContain('Funds');
  await money.remove();
  expect(money.trouble()).toBeUndefined();
  protect('Q1');
  await performance.put(on('Q1'), []);
  expect(performance.trouble()?.message).toContain('Q1');
  await performance.put(on('Q2'), []);
  expect(performance.trouble()).toBeUndefined();
});

test('what a person has to know of rules is said of the page, and its sheets count as marked', async () => {
  const { port } = start();
  const remarks = [
    { sheet: 'Q1', why: 'One of yours went.' },
    { sheet: 'Q1', why: 'One mark is left.' },
  ];
  const marks = createMarks({
    ...port,
    applyMarks: async (names, plan) => ({ ...(await port.applyMarks(names, plan)), remarks }),
    removeMarks: async () => ({
      ...(await port.removeMarks()),
      remarks: [{ sheet: 'Q2', why: 'Take it off by hand.' }],
    }),
  });
  const returns = marks.of('returns', { onChange: () => undefined, onFailure: () => undefined });
  expect(await returns.put(on('Q1'), ['Q1'])).toEqual([]);
  expect(returns.trouble()).toEqual({ kind: 'warning', message: 'One of yours went. One mark is left.' });
  await returns.put(on('Q1'), ['Q1'], 'part');
  expect(returns.trouble()?.message).toMatch(/One of yours went\..*Take it off by hand\./);
  expect(returns.areIn()).toBe(true);
});
