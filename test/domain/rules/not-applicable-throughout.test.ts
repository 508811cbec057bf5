import { notApplicableThroughout } from '../../../src/domain/rules/not-applicable-throughout';
import type { CodeList } from '../../../src/domain/model/specification';
import { records } from '../../support/return-builders';
import { reportOn, testRule } from '../../support/test-rule';
import { TEST_SPECIFICATION } from '../../support/test-specification';

const offences: CodeList = {
  id: 'offences',
  name: 'Offences',
  isClosed: true,
  source: 'made for the tests',
  entries: [
    { label: 'Robbery', aliases: [] },
    { label: 'Not applicable', aliases: ['N/A'] },
  ],
};
const specification = {
  ...TEST_SPECIFICATION,
  codeLists: new Map([...TEST_SPECIFICATION.codeLists, ['offences', offences] as const]),
};

const offencesOf = (at: string, crimeRelated: boolean, ...values: readonly (string | null)[]) =>
  records({
    at,
    specification,
    crimeRelated,
    columns: ['client-id', 'offence-type'],
    rows: values.map((value, index) => [`C${index}`, value]),
  });

testRule(notApplicableThroughout, {
  accept: [
    { name: 'one offence among them', on: offencesOf('B2', true, 'N/A', 'Not applicable', 'Robbery', 'N/A') },
    { name: 'a service that does not deal with crime', on: offencesOf('B2', false, 'N/A', 'N/A', 'N/A') },
    { name: 'two clients', on: offencesOf('B2', true, 'N/A', 'N/A') },
    { name: 'blanks, which another rule tells', on: offencesOf('B2', true, null, null, null) },
  ],
  reject: [
    {
      name: 'every offence of a service that deals with crime',
      on: offencesOf('C3', true, 'N/A', 'Not applicable', null, 'n/a'),
      findings: [
        {
          cells: ['D4:D5', 'D7'],
          count: 3,
          message:
            'Offence type: 3 cells (first row 4) say that it does not apply, which is every record that says anything, but by the register “The Shores” deals with crime.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'two KPIs, one of which is asked of everybody',
      on: records({
        at: 'B2',
        specification,
        crimeRelated: true,
        columns: ['gender', 'offence-type'],
        rows: [
          ['N/A', 'N/A'],
          ['N/A', 'N/A'],
          ['Not applicable', 'N/A'],
        ],
      }),
      findings: [
        {
          cells: ['B3:B5'],
          count: 3,
          message:
            'Gender: 3 cells (first row 3) say that it does not apply, which is every record that says anything, but Gender is asked for.',
        },
        {
          cells: ['C3:C5'],
          count: 3,
          message:
            'Offence type: 3 cells (first row 3) say that it does not apply, which is every record that says anything, but by the register “The Shores” deals with crime.',
        },
      ],
    },
  ],
});

test('where the list has no such answer it is told once', () => {
  const on = records({
    at: 'B2',
    crimeRelated: true,
    columns: ['client-id', 'offence-type'],
    rows: [
      ['C1', 'N/A'],
      ['C2', 'N/A'],
      ['C3', 'N/A'],
    ],
  });
  const rules = reportOn(on)
    .findings.filter(({ kpi }) => kpi === 'offence-type')
    .map(({ rule }) => rule);
  expect(rules).toEqual(['placeholder-text']);
});
