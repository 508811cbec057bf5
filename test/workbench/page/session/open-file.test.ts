import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markFormula } from '../../../../src/adapters/shared/mark-signature';
import { createHost } from '../../../../src/workbench/host/host';
import { nameOfCopy } from '../../../../src/workbench/page/session/files';
import { OpenFile } from '../../../../src/workbench/page/session/open-file';
import { saveCopy } from '../../../../src/workbench/page/session/save-copy';
import type { Session } from '../../../../src/workbench/page/session/session';
import { Workbook } from '../../../../src/workbook/model/workbook';

const BYTES = new Uint8Array(readFileSync(path.resolve('assets/samples/clean-summary.xlsx')));

/** jsdom's files cannot be read as bytes. */
const fileOf = (name: string, bytes = BYTES) =>
  Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });

let page: OpenFile;
const session = (): Session => page.getState().session!;
const inFront = () => session().workbook.fileName;
const asked = () => page.getState().question;

function enter(text: string): void {
  session().goTo('A1');
  session().edit('cell', text);
  session().commit();
}

let handedOver: string[];
beforeEach(async () => {
  handedOver = [];
  Object.assign(URL, { createObjectURL: () => 'blob:copy', revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    handedOver.push(this.download);
  });
  page = new OpenFile(createHost);
  await page.openFile(fileOf('first.xlsx'));
});
afterEach(() => {
  session().dispose();
  jest.restoreAllMocks();
});

describe('before another file takes the place of changes that no saved copy has', () => {
  test('nothing is asked where nothing was changed, or all of it was undone', async () => {
    enter('changed');
    session().undo();
    await page.openFile(fileOf('second.xlsx'));
    expect([inFront(), asked()]).toEqual(['second.xlsx', undefined]);
  });

  test.each([
    ['drop', 'second.xlsx', []],
    ['stay', 'first.xlsx', []],
    ['save', 'second.xlsx', ['first-copy.xlsx']],
  ] as const)('the answer %s leads to %s', async (answer, there, copies) => {
    enter('changed');
    const opening = page.openFile(fileOf('second.xlsx'));
    expect([asked()?.wanted, inFront()]).toEqual(['second.xlsx', 'first.xlsx']);
    asked()?.answer(answer);
    await opening;
    expect([inFront(), asked(), handedOver]).toEqual([there, undefined, copies]);
  });

  test('what the add-in changed, and a cell that is being typed in, count', () => {
    session().edit('cell', 'half');
    expect(session().hasUnsavedChanges).toBe(true);
    session().cancel();
    expect(session().hasUnsavedChanges).toBe(false);
    session().workbook.setCells(session().sheet.id, 0, 0, [[{ value: 'fixed' }]], 'add-in');
    expect(session().hasUnsavedChanges).toBe(true);
  });

  test('a saved copy has them; what comes after it is asked about again, its undoing too', () => {
    enter('changed');
    expect(saveCopy(session())).toBe(true);
    expect(session().hasUnsavedChanges).toBe(false);
    session().undo();
    expect(session().hasUnsavedChanges).toBe(true);
  });

  test('a copy that could not be saved keeps the file open and says why', async () => {
    enter('changed');
    Object.assign(session(), { original: new Uint8Array([1, 2, 3]) });
    const opening = page.openFile(fileOf('second.xlsx'));
    asked()?.answer('save');
    await opening;
    expect([inFront(), session().hasUnsavedChanges]).toEqual(['first.xlsx', true]);
    expect(session().notices.map(({ text }) => text)).toEqual([expect.stringMatching(/^The copy was not saved\. /)]);
  });

  test('a second file dropped meanwhile is asked about instead', async () => {
    enter('changed');
    const first = page.openFile(fileOf('second.xlsx'));
    const second = page.openFile(fileOf('second.xlsx'));
    await first;
    asked()?.answer('drop');
    await second;
    expect(inFront()).toBe('second.xlsx');
  });
});

describe('the name of the copy', () => {
  function named(fileName: string, isMarked: boolean): string {
    const workbook = new Workbook();
    workbook.fileName = fileName;
    const { id } = workbook.placeSheet('Return');
    const formulas = [isMarked ? markFormula('error', 'run') : '=A1="ringfence"'];
    const areas = [{ top: 0, left: 0, bottom: 0, right: 0 }];
    workbook.addConditionalFormat(id, { type: 'Custom', areas, formulas, style: {}, stopIfTrue: false }, 'add-in');
    return nameOfCopy(workbook);
  }

  test.each([
    ['return.xlsx', true, 'return-marked.xlsx'],
    ['return.xlsx', false, 'return-copy.xlsx'],
    ['return-marked.xlsx', true, 'return-marked.xlsx'],
    ['return-marked.xlsx', false, 'return-copy.xlsx'],
    ['return', false, 'return-copy.xlsx'],
  ])('of %s with marks %s is %s', (fileName, isMarked, expected) => {
    expect(named(fileName, isMarked)).toBe(expected);
  });
});

test('a new workbook has one blank sheet, and can be saved with what is typed', async () => {
  await page.openBlank();
  expect(session().workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  enter('first');
  expect(saveCopy(session())).toBe(true);
  expect(handedOver).toEqual(['Book1-copy.xlsx']);
});
