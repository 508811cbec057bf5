import { verifyReceipt } from '../../../src/app/returns/verify-receipt';
import { readCommissioning } from '../../../src/app/shared/read-specifications';
import { createRest, SCHEDULER } from '../../../src/app/shared/scheduler';
import { writeReceipt } from '../../../src/app/returns/write-receipt';
import { sumOfAccounts } from '../../../src/domain/model/account';
import type { CheckReport } from '../../../src/domain/model/check-report';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { blankWorkbookBytes } from '../../../src/workbook/xlsx/blank-workbook';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { saveWorkbook } from '../../../src/workbook/xlsx/save';

const ODD = ["'=1+1", ' two\r\nlines\t', '0042', 'TRUE', 'a\u0001_x0002_b', '😀', '1 May', 'x'.repeat(30_000)];

const REPORT: CheckReport = {
  sheets: ['Q1'],
  returns: [],
  registers: [],
  commissioningTables: [],
  findings: [],
  answered: [],
  questions: [],
  notChecked: ODD.map((what, index) => ({ sheet: `Q${index}`, what, why: what })),
  account: sumOfAccounts([
    {
      ...{ sheet: 'Q1', filled: 1204, checked: 1204, labels: 0, context: 0, notes: 0, ours: 0, notChecked: 0 },
      leftOut: ODD.map((what, index) => ({ sheet: `Q${index}`, areas: [], count: 0, what, why: what })),
    },
  ]),
  summary: { cells: 1204, errors: 0, queries: 0, advice: 0 },
};

test('a receipt that was saved and opened again stands as it was written, whatever the texts in it', async () => {
  const bytes = blankWorkbookBytes();
  const workbook = loadWorkbook(bytes, 'return.xlsx');
  await writeReceipt(createFileWorkbook(workbook), REPORT, undefined, {
    writtenAt: '24 July 2019, 14:05',
    by: "'Jo",
    rules: '45 rules',
    sheets: new Map([['Q1', 'aa']]),
    specification: 'SARC, 11 measures',
  });
  const opened = loadWorkbook(saveWorkbook(bytes, workbook), 'return.xlsx');
  const { receipts: { receipt } = {} } = await readCommissioning(createFileWorkbook(opened));
  expect(receipt?.own.text).toContain('two lines');
  const state = await verifyReceipt(receipt!, [], createRest(SCHEDULER), { isComplete: false, changedSheets: [] });
  expect(state.changedSheets).toEqual([]);
});
