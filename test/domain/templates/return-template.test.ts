import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { isAskedFor } from '../../../src/domain/engine/applicability';
import { parsePeriod } from '../../../src/domain/model/parse-period';
import type { Period } from '../../../src/domain/model/periods';
import { serialOfIso } from '../../../src/cells/serial-dates';
import type { SheetDocument } from '../../../src/domain/model/sheet-document';
import type { Kpi, Specification } from '../../../src/domain/model/specification';
import {
  readSpecifications,
  specificationFor,
  type SpecificationSet,
} from '../../../src/domain/tables/specification-tables';
import { questionsIn } from '../../../src/domain/returns/questions';
import { returnTemplate } from '../../../src/domain/templates/return-template';
import { offeredValues, listOf } from '../../../src/domain/templates/template-values';
import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import type { Scalar } from '../../../src/workbook/model/values';
import type { Workbook } from '../../../src/workbook/model/workbook';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { tableOf } from '../../support/register-tables';
import { check as checkAll, openDocuments, told, typeInto } from '../../support/templates';

const LAYOUTS = ['records', 'summary'] as const;
const HEADER_ROW = 6;

const TABLES = ['Services', 'KPIs', 'CodeLists', 'Funds', 'Awards'];

function sampleTables() {
  const file = join(__dirname, '../../../assets/samples/commissioning-2019-20.xlsx');
  const workbook = loadWorkbook(new Uint8Array(readFileSync(file)), file);
  return createFileWorkbook(workbook).readTables(TABLES);
}

/** Own KPIs of every kind, own lists (one closed, one of bands, one of several answers), grant terms, monthly returns. */
const OWN = readSpecifications([
  tableOf(
    'Services',
    ['Service ID', 'Service', 'Provider', 'Crime-related', 'Return frequency', 'Risk'],
    ['S1', 'Advocacy: north / south [pilot]', "O'Hara & Sons", 'Yes', 'Monthly', null],
    ['S2', 'History', 'Harbour House', 'No', 'Half-yearly', 'Standard'],
    ['S3', 'Youth work', '=Youth', null, 'Yearly', null],
    ['S4', 'Refuge', 'Harbour House', 'Yes', 'Yearly', 'High'],
  ),
  tableOf(
    'KPIs',
    ['Service ID', 'KPI ID', 'KPI', 'Unit', 'Kind', 'Required', 'Code list', 'Responses', 'Part of', 'Counted when'],
    ['S1', 'risk', 'Risk level', 'people', 'category', 'Yes', 'Risk', 'single', 'beneficiaries', 'At first meeting.'],
    ['S1', 'housing', 'Housing needs', 'people', 'category', 'No', 'Housing', 'multiple', null, null],
    ['S1', 'money-back', 'Money recovered', '£', 'money', 'Yes', null, null, null, null],
    ['S1', 'safer', 'Feeling safer at the end', '%', 'percentage', 'Yes', null, null, null, null],
    ['S1', 'reviewed', 'Review held on', 'cases', 'date', 'No', null, null, null, null],
    ['S1', 'remarks', 'What clients said', 'people', 'text', 'No', null, null, null, null],
    ['S2', 'age', 'Age', 'people', 'category', 'Yes', 'Young ages', 'single', 'beneficiaries', null],
    ['*', 'courses', 'Courses held', 'sessions', 'count', 'Yes', null, null, null, 'Each course once.'],
  ),
  tableOf(
    'CodeLists',
    ['List', 'Code', 'Label', 'Also accepted', 'Valid from', 'Valid to', 'Replaced by'],
    ['Risk', 'H', 'High', null, null, null, null],
    ['Risk', 'M', 'Medium', null, null, null, null],
    ['Risk', 'S', 'Standard', null, null, null, null],
    ['Risk', 'L', 'Low', null, null, '2019-03-31', 'Standard'],
    ['Housing', null, 'Rent arrears', null, null, null, null],
    ['Housing', null, 'Unsafe home', null, null, null, null],
    ['Young ages', null, '0-9', null, null, null, null],
    ['Young ages', null, '10-17', null, null, null, null],
    ['Young ages', null, '18-24', null, null, null, null],
    ['Young ages', null, 'Not known', null, null, null, null],
  ),
  tableOf('Funds', ['Fund ID', 'Fund', 'Required KPIs'], ['F1', 'MoJ Core', 'sex; disability; courses']),
  tableOf('Awards', ['Fund ID', 'Service ID', 'Amount'], ['F1', 'S1', 1000], ['F1', 'S3', 500]),
]);

interface Case {
  readonly name: string;
  readonly service?: string;
  readonly set?: SpecificationSet;
}

/** Records that are filled in. */
const ROWS = 24;

