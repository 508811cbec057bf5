import { checkReturns } from '../../../src/app/shared/check-returns';
import { markReturns } from '../../../src/app/returns/mark-returns';
import { readCommissioning } from '../../../src/app/shared/read-specifications';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { Scalar } from '../../../src/workbook/model/values';
import { printArea } from '../../../src/cells/addresses';
import { columnName } from '../../../src/cells/addresses';
import { buildWorkbook, type SheetDraft } from '../../support/workbooks';

/** A table of the office's, on a sheet of its own. */
function table(name: string, ...rows: readonly (readonly Scalar[])[]): SheetDraft {
  return { name: `${name} sheet`, rows, tables: { [name]: `A1:${columnName(rows[0]!.length - 1)}${rows.length}` } };
}

const SERVICES = table(
  'Services',
  ['Service ID', 'Service', 'Provider', 'Crime-related'],
  ['S1', 'The Shores', 'Shores Trust', 'No'],
  ['S2', 'Youth Outreach', 'Portland Youth', 'No'],
);
const FUNDS = table(
  'Funds',
  ['Fund ID', 'Fund', 'Required KPIs', 'Period start', 'Period end'],
  ['MOJ', 'Victims’ grant', 'Offence type', 43556, 43921],
);
const AWARDS = table('Awards', ['Fund ID', 'Service ID', 'Amount'], ['MOJ', 'S1', 1000]);
const KPIS = table(
  'KPIs',
  ['Service ID', 'KPI ID', 'KPI', 'Kind', 'Code list', 'Required', 'Valid from', 'Valid to'],
  ['*', 'district', 'District', 'category', 'Districts', 'No', '', ''],
  ['*', 'shoe-size', 'Shoe size', 'count', '', 'Yes', '', 43921],
);
const LISTS = table(
  'CodeLists',
  ['List', 'Label', 'Valid from', 'Valid to', 'Replaced by'],
  ['Districts', 'North Dorset', '', 43555, 'Dorset'],
  ['Districts', 'Dorset', 43556, '', ''],
);

function returnFor(period: string, service: string): SheetDraft {
  return {
    name: `Return ${period.slice(0, 4)}`,
    rows: [
      ['Service:', service, null, null, null, null],
      ['Period:', period, null, null, null, null],
      [null, null, null, null, null, null],
      ['Client ID', 'Gender', 'Age', 'Ethnicity', 'Vulnerability', 'District'],
      ['C1', 'Female', 34, 'Irish', 'None', 'Dorset'],
      ['C2', 'Male', 44, 'Irish', 'None', 'North Dorset'],
    ],
  };
}

async function found(...sheets: readonly SheetDraft[]): Promise<readonly string[]> {
  const { findings } = await checkReturns(createFileWorkbook(buildWorkbook(...sheets)), 'all');
  return findings.map(({ rule, kpi, areas }) => [rule, kpi, areas.map(printArea).join()].filter(Boolean).join(' '));
}

describe('what a return is held against', () => {
  const OFFICE = [SERVICES, FUNDS, AWARDS, KPIS, LISTS];

  it('is the specification of its own year, with the terms of the funds that pay its service', async () => {
    const in2019 = await found(...OFFICE, returnFor('2019-20 Q2', 'The Shores'));
    expect(in2019).toEqual(
      expect.arrayContaining([
        'grant-field-missing offence-type',
        'kpi-missing shoe-size',
        'code-superseded district F6',
      ]),
    );
    expect(in2019).not.toContain('kpi-missing offence-type');

    const in2020 = await found(...OFFICE, returnFor('2020-21 Q2', 'The Shores'));
    expect(in2020.filter((one) => /offence-type|shoe-size/.test(one))).toEqual([]);
    expect(in2020).toContain('code-superseded district F6');

    const in2018 = await found(...OFFICE, returnFor('2018-19 Q2', 'The Shores'));
    expect(in2018).toContain('kpi-missing shoe-size');
    // Dorset was no district yet.
    expect(in2018.filter((one) => /offence-type|code-/.test(one))).toEqual(['code-unknown district F5']);
  });

  it('is without grant terms where no fund pays the service, and without a service where the register has none', async () => {
    const unpaid = await found(...OFFICE, returnFor('2019-20 Q2', 'Youth Outreach'));
    expect(unpaid.filter((one) => /grant|service/.test(one))).toEqual([]);
    const unknown = await found(...OFFICE, returnFor('2019-20 Q2', 'Somewhere else'));
    expect(unknown.filter((one) => /grant|service/.test(one))).toEqual(['service-unknown B1']);
  });
});

describe('wrong specifications', () => {
  const WRONG = table('KPIs', ['Service ID', 'KPI ID', 'KPI', 'Unit'], ['S1', 'smiles', 'Smiles', 'smiles']);

  it('are marked at their cells like any finding, and leave the rest in force', async () => {
    const workbook = buildWorkbook(SERVICES, WRONG, returnFor('2019-20 Q2', 'The Shores'));
    const port = createFileWorkbook(workbook);
    const report = await checkReturns(port, 'all');
    const wrong = report.findings.filter(({ rule }) => rule === 'specification-unreadable');
    expect(wrong.map(({ sheet, areas }) => [sheet, areas.map(printArea)])).toEqual([['KPIs sheet', ['D2']]]);
    expect(report.findings.map(({ rule, kpi }) => `${rule} ${kpi ?? ''}`)).toContain('kpi-missing smiles');
    await markReturns(port, report);
    const marked = workbook.sheets.find(({ name }) => name === 'KPIs sheet')!.conditionalFormats;
    expect(marked.flatMap(({ areas }) => areas.map(printArea))).toEqual(['D2']);
  });

  it('are not looked for in tables of a provider, nor in explanations alone', async () => {
    const explanations = table(
      'Explanations',
      ['Query', 'Sheet', 'Explanation', 'By', 'Date'],
      ['["x"]', 'Q2', 'Why', 'Jo', 'soon'],
    );
    const { findings, specifications, registers } = await readCommissioning(
      createFileWorkbook(buildWorkbook(explanations, table('KPIs', ['Measure', 'Unit'], ['Smiles', 'smiles']))),
    );
    expect([findings, specifications]).toEqual([[], undefined]);
    expect(registers.explanations).toHaveLength(1);
  });
});
