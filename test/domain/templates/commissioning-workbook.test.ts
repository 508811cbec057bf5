import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReturns } from '../../../src/app/shared/check-returns';
import { OUR_TABLE_NAMES } from '../../../src/app/shared/our-tables';
import type { TableRead } from '../../../src/domain/tables/spec-rows';
import { checkSpecification } from '../../../src/domain/check/check-specification';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { parsePeriod } from '../../../src/domain/model/parse-period';
import type { CodeList, Kpi } from '../../../src/domain/model/specification';
import { readSpecifications, specificationFor } from '../../../src/domain/tables/specification-tables';
import { commissioningWorkbook } from '../../../src/domain/templates/commissioning-workbook';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { newFile } from '../../../src/adapters/files/new-file';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { check, openDocuments } from '../../support/templates';

const SAMPLES = join(__dirname, '../../../assets/samples');

const open = (file: string) =>
  createFileWorkbook(loadWorkbook(new Uint8Array(readFileSync(join(SAMPLES, file))), file));

/** The tables as they are read from a file that was saved and opened again. */
async function tables(): Promise<readonly TableRead[]> {
  const workbook = loadWorkbook(newFile(commissioningWorkbook()), 'commissioning.xlsx');
  return createFileWorkbook(workbook).readTables(OUR_TABLE_NAMES);
}

test('has every table of the product design with its columns, each alone on its sheet', async () => {
  const design: Record<string, string> = {
    Settings: 'Setting · Value · Meaning',
    Funds:
      'Fund ID · Fund · Source · Purposes · Period start · Period end · Amount · Tolerance % · Minimum award · Maximum award · Required KPIs · Return frequency · Unspent money is returned · Return by',
    FundChanges: 'Fund ID · Date · Amount · Reference',
    Services:
      'Service ID · Service · Provider · Scheme · Route · Purposes · Priorities · Area · Risk · Start · End · Cost · Commitment · Rank · Crime-related · Return frequency · Lead',
    Contributions: 'Service ID · Funder · Amount · Confirmed',
    KPIs: 'Service ID · KPI ID · KPI · Unit · Counted when · Kind · Required · Code list · Responses · Part of · Better is · Target · Tolerance % · Valid from · Valid to',
    CodeLists: 'List · Code · Label · Also accepted · Valid from · Valid to · Replaced by',
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
  const read = await tables();
  expect(Object.fromEntries(read.map(({ name, headers }) => [name, headers.join(' · ')]))).toEqual(design);
  expect(new Set(read.map(({ sheet }) => sheet)).size).toBe(read.length);
  const blank = read.filter(({ rows }) => rows.flat().every((value) => value === null)).map(({ name }) => name);
  expect(Object.keys(design).filter((name) => !blank.includes(name))).toEqual(['Settings', 'KPIs', 'CodeLists']);
  expect(commissioningWorkbook().map(({ name }) => name.toLowerCase())).not.toContain('history');
});

test('its own specification is without a problem, and it is no return', async () => {
  expect(checkSpecification(await tables())).toEqual([]);
  const report = await check(openDocuments(commissioningWorkbook()));
  expect([report.returns, report.findings]).toEqual([[], []]);
});

/** What a list means, whichever table it came from. */
const meaning = (list: CodeList) => ({
  ...list,
  source: '',
  entries: list.entries.map((entry) => ({ ...entry, aliases: new Set(entry.aliases) })),
});

test('read back it is the minimum set that holds without it', async () => {
  const read = specificationFor(readSpecifications(await tables()), { period: parsePeriod('2019-20 Q2')! });
  const told = (kpi: Kpi) => ({
    ...kpi,
    betterIs: kpi.betterIs ?? 'neither',
    aliases: new Set([kpi.id, kpi.name, ...kpi.aliases]),
  });
  expect(read.kpis.map(told)).toEqual(MINIMUM_SPECIFICATION.kpis.map(told));
  const undated = readSpecifications(await tables()).codeLists;
  expect([...undated.values()].map(meaning)).toEqual([...MINIMUM_SPECIFICATION.codeLists.values()].map(meaning));
});

test.each([
  'clean-records.xlsx',
  'clean-summary.xlsx',
  'clean-form.xlsx',
  'messy-records.xlsx',
  'messy-summary.xlsx',
  'messy-form.xlsx',
])('%s has the same findings with it as without', async (file) => {
  const specifications = readSpecifications(await tables());
  const [without, having] = [
    await checkReturns(open(file), 'all'),
    await checkReturns(open(file), 'all', { specifications }),
  ];
  const said = ({ findings }: typeof having) => findings.map(({ key, message, areas }) => ({ key, message, areas }));
  expect(said(having)).toEqual(said(without));
  expect(said(having).length > 0).toBe(file.startsWith('messy'));
});

test('what stands already is left out, and nothing points to it', () => {
  const sheets = commissioningWorkbook(['services', 'KPIs']);
  expect(sheets.map(({ name }) => name)).not.toContain('Services');
  const spoken = sheets.flatMap(({ choices }) => choices.flatMap(({ from }) => ('sheet' in from ? [from.sheet] : [])));
  expect(new Set(spoken)).toEqual(new Set(['Funds']));
});

test('columns with fixed words refuse others, those with an id of another table only warn', () => {
  const [spend, kpis] = ['Spend', 'KPIs'].map((name) => commissioningWorkbook().find((sheet) => sheet.name === name)!);
  expect(spend!.choices.map(({ from, isStrict }) => [from, isStrict])).toEqual([
    [{ sheet: 'Funds', area: { top: 1, left: 0, bottom: 2000, right: 0 } }, false],
    [{ sheet: 'Services', area: { top: 1, left: 0, bottom: 2000, right: 0 } }, false],
  ]);
  const strict = kpis!.choices.filter(({ isStrict }) => isStrict);
  expect(strict.map(({ areas: [area] }) => kpis!.tables[0]!.headers[area!.left])).toEqual([
    'Unit',
    'Kind',
    'Required',
    'Responses',
    'Better is',
  ]);
  expect(strict[0]!.from).toEqual(['people', 'cases', 'referrals', 'interventions', 'sessions', '£', '%']);
});
