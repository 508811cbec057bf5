import { askedOnce } from '../../../src/domain/check/asked-once';
import { records, serviceCalled, summary, type CheckedSheet } from '../../support/return-builders';
import { reportOn } from '../../support/test-rule';
import { contextOf } from '../../support/test-workbook-rule';

/** Records have no gender; the summary has no ethnicity, and neither has an age. */
const RECORDS = records({
  at: 'A1',
  sheet: 'Data',
  period: '2019-20 Q1',
  columns: ['client-id', 'ethnicity', 'sessions'],
  rows: [['C1', 'W1', 2]],
});
const SUMMARY = summary({
  at: 'A1',
  sheet: 'Summary',
  periods: ['2019-20 Q1', '2019-20 Q2'],
  rows: [
    ['beneficiaries', 1, 2],
    ['gender/Female', 1, 2],
  ],
});

function missing(...sheets: readonly CheckedSheet[]): string[] {
  const findings = sheets.flatMap((sheet) => reportOn(sheet).findings.filter(({ rule }) => rule === 'kpi-missing'));
  return askedOnce(findings, contextOf({ sheets })).map(({ sheet, kpi }) => `${sheet} ${kpi ?? ''}`);
}

test('each sheet alone is asked for all', () => {
  expect(missing(RECORDS)).toEqual(['Data gender', 'Data age']);
  expect(missing(SUMMARY)).toEqual(['Summary age', 'Summary ethnicity']);
});

test('records and summary of one service are asked together: what neither has is missing once', () => {
  expect(missing(RECORDS, SUMMARY)).toEqual(['Data age']);
});

test.each([
  ['of two services', [serviceCalled('The Shores', RECORDS), serviceCalled('Another', SUMMARY)]],
  [
    'of two years',
    [RECORDS, summary({ at: 'A1', sheet: 'Summary', periods: ['2018-19'], rows: [['gender/Female', 1]] })],
  ],
  [
    'of one layout',
    [
      RECORDS,
      records({ at: 'A1', sheet: 'July', period: '2019-20 Q1', columns: ['client-id', 'gender'], rows: [['C1', 'F']] }),
    ],
  ],
])('sheets %s are two returns', (name, sheets) => {
  const each = sheets.flatMap((sheet) => missing(sheet));
  // What two returns of one service lack is told once, at the first.
  const told = new Set<string>();
  const once = each.filter((one) => {
    const kpi = one.replace(/^\S+ /, '');
    const isNew = !told.has(kpi) || name === 'of two services';
    told.add(kpi);
    return isNew;
  });
  expect(missing(...sheets)).toEqual(once);
});

const quarter = (sheet: string, period: string, ...rows: (string | number)[][]) =>
  summary({ at: 'A1', sheet, periods: [period], rows });

test('what several sheets lack is one finding that names them', () => {
  const sheets = ['Q1', 'Q2', 'Q3'].map((name) =>
    quarter(name, `2019-20 ${name}`, ['beneficiaries', 1], ['gender/F', 1]),
  );
  const findings = sheets.flatMap((sheet) => reportOn(sheet).findings.filter(({ rule }) => rule === 'kpi-missing'));
  const told = askedOnce(findings, contextOf({ sheets }));
  expect(told.map(({ sheet, kpi }) => `${sheet} ${kpi ?? ''}`)).toEqual(['Q1 age', 'Q1 ethnicity']);
  expect(told[0]?.message).toMatch(/The same goes for “Q2” and “Q3”\.$/);
});

test('one return on two sheets of figures: referrals here, demographics there', () => {
  const referrals = quarter('Referrals', '2019-20 Q1', ['beneficiaries', 4], ['sessions', 9]);
  const people = quarter('People', '2019-20 Q1', ['gender/F', 4], ['age/18-24', 4], ['ethnicity/White', 4]);
  expect(missing(referrals, people)).toEqual([]);
});

test('two districts that send the same figures are asked for all, once', () => {
  const poole = quarter('Poole', '2019-20 Q1', ['beneficiaries', 4], ['gender/F', 4], ['ethnicity/White', 4]);
  const purbeck = quarter('Purbeck', '2019-20 Q1', ['beneficiaries', 4], ['gender/F', 4], ['age/18-24', 4]);
  expect(missing(poole, purbeck)).toEqual(['Poole age', 'Purbeck ethnicity']);
});

test('sheets that do not say their period are one finding', () => {
  const sheets = ['A', 'B'].map((sheet) => records({ at: 'A1', sheet, columns: ['gender'], rows: [['F'], ['M']] }));
  const findings = sheets.flatMap((sheet) => reportOn(sheet).findings.filter(({ rule }) => rule === 'period-missing'));
  expect(findings).toHaveLength(2);
  expect(askedOnce(findings, contextOf({ sheets })).map(({ message }) => message)).toEqual([
    'Sheet “A” does not say which period it is for. The same goes for “B”.',
  ]);
});

test('other findings stay', () => {
  const [finding] = reportOn(records({ at: 'A1', columns: ['gender'], rows: [['Femal'], ['F']] })).findings;
  expect(askedOnce([finding!], contextOf({ sheets: [] }))).toEqual([finding]);
});
