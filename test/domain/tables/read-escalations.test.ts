import type { CellValue } from '../../../src/cells/cell-values';
import { missingAgreementItems, readEscalations, stepsOf } from '../../../src/domain/tables/read-escalations';
import { agreementsTable, escalationsTable, kpisTable, servicesTable } from '../../support/review-tables';

const SERVICES = servicesTable(['SARC', 'The Shores SARC', 'The Shores', 'High']);
const KPIS = kpisTable(['SARC', 'referrals-in', 'Referrals in', 'referrals', 'count']);

const row = (parts: Readonly<Record<string, CellValue>> = {}): readonly CellValue[] => {
  const cells = {
    Case: 'C-1',
    Date: '2019-07-22',
    'Service ID': 'SARC',
    'KPI ID': 'referrals-in',
    Stage: 'Informal',
    Reason: 'Fewer than before',
    'Asked for': 'A plan',
    Due: '2019-08-05',
    By: 'Lead B',
    Response: null,
    Outcome: null,
    ...parts,
  };
  return Object.values(cells);
};

const read = (...parts: readonly Readonly<Record<string, CellValue>>[]) =>
  readEscalations([SERVICES, KPIS, escalationsTable(...parts.map(row))]);

test('a step as it stands in the table', () => {
  expect(read({})).toEqual([
    {
      caseId: 'C-1',
      date: '2019-07-22',
      service: 'SARC',
      kpi: 'referrals-in',
      stage: 'informal',
      reason: 'Fewer than before',
      askedFor: 'A plan',
      due: '2019-08-05',
      by: 'Lead B',
      response: '',
      outcome: 'open',
      place: { sheet: 'Escalations', area: { top: 1, left: 0, bottom: 1, right: 10 } },
    },
  ]);
});

test('services and KPIs by name, days as Excel or people write them', () => {
  const [step] = read({ 'Service ID': 'the shores SARC', 'KPI ID': 'Referrals in', Date: 43668, Due: '5 August 2019' });
  expect(step).toMatchObject({ service: 'SARC', kpi: 'referrals-in', date: '2019-07-22', due: '2019-08-05' });
  expect(read({ Due: null })[0]).not.toHaveProperty('due');
});

test.each([
  ['Informal', 'informal'],
  ['informally', 'informal'],
  ['FORMAL', 'formal'],
  ['Formal letter', 'formal'],
  ['PCC', 'pcc'],
  ['Police and Crime Commissioner', 'pcc'],
  ['telephone', undefined],
  [null, undefined],
])('stage %s: %s', (stage, expected) => {
  expect(read({ Stage: stage })[0]?.stage).toBe(expected);
});

test('a row without service, stage or day is none', () => {
  expect(read({ 'Service ID': null }, { Stage: null }, { Date: 'soon' })).toEqual([]);
  // A step about the service as a whole has no KPI.
  expect(read({ 'KPI ID': null })[0]?.kpi).toBe('');
});

test.each([
  [null, 'open'],
  ['Open', 'open'],
  ['Answer received', 'open'],
  ['Closed', 'ended'],
  ['Closed: back above target', 'ended'],
  ['resolved', 'ended'],
  ['Explanation accepted', 'open'],
  ['Accepted', 'ended'],
  ['No further action', 'ended'],
  ['Not enough', 'not enough'],
  ['not accepted', 'not enough'],
  ['Insufficient: no date', 'not enough'],
  ['No answer', 'not enough'],
  ['Escalated', 'open'],
  ['Explained, but not accepted', 'not enough'],
  ['Accepted in part, more asked', 'open'],
  ['Improved, still below target', 'open'],
  ['Not pursued', 'ended'],
  ['Not needed any more', 'ended'],
  ['Unresolved', 'open'],
  ['Not closed yet', 'open'],
])('outcome %s: %s', (outcome, expected) => {
  expect(read({ Outcome: outcome })[0]?.outcome).toBe(expected);
});

test('the steps of one service and KPI, by id or name, in the order of the table', () => {
  const steps = [
    row(),
    row({ Case: 'C-2', 'KPI ID': 'calls' }),
    row({ Case: 'C-3', 'Service ID': 'ADV' }),
    row({ Case: 'C-4', 'Service ID': 'The Shores SARC', 'KPI ID': 'Referrals in', Date: '2019-01-05' }),
  ];
  const tables = [SERVICES, KPIS, escalationsTable(...steps)];
  const casesOf = (service: string, kpi: string) => stepsOf(tables, service, kpi).map(({ caseId }) => caseId);
  expect(casesOf('sarc', 'Referrals-in')).toEqual(['C-1', 'C-4']);
  expect(casesOf('SARC', 'calls')).toEqual(['C-2']);
  expect(casesOf('SARC', 'sessions')).toEqual([]);
});

describe('what an agreement lacks (report, section 4.4)', () => {
  const lacks = (...items: readonly (readonly CellValue[])[]) =>
    missingAgreementItems([SERVICES, agreementsTable(...items)], 'SARC');

  test.each<readonly [string, readonly (readonly CellValue[])[], readonly string[]]>([
    ['nothing recorded: everything', [], ['Staffing', 'Costs', 'Policies', 'Procedures']],
    [
      'all in place: nothing',
      ['staffing', 'COSTS', 'Policies ', 'procedures'].map((item) => ['The Shores SARC', item, 'yes']),
      [],
    ],
    [
      'no, blank, or of another service',
      [
        ['SARC', 'Staffing', 'No'],
        ['SARC', 'Costs', null],
        ['ADV', 'Policies', 'Yes'],
        ['SARC', 'Procedures', 'Y'],
      ],
      ['Staffing', 'Costs', 'Policies'],
    ],
    [
      'one row says yes',
      [
        ['SARC', 'Staffing', 'No'],
        ['SARC', 'Staffing', 'Yes'],
      ],
      ['Costs', 'Policies', 'Procedures'],
    ],
  ])('%s', (_, items, expected) => {
    expect(lacks(...items)).toEqual(expected);
  });
});
