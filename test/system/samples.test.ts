import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkReturns } from '../../src/app/shared/check-returns';
import { checkSpecification } from '../../src/domain/check/check-specification';
import { MINIMUM_KPIS } from '../../src/domain/codelists/minimum-kpis';
import { readSpecifications } from '../../src/domain/tables/specification-tables';
import { foundIn, openSample as open, PLANTED, plantedIn } from '../support/samples';

const isOfMoney = (file: string) => file.startsWith('messy-money');

/** Layouts of the returns in a sample, by the last word of its name: a whole return has cases and a page of figures. */
const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
  records: ['records'],
  summary: ['summary'],
  form: ['form'],
  return: ['records', 'form'],
};

test('the files are what npm run samples writes, byte for byte, in any time zone', () => {
  const script = join(__dirname, '../../scripts/make-samples.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
    env: { ...process.env, TZ: 'Asia/Tokyo' },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

describe.each(Object.keys(PLANTED).filter((file) => !isOfMoney(file)))('%s', (file) => {
  test('has exactly the findings that were planted, each in its cells', async () => {
    const report = await checkReturns(open(file), 'all');
    expect(foundIn(report.findings)).toEqual(plantedIn(file));
  });

  test('is recognised as what its name says', async () => {
    const report = await checkReturns(open(file), 'all');
    expect(report.returns.map(({ layout }) => layout)).toEqual(LAYOUTS[/-(\w+)\.xlsx$/.exec(file)?.[1] ?? '']);
  });
});

test('clean samples have nothing planted, the messy return has thirty kinds of slip', () => {
  const rules = new Set(PLANTED['messy-return.xlsx']?.map(({ rule }) => rule));
  expect(Object.entries(PLANTED).filter(([file, slips]) => file.startsWith('clean') && slips.length > 0)).toEqual([]);
  expect(rules.size).toBeGreaterThanOrEqual(30);
});

test('what clean returns say of themselves is read', async () => {
  const reports = await Promise.all(
    ['clean-records.xlsx', 'clean-summary.xlsx', 'clean-form.xlsx'].map((file) => checkReturns(open(file), 'all')),
  );
  const told = reports.map(({ returns: [one] }) => [
    one?.provider?.value,
    one?.service?.value,
    one?.period?.value.label,
    one && one.lastRow - one.firstRow + 1,
  ]);
  expect(told).toEqual([
    ['The Shores', 'The Shores SARC', '2019-20 Q2', 326],
    ['The Shores', 'The Shores SARC', '2018-19', 42],
    [
      'Safe Schools and Communities Team',
      'Safe Schools and Communities',
      expect.stringContaining('2019'),
      expect.any(Number),
    ],
  ]);
});

describe('the commissioning workbook', () => {
  const NAMES = ['Services', 'KPIs', 'CodeLists'];

  test('has every table of the product design with its columns', async () => {
    const design: Record<string, string> = {
      Settings: 'Setting · Value · Meaning',
      Funds:
        'Fund ID · Fund · Source · Purposes · Period start · Period end · Amount · Tolerance % · Minimum award · Maximum award · Required KPIs · Return frequency · Unspent money is returned',
      FundChanges: 'Fund ID · Date · Amount · Reference',
      Services:
        'Service ID · Service · Provider · Scheme · Route · Purposes · Priorities · Area · Risk · Start · End · Cost · Commitment · Rank · Crime-related · Return frequency · Lead',
      Contributions: 'Service ID · Funder · Amount · Confirmed',
      KPIs: 'Service ID · KPI ID · KPI · Unit · Counted when · Kind · Required · Code list · Responses · Part of · Better is · Target · Tolerance %',
      CodeLists: 'List · Code · Label · Also accepted · Valid from · Valid to',
      Returns: 'Return ID · Sheet · Service ID · Period · Layout · Received · Status · Checked · Checksum',
      History: 'Service ID · KPI ID · Category · Period · Value · Return ID',
      Awards: 'Fund ID · Service ID · Amount · Locked',
      Spend: 'Fund ID · Service ID · Date · Amount · Reference · Description',
      Explanations: 'Query · Sheet · Explanation · By · Date · Accepted',
      Escalations: 'Case · Date · Service ID · KPI ID · Stage · Reason · Asked for · Due · By · Response · Outcome',
      Agreements: 'Service ID · Item · In place · Reference · Date',
      Applications:
        'Application ID · Organisation · Organisation type · Project · Amount · Priorities · Area · Eligibility · Governance · Need · Outcomes · Outputs · Evaluation · Earlier award · Decision',
      AuditActions: 'Audit · Year · Recommendation · Grade · Status · Owner · Due · Waiting on · Evidence',
      RunLog: 'When · By · What · Sheets · Rules version · Result',
    };
    const tables = await open('commissioning-2019-20.xlsx').readTables(Object.keys(design));
    const columns = Object.fromEntries(
      tables.map(({ name, headers }) => [name, headers.filter((header) => header !== 'Note').join(' · ')]),
    );
    expect(columns).toEqual(design);
  });

  test('has the report’s own money: £1.9m, £0.9m of it ringfenced, and £12,000 of Police Property Act money', async () => {
    const [funds] = await open('commissioning-2019-20.xlsx').readTables(['Funds']);
    const amounts = new Map(funds!.rows.map((row) => [row[0], row[6]]));
    expect(amounts).toEqual(
      new Map([
        ['MOJ-VICTIMS', 900_000],
        ['PCC-COMM', 1_000_000],
        ['PPA', 12_000],
      ]),
    );
  });

  test('asks every service for the minimum set as Ringfence knows it, and reads without a problem', async () => {
    const tables = await open('commissioning-2019-20.xlsx').readTables(NAMES);
    expect(checkSpecification(tables)).toEqual([]);
    const kpis = tables.find(({ name }) => name === 'KPIs');
    const rows = kpis!.rows.filter(([service]) => service === '*');
    expect(
      rows.map(([, id, name, unit, , kind, required, , responses, partOf]) => [
        id,
        name,
        unit,
        kind,
        required,
        responses,
        partOf,
      ]),
    ).toEqual(
      MINIMUM_KPIS.map((kpi) => [
        kpi.id,
        kpi.name,
        kpi.unit,
        kpi.kind,
        { yes: 'Yes', no: 'No', 'if-applicable': 'If applicable' }[kpi.required],
        kpi.responses,
        kpi.partOf ?? null,
      ]),
    );
  });

  test('clean returns are clean against it too', async () => {
    const specifications = readSpecifications(await open('commissioning-2019-20.xlsx').readTables(NAMES));
    const clean = Object.keys(PLANTED).filter((file) => file.startsWith('clean-'));
    expect(clean).toHaveLength(3);
    for (const file of clean) {
      const { findings } = await checkReturns(open(file), 'all', { specifications });
      expect(findings).toEqual([]);
    }
  });

  test.each(['commissioning-2019-20.xlsx', 'messy-money-2019-20.xlsx'])('%s is no return itself', async (file) => {
    const report = await checkReturns(open(file), 'all');
    expect([report.returns, report.findings]).toEqual([[], []]);
  });
});
