import { caseloadRole } from '../../../src/domain/codelists/caseload';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { openingNotClosing } from '../../../src/domain/rules/opening-not-closing';
import type { Kpi } from '../../../src/domain/model/specification';
import { form, records, summary } from '../../support/return-builders';
import { TEST_SPECIFICATION } from '../../support/test-specification';
import { testRule } from '../../support/test-rule';

function cases(id: string, name: string, more: Partial<Kpi> = {}): Kpi {
  return { id, name, aliases: [], unit: 'cases', kind: 'count', required: 'no', responses: 'single', ...more };
}

const SPECIFICATION = {
  ...TEST_SPECIFICATION,
  kpis: [
    ...TEST_SPECIFICATION.kpis,
    cases('opening', 'Open cases at start of period'),
    cases('new', 'New cases'),
    cases('closed', 'Cases closed'),
    cases('closing', 'Open cases at end of period'),
    cases('new-people', 'New clients', { unit: 'people' }),
  ],
};

const QUARTERS = ['2019-20 Q1', '2019-20 Q2', '2019-20 Q4', 'YTD'];

testRule(openingNotClosing, {
  accept: [
    {
      name: 'a caseload that goes on, but for a quarter that is not there',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        specification: SPECIFICATION,
        rows: [
          ['opening', 10, 12, 5, 27],
          ['new', 7, 3, 0, 10],
          ['closed', 5, 0, 1, 6],
          ['closing', 12, 15, 4, 4],
        ],
      }),
    },
    {
      name: 'a figure missing or suppressed',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        specification: SPECIFICATION,
        rows: [
          ['opening', 10, null, 5],
          ['new', '*', 3, 0],
          ['closed', 5, 0, 7],
          ['closing', 13, 15, null],
        ],
      }),
    },
    {
      name: 'new people beside closed cases',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1'],
        specification: SPECIFICATION,
        rows: [
          ['opening', 10],
          ['new-people', 3],
          ['closed', 5],
          ['closing', 11],
        ],
      }),
    },
    {
      name: 'two rows that could be the opening caseload',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1'],
        specification: SPECIFICATION,
        rows: [
          ['opening', 10],
          ['opening=of whom at Weymouth', 4],
          ['new', 3],
          ['closed', 5],
          ['closing', 11],
        ],
      }),
    },
    {
      name: 'records',
      on: records({
        at: 'B2',
        columns: ['opening', 'new', 'closed', 'closing'],
        specification: SPECIFICATION,
        rows: [[1, 1, 1, 9]],
      }),
    },
  ],
  reject: [
    {
      name: 'a wrong balance in two quarters, and a caseload that is not handed over',
      on: summary({
        at: 'B2',
        periods: QUARTERS,
        specification: SPECIFICATION,
        rows: [
          ['opening', 10, 13, 5],
          ['new', 7, 3, 0],
          ['closed', 5, 0, 0],
          ['closing', 14, 16, 4],
        ],
      }),
      findings: [
        {
          cells: ['D3'],
          count: 1,
          message:
            'D3, “Open cases at start of period”: it is 13 in 2019-20 Q2, but 14 were open at the end of 2019-20 Q1 (C6).',
          kpi: 'opening',
        },
        {
          cells: ['C6', 'E6'],
          count: 2,
          message:
            'C6, “Open cases at end of period”: it is 14 in 2019-20 Q1, but 10 at the start, plus 7 new, less 5 closed, makes 12. The same goes for 1 other period.',
          kpi: 'closing',
          severity: 'error',
        },
      ],
    },
    {
      name: 'new people beside new cases: the cases count',
      on: summary({
        at: 'A4',
        periods: ['2019-20 Q1'],
        specification: SPECIFICATION,
        rows: [
          ['opening', 10],
          ['new-people', 3],
          ['new', 1],
          ['closed', 5],
          ['closing', 8],
        ],
      }),
      findings: [
        {
          cells: ['B9'],
          count: 1,
          message:
            'B9, “Open cases at end of period”: it is 8 in 2019-20 Q1, but 10 at the start, plus 1 new, less 5 closed, makes 6.',
        },
      ],
    },
    {
      name: 'in a form',
      on: form({
        at: 'A5',
        specification: SPECIFICATION,
        rows: [
          ['opening', 10],
          ['new', 1],
          ['closed', 1],
          ['closing', 11],
        ],
      }),
      findings: [
        {
          cells: ['B8'],
          count: 1,
          message:
            'B8, “Open cases at end of period”: it is 11, but 10 at the start, plus 1 new, less 1 closed, makes 10.',
        },
      ],
    },
  ],
});

describe('which part of the caseload a KPI counts', () => {
  test.each([
    ['Opening caseload', 'opening'],
    ['Cases open at the start of the quarter', 'opening'],
    ['Open clients at beginning of period', 'opening'],
    ['Cases brought forward', 'opening'],
    ['New cases opened', 'new'],
    ['Cases opened', 'new'],
    ['Cases closed', 'closed'],
    ['Closing caseload', 'closing'],
    ['Cases open at end of quarter', 'closing'],
    ['Cases carried forward', 'closing'],
    ['Active cases at the end', 'closing'],
    ['Referrals in', undefined],
    ['Closed within 28 days', undefined],
    ['Sessions at start', undefined],
    ['Satisfied at end of support', undefined],
  ] as const)('%s', (name, role) => {
    expect(caseloadRole(cases('x', name))).toBe(role);
  });

  test('of our own KPIs the caseload’s, and new clients', () => {
    const told = MINIMUM_SPECIFICATION.kpis.filter((kpi) => kpi.kind === 'count' && caseloadRole(kpi) !== undefined);
    expect(told.map((kpi) => [kpi.id, caseloadRole(kpi)])).toEqual([
      ['new-clients', 'new'],
      ['opening-caseload', 'opening'],
      ['new-cases', 'new'],
      ['closed-cases', 'closed'],
      ['closing-caseload', 'closing'],
    ]);
  });
});