/** A plausible value for a cell of records. */
function recordValue(kpi: Kpi, row: number, spec: Specification, period: Period): Scalar {
  const list = listOf(kpi, spec);
  if (list) {
    // The youth service of the sample helps nobody above 25.
    const values = offeredValues(list, period).slice(0, kpi.id === 'age' ? 5 : undefined);
    return values[row % values.length]!.label;
  }
  if (kpi.role === 'identity') return `C-${1000 + row}`;
  const values: Partial<Record<typeof kpi.kind, Scalar>> = {
    date: serialOfIso(period.start)! + (row % 20),
    percentage: 0.9,
    money: 12.5 + row,
    text: 'Bournemouth',
  };
  // As much as is asked for: of less the provider would be asked why.
  return values[kpi.kind] ?? (kpi.target === undefined ? row % 4 : Math.round(kpi.target / ROWS));
}

function fillRecords(workbook: Workbook, spec: Specification, period: Period): void {
  const headings = workbook.sheets[0]!.values({ top: HEADER_ROW, left: 0, bottom: HEADER_ROW, right: 60 })[0]!;
  const kpis = headings
    .filter((heading) => heading !== null)
    .map((heading) => spec.kpis.find(({ name }) => name === heading)!);
  const rows = Array.from({ length: ROWS }, (_, row) => kpis.map((kpi) => recordValue(kpi, row, spec, period)));
  typeInto(workbook, HEADER_ROW + 1, 0, rows);
}

/** A figure in every cell that is to be filled in; the lines of one answer each share what is counted evenly. */
function fillSummary(workbook: Workbook, spec: Specification, period: Period): void {
  const sheet = workbook.sheets[0]!;
  const { bottom, right } = sheet.usedArea(false)!;
  const lines = sheet.values({ top: 0, left: 0, bottom, right });
  const categories = new Map<Scalar, number>();
  for (const [name, category] of lines.slice(HEADER_ROW + 1)) {
    if (category !== null && category !== 'Total') categories.set(name!, (categories.get(name!) ?? 0) + 1);
  }
  const figures = lines[HEADER_ROW]!.slice(3).filter((text) => text !== 'Year to date' && text !== 'Total');
  workbook.calculationMode = 'manual';
  for (let row = HEADER_ROW + 1; row <= bottom; row += 1) {
    const [name, category] = lines[row]!;
    const kpi = spec.kpis.find((each) => each.name === name)!;
    const figure = figureFor(kpi, categories.get(kpi.name) ?? 0, period);
    if (category !== 'Total') typeInto(workbook, row, 3, [figures.map(() => figure)]);
  }
  workbook.calculationMode = 'automatic';
  workbook.calculate(sheet.id, { top: HEADER_ROW + 1, left: 3, bottom, right }, 'person');
}

/** A number that every breakdown's parts can share evenly. */
const WHOLE = 27_720 * 13 * 17 * 19;

function figureFor(kpi: Kpi, parts: number, period: Period): Scalar {
  if (kpi.kind === 'percentage') return 0.95;
  if (kpi.kind === 'text') return 'Bournemouth';
  if (kpi.kind === 'date') return serialOfIso(period.start)!;
  if (parts > 0) return kpi.responses === 'single' ? WHOLE / parts : 12;
  return WHOLE;
}

function specificationOf({ set, service }: Case, period: Period): Specification {
  return set && service !== undefined ? specificationFor(set, { service, period }) : MINIMUM_SPECIFICATION;
}

async function cases(): Promise<readonly Case[]> {
  const sample = readSpecifications(await sampleTables());
  return [
    { name: 'minimum set' },
    ...sample.services.map(({ id }) => ({ name: `sample ${id}`, service: id, set: sample })),
    ...OWN.services.map(({ id }) => ({ name: `own ${id}`, service: id, set: OWN })),
  ];
}

/** KPIs that must be sent and have no field of their own, nor one that answers them. */
function unanswered(spec: Specification, mapped: ReadonlySet<string>): readonly string[] {
  return spec.kpis
    .filter((kpi) => isAskedFor(kpi, spec) && ![kpi.id, ...(kpi.answeredBy ?? [])].some((id) => mapped.has(id)))
    .map(({ id }) => id);
}

const PERIODS = ['2019-20 Q2', '2019-20', '1 September 2018 to 28 February 2019'];

/**
 * Each service for each period in one of the layouts: as it is made in the one, filled in in the other. So every two of service, period
 * and layout meet; all three do with `LONG=true`.
 */
const isLong = process.env['LONG'] === 'true';

async function pairs(layout: (typeof LAYOUTS)[number], kind: 'as it is made' | 'filled in') {
  const turn = LAYOUTS.indexOf(layout) + Number(kind === 'filled in');
  return (await cases()).flatMap((each, service) =>
    PERIODS.filter((_, period) => isLong || (service + period + turn) % 2 === 0).map((text) => ({ each, text })),
  );
}

