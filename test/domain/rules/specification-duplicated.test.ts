import { checkSpecification } from '../../../src/domain/check/check-specification';
import { specificationDuplicated } from '../../../src/domain/rules/specification-duplicated';
import { placed, tableOf } from '../../support/register-tables';
import { testSpecificationRule } from '../../support/test-specification-rule';

const KPIS = ['Service ID', 'KPI ID', 'KPI', 'Valid from', 'Valid to'];

testSpecificationRule(specificationDuplicated, {
  accept: [
    {
      name: 'a KPI of every service changed for one',
      on: [tableOf('KPIs', KPIS, ['*', 'gender', 'Gender', null, null], ['S1', 'gender', 'Gender', null, null])],
    },
    {
      name: 'a KPI that changes from one year to the next',
      on: [
        tableOf(
          'KPIs',
          KPIS,
          ['*', 'age', 'Age', null, '31/03/2019'],
          ['*', 'age', 'Age', '01/04/2019', '31/03/2020'],
          ['*', 'age', 'Age', '01/04/2020', null],
        ),
      ],
    },
    {
      name: 'a value in two lists, and a code that is used again',
      on: [
        tableOf(
          'CodeLists',
          ['List', 'Code', 'Label', 'Valid from', 'Valid to'],
          ['Area', 'P', 'Poole', null, '31/03/2019'],
          ['Area', 'P', 'Purbeck', '01/04/2019', null],
          ['Court', 'P', 'Poole', null, null],
        ),
      ],
    },
  ],
  reject: [
    {
      name: 'IDs twice and three times',
      on: [
        placed(
          tableOf('Services', ['Service', 'Service ID'], ['A', 'S1'], ['B', 's1 '], ['C', 'S2'], ['D', 'S-1']),
          'Register',
          'B2',
        ),
      ],
      findings: [
        {
          at: 'Register!C4',
          message:
            'C4: the service “s1” stands in C3 already, so nothing is allocated, and returns are checked with the row there.',
          severity: 'error',
        },
        {
          at: 'Register!C6',
          message:
            'C6: the service “S-1” stands in C3 already, so nothing is allocated, and returns are checked with the row there.',
        },
      ],
    },
    {
      name: 'a KPI by ID and by name, and with dates that overlap',
      on: [
        tableOf(
          'KPIs',
          KPIS,
          ['S1', 'gender', null, null, null],
          ['s1', null, 'Gender', null, null],
          ['*', 'age', 'Age', null, '31/03/2020'],
          ['*', 'age', 'Age', '01/04/2019', null],
        ),
      ],
      findings: [
        { at: 'KPIs!C3', message: 'C3: the KPI “Gender” stands in B2 already, and the row there is used.' },
        { at: 'KPIs!B5', message: 'B5: the KPI “age” stands in B4 already, and the row there is used.' },
      ],
    },
    {
      name: 'a value of a list, told once where both label and code are there',
      on: [
        tableOf(
          'CodeLists',
          ['List', 'Code', 'Label'],
          ['Area', 'P', 'Poole'],
          ['area', 'p', 'POOLE'],
          ['Area', 'P', 'Purbeck'],
        ),
        tableOf('Funds', ['Fund ID'], ['MOJ'], ['moj']),
      ],
      findings: [
        { at: 'CodeLists!C3', message: 'C3: the value “POOLE” stands in C2 already, and the row there is used.' },
        { at: 'CodeLists!B4', message: 'B4: the value “P” stands in B2 already, and the row there is used.' },
        { at: 'Funds!A3', message: 'A3: the fund “moj” stands in A2 already, so nothing is allocated.' },
      ],
    },
  ],
});

test('only what has “Valid from” and “Valid to” is advised to use them', () => {
  const twice = (name: string, headers: readonly string[]) => tableOf(name, [...headers], ['a', 'b'], ['a', 'b']);
  const findings = checkSpecification([
    twice('Funds', ['Fund ID', 'Fund']),
    twice('Services', ['Service ID', 'Service']),
    twice('CodeLists', ['List', 'Label']),
  ]).filter(({ rule }) => rule === 'specification-duplicated');
  expect(findings.map(({ sheet, whatToDo }) => [sheet, whatToDo.includes('Valid from')])).toEqual([
    ['Funds', false],
    ['Services', false],
    ['CodeLists', true],
  ]);
});
