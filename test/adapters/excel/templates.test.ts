import { newFile } from '../../../src/adapters/files/new-file';
import { checkReturns } from '../../../src/app/shared/check-returns';
import type { WorkbookPort } from '../../../src/ports/workbook-port';
import { createSetUpSession } from '../../../src/app/set-up/create-set-up-session';
import { commissioningWorkbook } from '../../../src/domain/templates/commissioning-workbook';
import { returnTemplate } from '../../../src/domain/templates/return-template';
import { createExcelWorkbook } from '../../../src/adapters/excel/excel-workbook';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { createRecalculator } from '../../../src/workbook/formulas/recalculator';
import { startHost } from '../../support/start-host';
import { buildWorkbook } from '../../support/workbooks';

const REGISTER = {
  name: 'Register',
  rows: [
    ['Service ID', 'Service', 'Provider', 'Crime-related'],
    ['S1', 'The Shores', 'Shores Trust', 'Yes'],
  ],
  tables: { Services: 'A1:D2' },
};

function register() {
  const workbook = buildWorkbook(REGISTER);
  // Excel works formulas out as they are written: totals of nothing are blank, not 0.
  workbook.recalculator = createRecalculator();
  return workbook;
}

/** Both templates, added as the pane does. */
async function addBoth(port: WorkbookPort) {
  const session = createSetUpSession(port, {
    returnTemplate,
    commissioningWorkbook,
    newFile: (sheets) => Promise.resolve(newFile(sheets)),
  });
  await session.newCommissioningWorkbook();
  await session.newReturnTemplate('S1', 'records', '2019-20 Q2');
  await session.newReturnTemplate('S1', 'summary', '2019-20');
  const { findings, returns, sheets } = await checkReturns(port, 'all');
  return {
    notice: session.getState().notice?.kind,
    sheets,
    returns: returns.map(({ sheet, layout, fields }) => [sheet, layout, fields.length]),
    findings: findings.map(({ rule, sheet }) => [rule, sheet]),
  };
}

test('in Excel the pane adds the same templates as in a file, beside a register of the office’s own', async () => {
  const host = await startHost(register());
  const [excel, file] = [await addBoth(createExcelWorkbook()), await addBoth(createFileWorkbook(register()))];
  host.close();
  expect(excel).toEqual(file);
  expect(excel.notice).toBe('success');
  expect(excel.returns).toEqual([
    ['The Shores', 'records', 12],
    ['The Shores (2)', 'summary', expect.any(Number)],
  ]);
  expect(excel.findings).toEqual([
    ['return-empty', 'The Shores'],
    ['return-empty', 'The Shores (2)'],
  ]);
});