/** Whether a service deals with crime is asked of the register, not of the template made from it. */
const ASKED_OF_THE_REGISTER = 'crime-related-blank';

async function check(...given: Parameters<typeof checkAll>): ReturnType<typeof checkAll> {
  const report = await checkAll(...given);
  return { ...report, findings: report.findings.filter(({ rule }) => rule !== ASKED_OF_THE_REGISTER) };
}

describe.each(LAYOUTS)('%s', (layout) => {
  test('as it is made: every KPI is mapped by name, provider, service and period are read, and it is only empty', async () => {
    for (const { each, text } of await pairs(layout, 'as it is made')) {
      const period = parsePeriod(text)!;
      const spec = specificationOf(each, period);
      const report = await check(openDocuments(returnTemplate(spec, layout, period, each.set)), each.set);
      const [found] = report.returns;
      if (!found) throw new Error(`No return in the template for ${each.name}, ${text}.`);
      expect([each.name, text, report.findings.map(({ rule }) => rule)]).toEqual([each.name, text, ['return-empty']]);
      expect(report.returns).toHaveLength(1);
      expect([found.layout, found.isReturn, found.period?.value.label]).toEqual([layout, true, period.label]);
      expect([found.provider?.value, found.service?.value]).toEqual([spec.service?.provider, spec.service?.name]);
      expect(new Set(found.fields.map(({ how }) => how))).toEqual(new Set(['name']));
      expect([found.unmapped, questionsIn(report.returns, spec)]).toEqual([[], []]);
      expect(unanswered(spec, new Set(found.fields.map(({ kpi }) => kpi.id)))).toEqual([]);
    }
  });

  test('with the period left open it is empty and lacks its period, and nothing else', async () => {
    for (const each of await cases()) {
      const spec = specificationOf(each, parsePeriod('2019-20')!);
      const report = await check(openDocuments(returnTemplate(spec, layout, undefined, each.set)), each.set);
      expect([each.name, ...report.findings.map(({ rule }) => rule).sort()]).toEqual([
        each.name,
        'period-missing',
        'return-empty',
      ]);
    }
  });

  test('filled in there is nothing to find', async () => {
    for (const { each, text } of await pairs(layout, 'filled in')) {
      const period = parsePeriod(text)!;
      const spec = specificationOf(each, period);
      const workbook = openDocuments(returnTemplate(spec, layout, period, each.set));
      if (layout === 'records') fillRecords(workbook, spec, period);
      else fillSummary(workbook, spec, period);
      expect([each.name, text, ...told(await check(workbook, each.set))]).toEqual([each.name, text]);
      // The file carries what it is checked against: without the office's workbook nothing else is said.
      expect([each.name, text, ...told(await check(workbook))]).toEqual([each.name, text]);
    }
  });

  test('a period typed in later is read', async () => {
    const workbook = openDocuments(returnTemplate(MINIMUM_SPECIFICATION, layout));
    typeInto(workbook, 2, 1, [['The Shores'], ['The Shores SARC'], ['2019-20']]);
    if (layout === 'records') fillRecords(workbook, MINIMUM_SPECIFICATION, parsePeriod('2019-20')!);
    else fillSummary(workbook, MINIMUM_SPECIFICATION, parsePeriod('2019-20')!);
    const report = await check(workbook);
    expect(told(report)).toEqual([]);
    const [found] = report.returns;
    expect([found?.provider?.value, found?.service?.value, found?.period?.value.label]).toEqual([
      'The Shores',
      'The Shores SARC',
      '2019-20',
    ]);
  });

  test('accessible: no merged cells, one row of headings, and what cannot be a name of a sheet is left out', () => {
    const period = parsePeriod('2019-20')!;
    for (const { id } of OWN.services) {
      const documents = returnTemplate(specificationFor(OWN, { service: id, period }), layout, period, OWN);
      const workbook = openDocuments(documents);
      expect(workbook.sheets.flatMap(({ merges }) => merges)).toEqual([]);
      const [first, second, ...others] = workbook.sheets.map(({ tables }) => tables.length);
      expect([first, ...others]).toEqual(layout === 'records' ? [1, 1] : [0]);
      // What people read, and the tables that are carried.
      expect(second).toBeGreaterThanOrEqual(2);
      expect(documents.every(({ name }) => name.length <= 31 && !/[\\/?*[\]:]/.test(name))).toBe(true);
      for (const { tables } of documents) {
        for (const { headers } of tables)
          expect(new Set(headers.map((text) => text.toLowerCase())).size).toBe(headers.length);
      }
    }
  });
});

function template(service: string, layout: (typeof LAYOUTS)[number], period?: string): readonly SheetDocument[] {
  const read = period === undefined ? undefined : parsePeriod(period);
  return returnTemplate(specificationFor(OWN, { service, ...(read && { period: read }) }), layout, read, OWN);
}

