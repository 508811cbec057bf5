import { checkReturns } from '../../../src/app/shared/check-returns';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

const RECORDS: SheetDraft = {
  name: 'Data',
  rows: [
    ['Reporting period', '2019-20 Q1'],
    [],
    ['Client ID', 'Gender', 'Age', 'Sessions'],
    ['C1', 'Female', 34, 2],
    ['C1', 'Female', 34, 3],
    ['C2', 'Male', 40, 1],
  ],
};

const SUMMARY: SheetDraft = {
  name: 'Summary',
  rows: [
    ['KPI', 'Q1 2019/20'],
    ['Beneficiaries', 3],
    ['Referrals in', 4],
    ['Onward referrals', 1],
    ['Sessions', 6],
  ],
};

async function findings(...sheets: readonly SheetDraft[]): Promise<string[]> {
  const report = await checkReturns(createFileWorkbook(buildWorkbook(...sheets)), 'all');
  return report.findings.map(({ rule, sheet, kpi }) => `${rule} ${sheet} ${kpi ?? ''}`);
}

test('records and a summary of them are compared, and asked for the minimum set together', async () => {
  const together = await findings(RECORDS, SUMMARY);
  expect(together.filter((one) => one.startsWith('records-not-summary'))).toEqual([
    'records-not-summary Summary beneficiaries',
  ]);
  const alone = [...(await findings(RECORDS)), ...(await findings(SUMMARY))];
  const missing = (all: readonly string[]) => all.filter((one) => one.startsWith('kpi-missing'));
  expect(missing(alone)).toEqual(
    expect.arrayContaining(['kpi-missing Data referrals-in', 'kpi-missing Summary gender']),
  );
  expect(missing(together)).toEqual(
    ['learning-difficulties', 'ethnicity', 'vulnerability', 'intervention-type'].map(
      (kpi) => `kpi-missing Data ${kpi}`,
    ),
  );
});
