import { checkSpecification } from '../../../src/domain/check/check-specification';
import { specificationUnreadable } from '../../../src/domain/rules/specification-unreadable';
import { placed, tableOf } from '../../support/register-tables';
import { testSpecificationRule } from '../../support/test-specification-rule';

const KPIS = ['Service ID', 'KPI', 'Unit', 'Kind', 'Required', 'Responses', 'Better is', 'Target', 'Valid from'];

testSpecificationRule(specificationUnreadable, {
  accept: [
    {
      name: 'words in any case, dates and numbers as text',
      on: [
        tableOf(
          'KPIs',
          KPIS,
          ['*', 'A', 'People', 'Count', 'if applicable', 'Single', 'Higher', '1,600', '1 April 2019'],
          ['*', 'B', '£', null, 'Y', null, 'fewer', 0.9, 43556],
        ),
      ],
    },
    {
      name: 'frequencies, risks and answers as people write them',
      on: [
        tableOf(
          'Services',
          ['Service ID', 'Return frequency', 'Risk', 'Crime-related', 'Start'],
          ['S1', 'Half yearly', 'HIGH', 'y', '01/04/2019'],
          ['S2', 'annual', 'Medium', 'No', null],
        ),
      ],
    },
    {
      name: 'a figure of the past that was hidden because it is small',
      on: [
        tableOf(
          'History',
          ['Service ID', 'KPI ID', 'Period', 'Value'],
          ['S1', 'gender', '2018-19 Q1', '<5'],
          ['S1', 'age', '2018-19', 4],
        ),
      ],
    },
    { name: 'columns that are not ours', on: [tableOf('Services', ['Service ID', 'Mood'], ['S1', 'smiles'])] },
  ],
  reject: [
    {
      name: 'the same word in several rows, once; a formula that failed',
      on: [
        placed(
          tableOf(
            'KPIs',
            KPIS,
            ['*', 'A', 'smiles', 'mood', null, null, null, null, null],
            ['*', 'B', 'smiles', null, null, null, null, '#REF!', null],
          ),
          'Measures',
          'B2',
        ),
      ],
      findings: [
        {
          at: 'Measures!D3,D4',
          message:
            'Unit: 2 cells (first D3) say “smiles”, which is not one of people, cases, referrals, interventions, sessions, £, %.',
          severity: 'error',
        },
        {
          at: 'Measures!E3',
          message: 'E3, Kind: “mood” is not one of count, percentage, money, category, date, text, email, telephone.',
        },
        { at: 'Measures!I4', message: 'I4, Target: “#REF!” is not a number.' },
      ],
    },
    {
      name: 'dates and periods that cannot be read',
      on: [
        tableOf('Funds', ['Fund ID', 'Period end', 'Return frequency'], ['F1', '31/04/2020', 'weekly']),
        tableOf('Returns', ['Service ID', 'Period', 'Received'], ['S1', 'some time', 'soon']),
      ],
      findings: [
        { at: 'Funds!B2', message: 'B2, Period end: “31/04/2020” is not a date.' },
        {
          at: 'Funds!C2',
          message: 'C2, Return frequency: “weekly” is not one of Monthly, Quarterly, Half-yearly, Yearly.',
        },
        { at: 'Returns!B2', message: 'B2, Period: “some time” is not a period.' },
        { at: 'Returns!C2', message: 'C2, Received: “soon” is not a date.' },
      ],
    },
  ],
});

test('what to do speaks of the cell at hand', () => {
  const tables = [
    tableOf('Services', ['Service ID', 'Rank', 'Risk', 'Cost', 'Start'], ['S1', -3, 'huge', 'lots', 'soon']),
    tableOf('Funds', ['Fund ID', 'Purposes', 'Tolerance %'], ['F1', '#REF!', 'some']),
    tableOf('Returns', ['Service ID', 'Period'], ['S1', 'then']),
  ];
  const found = checkSpecification(tables).filter(({ rule }) => rule === 'specification-unreadable');
  expect(Object.fromEntries(found.map(({ message, whatToDo }) => [/, (.*?):/.exec(message)?.[1], whatToDo]))).toEqual({
    Rank: 'Write 1 for what comes first, 2 for what comes next; leave the cell blank for what comes last.',
    Risk: 'Choose one of these words.',
    Cost: 'Write the amount in digits, such as 1,200.50.',
    Start: 'Write the date as 01/04/2019.',
    Purposes: 'Write what the cell has to hold in place of the formula that failed.',
    'Tolerance %': 'Write the number in digits.',
    Period: 'Write the period as 2019-20 Q1.',
  });
});
