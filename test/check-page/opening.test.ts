import { openReturnFile } from '../../src/adapters/files/return-file';
import { runOfMark } from '../../src/adapters/shared/mark-signature';
import { createReturnsSession } from '../../src/app/returns/create-returns-session';
import { createOpening } from '../../src/check-page/opening';
import type { ReturnOpener } from '../../src/check-page/return-at-hand';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { UnusableFileError } from '../../src/workbook/xlsx/unusable-file-error';
import { sampleBytes } from '../support/samples';

const opener: ReturnOpener = {
  mostBytes: 1_000_000,
  open: (bytes, fileName) => {
    try {
      const file = openReturnFile(bytes, fileName);
      const session = createReturnsSession(file.port, { version: '1.2.3' });
      return { ...file, fileName, bytes: bytes.length, session };
    } catch (error) {
      if (error instanceof UnusableFileError) return error.message;
      throw error;
    }
  },
};

function start() {
  const handed: { name: string; bytes: Uint8Array }[] = [];
  const opening = createOpening(opener, {
    download: (name, bytes) => handed.push({ name, bytes }),
    painted: () => Promise.resolve(),
  });
  const give = (name: string, bytes: Uint8Array) => opening.open(new File([bytes.slice()], name));
  return { opening, handed, give, notice: () => opening.getState().notice?.message };
}

test('a clean return is saved with its receipt and without marks once the receipt is written', async () => {
  const { opening, handed, give, notice } = start();
  await give('clean-records.xlsx', sampleBytes('clean-records.xlsx'));
  expect(opening.getState().file?.session.getState().report?.summary.errors).toBe(0);
  await opening.saveReturn();
  expect(handed).toEqual([]);
  expect(notice()).toMatch(/^There is no receipt yet\./);
  const { session, workbook } = opening.getState().file!;
  await session.writeReceipt('Tess Sample');
  expect(session.getState().notice).toMatchObject({ kind: 'success' });
  await opening.saveReturn();
  expect(handed.map(({ name }) => name)).toEqual(['clean-records-checked.xlsx']);
  expect(opening.getState().isSent).toBe(true);
  const sent = loadWorkbook(handed[0]!.bytes, 'sent.xlsx');
  expect(sent.sheets.at(-1)?.name).toBe('Receipt');
  const rules = sent.sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
  expect(rules.filter(({ formulas }) => runOfMark(formulas[0] ?? '') !== undefined)).toEqual([]);
  // A cell that changes afterwards makes the receipt old.
  const [sheet] = workbook.sheets;
  const used = sheet!.usedArea(true)!;
  workbook.setCells(sheet!.id, used.bottom, used.left, [[{ value: 'changed' }]], 'person');
  await session.check('all');
  await opening.saveReturn();
  expect(handed).toHaveLength(1);
  expect(notice()).toMatch(/^Cells have changed since the receipt of /);
});

test('a file that cannot be used is told by name, and what is open stays open', async () => {
  const { opening, give, notice } = start();
  await give('notes.xlsx', new TextEncoder().encode('Just some notes'));
  expect(notice()).toMatch(/^notes\.xlsx: /);
  expect(opening.getState().file).toBeUndefined();
  await give('messy-return.xlsx', sampleBytes('messy-return.xlsx'));
  const { file } = opening.getState();
  await give('notes.xlsx', new TextEncoder().encode('Just some notes'));
  expect(opening.getState().file).toBe(file);
});

test('a file beyond the limit is not read at all', async () => {
  const { opening, notice } = start();
  const giant = new File([], 'giant.xlsx');
  Object.defineProperty(giant, 'size', { value: 2_000_000 });
  await opening.open(giant);
  expect(notice()).toContain('giant.xlsx: It is larger than');
});