const headingsOf = ({ cells }: SheetDocument): readonly unknown[] =>
  cells.filter(({ look }) => look === 'heading').map(({ value }) => value);

test.each([
  ['S1', '2019-20 Q2', ['July 2019', 'August 2019', 'September 2019', 'Total']],
  ['S1', 'April 2019', ['April 2019']],
  ['S2', '2019-20', ['1 April 2019 to 30 September 2019', '1 October 2019 to 31 March 2020', 'Year to date']],
  ['S3', '2019-20', ['2019-20']],
  ['S4', '2019-20', ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3', '2019-20 Q4', 'Year to date']],
  ['S4', 'February to May 2019', ['February 2019', 'March 2019', 'April 2019', 'May 2019', 'Total']],
  ['S3', undefined, ['Q1', 'Q2', 'Q3', 'Q4', 'Year to date']],
  ['S2', undefined, ['H1', 'H2', 'Year to date']],
  ['S1', '3 July 2019 to 9 August 2019', ['3 July 2019 to 9 August 2019']],
])('a summary of %s for %s has these columns', (service, period, columns) => {
  const [sheet] = template(service, 'summary', period);
  expect(headingsOf(sheet!)).toEqual(['Measure', 'Category', 'Unit', ...columns]);
});

test('totals add up as they are filled in, and say nothing before', () => {
  const workbook = openDocuments(template('S1', 'summary', '2019-20 Q2'));
  const sheet = workbook.sheets[0]!;
  const { bottom, right } = sheet.usedArea(false)!;
  const rows = sheet.values({ top: 0, left: 0, bottom, right });
  const total = rows.findIndex(([measure, category]) => measure === 'Risk level' && category === 'Total');
  expect(rows.slice(total - 3, total + 1).map(([, category]) => category)).toEqual([
    'High',
    'Medium',
    'Standard',
    'Total',
  ]);
  expect(sheet.values({ top: total, left: 3, bottom: total, right: 6 })[0]!.every((value) => !value)).toBe(true);
  typeInto(workbook, total - 3, 3, [
    [1, 2, 3],
    [4, 5, 6],
    [0, 0, 1],
  ]);
  expect(sheet.values({ top: total - 3, left: 6, bottom: total, right: 6 })).toEqual([[6], [15], [1], [22]]);
  expect(sheet.values({ top: total, left: 3, bottom: total, right: 5 })).toEqual([[5, 7, 10]]);
  const percent = rows.findIndex(([measure]) => measure === 'Feeling safer at the end');
  expect(sheet.cell(percent, 6)?.formula).toBeUndefined();
});

test('drop-downs: strict for a closed list of one answer, with a warning otherwise; ended and overlapping values are not offered', () => {
  const [records, , lists] = template('S1', 'records', '2019-20 Q2');
  const headers = records!.tables[0]!.headers;
  const offered = (heading: string) => {
    const choices = records!.choices.find(({ areas: [area] }) => area?.left === headers.indexOf(heading))!;
    if (!('sheet' in choices.from)) throw new Error('The values stand in cells.');
    const { top, bottom } = choices.from.area;
    return {
      isStrict: choices.isStrict,
      values: lists!.tables[0]!.rows.slice(top - 1, bottom).map(([, value]) => value),
    };
  };
  expect(offered('Risk level')).toEqual({ isStrict: true, values: ['High', 'Medium', 'Standard'] });
  expect(offered('Housing needs')).toEqual({ isStrict: false, values: ['Rent arrears', 'Unsafe home'] });
  expect(offered('Ethnicity').isStrict).toBe(true);
  expect(offered('Gender').isStrict).toBe(false);
  expect(offered('Age').values).not.toContain('Under 18');
});

test('definitions say when each KPI is counted, whether it is required and by which terms', () => {
  const [, definitions] = template('S1', 'records', '2019-20 Q2');
  const rows = definitions!.tables[0]!.rows;
  const row = (name: string) => rows.find(([kpi]) => kpi === name);
  expect(row('Courses held')).toEqual([
    'Courses held',
    'A whole number; 0 where there was none.',
    'Each course once.',
    'sessions',
    'Yes: terms of MoJ Core',
    null,
  ]);
  expect(row('Client reference')?.slice(2, 5)).toEqual([
    'Each person once in the period, when first supported in it.',
    'people',
    'Yes',
  ]);
  expect(row('Offence type')?.[4]).toBe('If applicable');
  expect(row('Housing needs')?.slice(4)).toEqual(['No', 'Housing']);
});

test('a service without crime is not asked for offences', () => {
  const [records] = template('S2', 'records', '2019-20');
  expect(records!.tables[0]!.headers).not.toContain('Offence type');
  expect(records!.name).toBe('Return');
});
