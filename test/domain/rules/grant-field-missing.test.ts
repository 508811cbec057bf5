import { grantFieldMissing } from '../../../src/domain/rules/grant-field-missing';
import { readSpecifications, specificationFor } from '../../../src/domain/tables/specification-tables';
import type { GrantTerm, Specification } from '../../../src/domain/model/specification';
import { tableOf } from '../../support/register-tables';
import { records, summary } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';
import { TEST_SPECIFICATION } from '../../support/test-specification';

/** The test specification with terms: what they ask for is required. */
function withTerms(...grantTerms: readonly GrantTerm[]): Specification {
  const asked = new Set(grantTerms.flatMap(({ kpis }) => kpis));
  const kpis = TEST_SPECIFICATION.kpis.map((kpi) => (asked.has(kpi.id) ? { ...kpi, required: 'yes' as const } : kpi));
  return { ...TEST_SPECIFICATION, kpis, grantTerms };
}

const MOJ = { fund: 'Victims’ services grant', kpis: ['referrals-in', 'gender'] };
const COLUMNS = ['client-id', 'gender', 'age', 'ethnicity'];

testRule(grantFieldMissing, {
  accept: [
    {
      name: 'what the terms ask for',
      on: records({
        at: 'B2',
        specification: withTerms(MOJ),
        columns: [...COLUMNS, 'referrals-in'],
        rows: [['a', 'F', 20, 'W1', 1]],
      }),
    },
    {
      name: 'a field that answers it as well',
      on: records({
        at: 'B2',
        specification: withTerms({ fund: 'Home Office', kpis: ['age'] }),
        columns: ['client-id', 'gender', 'birth-date', 'ethnicity'],
        rows: [['a', 'F', 20000, 'W1']],
      }),
    },
    {
      name: 'a service that no fund pays',
      on: records({ at: 'B2', columns: ['client-id', 'age', 'ethnicity'], rows: [['a', 20, 'W1']] }),
    },
  ],
  reject: [
    {
      name: 'two KPIs, one of which two funds ask for and a heading may mean',
      on: records({
        at: 'C4',
        specification: withTerms(MOJ, { fund: 'Commissioning fund', kpis: ['referrals-in'] }),
        columns: ['client-id', 'age', 'ethnicity', '?Refs>referrals-in'],
        rows: [['a', 20, 'W1', 1]],
      }),
      findings: [
        {
          cells: [],
          count: 1,
          message:
            'Sheet “Return”, row 4: no heading stands for “Gender”, which the terms of “Victims’ services grant” ask for.',
          kpi: 'gender',
          severity: 'error',
        },
        {
          cells: ['F4'],
          count: 1,
          message:
            'Sheet “Return”, row 4: no heading stands for “Referrals in”, which the terms of “Victims’ services grant” and “Commissioning fund” ask for. It may be “Refs” (F4), which is too unlike to be sure.',
          kpi: 'referrals-in',
          suggestions: ['Refs'],
        },
      ],
    },
    {
      name: 'offences that are asked for though the register does not say that the service deals with crime',
      on: summary({
        at: 'B2',
        specification: withTerms({ fund: 'Home Office', kpis: ['offence-count'] }),
        periods: ['2019-20 Q1'],
        rows: [['beneficiaries', 3]],
      }),
      findings: [
        {
          cells: [],
          count: 1,
          message:
            'Sheet “Return”, rows from 2 on: no label stands for “Offences”, which the terms of “Home Office” ask for.',
        },
      ],
    },
  ],
});

test('one gap is told once: by the grant where there is one, else by the KPI set', () => {
  const report = reportOn(
    records({ at: 'B2', specification: withTerms(MOJ), columns: ['client-id', 'age'], rows: [['a', 20]] }),
  );
  const told = report.findings
    .filter(({ rule }) => rule.endsWith('-missing'))
    .map(({ rule, kpi }) => `${rule} ${kpi!}`);
  expect(told.filter((one) => !one.startsWith('period'))).toEqual([
    'grant-field-missing gender',
    'grant-field-missing referrals-in',
    'kpi-missing ethnicity',
  ]);
});

describe('what the tables of the office ask for', () => {
  const SET = readSpecifications([
    tableOf(
      'Services',
      ['Service ID', 'Service', 'Crime-related'],
      ['S1', 'The Shores', 'No'],
      ['S2', 'Courses', 'No'],
    ),
    tableOf(
      'Funds',
      ['Fund ID', 'Fund', 'Required KPIs', 'Period start', 'Period end'],
      ['A', 'Home Office', 'offence-type; Felt safer; nothing known', '01/04/2019', '31/03/2020'],
      ['B', 'Ministry', 'Felt safer', null, null],
      ['C', 'Elsewhere', 'disability', null, null],
    ),
    tableOf('Awards', ['Fund ID', 'Service ID', 'Amount'], ['A', 'S1', 10], ['B', 'S1', 10], ['C', 'S2', 10]),
    tableOf('KPIs', ['Service ID', 'KPI ID', 'KPI', 'Required'], ['S2', 'felt-safer', 'Felt safer', 'No']),
  ]);
  const requiredOf = (specification: Specification, id: string) =>
    specification.kpis.find((kpi) => kpi.id === id)?.required;

  test('every fund that pays the service counts, and makes its KPIs required', () => {
    const specification = specificationFor(SET, { service: 'S1' });
    expect(specification.grantTerms).toEqual([
      { fund: 'Home Office', kpis: ['offence-type', 'felt-safer'] },
      { fund: 'Ministry', kpis: ['felt-safer'] },
    ]);
    expect(['offence-type', 'felt-safer', 'disability'].map((id) => requiredOf(specification, id))).toEqual([
      'yes',
      'yes',
      'no',
    ]);
  });

  test('only in the years of the fund, and only of the services it pays', () => {
    const period = { start: '2020-04-01', end: '2020-06-30', label: '2020-21 Q1' };
    expect(specificationFor(SET, { service: 'S1', period }).grantTerms).toEqual([
      { fund: 'Ministry', kpis: ['felt-safer'] },
    ]);
    expect(requiredOf(specificationFor(SET, { service: 'S1', period }), 'offence-type')).toBe('if-applicable');
    expect(requiredOf(specificationFor(SET, { service: 'S2' }), 'felt-safer')).toBe('no');
    expect(specificationFor(SET, {}).grantTerms).toBeUndefined();
  });
});
