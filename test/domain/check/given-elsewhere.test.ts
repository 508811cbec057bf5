import { withoutGivenElsewhere } from '../../../src/domain/check/given-elsewhere';
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
  return withoutGivenElsewhere(findings, contextOf({ sheets })).map(({ sheet, kpi }) => `${sheet} ${kpi ?? ''}`);
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
])('sheets %s are two returns', (_name, sheets) => {
  expect(missing(...sheets)).toEqual(sheets.flatMap((sheet) => missing(sheet)));
});

test('other findings stay', () => {
  const [finding] = reportOn(records({ at: 'A1', columns: ['gender'], rows: [['Femal'], ['F']] })).findings;
  expect(withoutGivenElsewhere([finding!], contextOf({ sheets: [] }))).toEqual([finding]);
});
