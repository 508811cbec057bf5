import { specificationAgeBands } from '../../../src/domain/rules/specification-age-bands';
import type { TableRead } from '../../../src/domain/tables/spec-rows';
import { placed, tableOf } from '../../support/register-tables';
import { testSpecificationRule } from '../../support/test-specification-rule';

/** A list with these labels. */
function list(name: string, ...labels: readonly string[]): TableRead {
  return tableOf('CodeLists', ['List', 'Label'], ...labels.map((label) => [name, label]));
}

const NAMED = tableOf('KPIs', ['Service ID', 'KPI ID', 'Code list'], ['*', 'age', 'Bands']);

testSpecificationRule(specificationAgeBands, {
  accept: [
    {
      name: 'bands side by side, in any order and wording',
      on: [list('Ages', '65 and over', 'Under 18', '18 to 24', '25–64 years', 'Unknown')],
    },
    { name: 'over 64 and over 65 after 64', on: [list('Age', '0-17', '18-64', 'Over 65', 'Not known')] },
    { name: 'bands of a service for the young', on: [list('Age band', 'Aged 11-15', 'Aged 16-17', 'Not known')] },
    { name: 'bands of something else', on: [list('Sessions', '1-5', '5-10', '20+')] },
    { name: 'words', on: [list('Age', 'Child', 'Adult')] },
    {
      name: 'bands of two years that would overlap together',
      on: [
        tableOf(
          'CodeLists',
          ['List', 'Label', 'Valid from', 'Valid to'],
          ['Age', '0-17', null, null],
          ['Age', '18-24', null, '31/03/2020'],
          ['Age', '25+', null, '31/03/2020'],
          ['Age', '18-29', '01/04/2020', null],
          ['Age', '30+', '01/04/2020', null],
          ['Age', 'Not known', null, null],
        ),
      ],
    },
  ],
  reject: [
    {
      name: 'overlaps of one year and of several',
      on: [placed(list('Ages', '0-18', '18-24', '20-30', '31+', 'Not known'), 'Lists', 'B2')],
      findings: [
        {
          at: 'Lists!C4',
          message: 'C4, Label: in the list “Ages”, the bands “0-18” and “18-24” share the age 18.',
          severity: 'error',
        },
        {
          at: 'Lists!C5',
          message: 'C5, Label: in the list “Ages”, the bands “18-24” and “20-30” share the ages 20 to 24.',
        },
        {
          at: 'Lists!C3',
          message: 'C3, Label: in the list “Ages”, the band “0-18” holds people under 18 and people over it.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'a gap, in a list that the KPI names, and nobody whose age is not known',
      on: [NAMED, list('Bands', '0-15', '18-64', '66+')],
      findings: [
        {
          at: 'CodeLists!B3',
          message: 'B3, Label: in the list “Bands”, no band holds the ages 16 and 17, between “0-15” and “18-64”.',
        },
        {
          at: 'CodeLists!B4',
          message: 'B4, Label: in the list “Bands”, no band holds the age 65, between “18-64” and “66+”.',
        },
        {
          at: 'CodeLists!B2',
          message: 'B2, Label: the list “Bands” has no value for people whose age is not known.',
          severity: 'query',
        },
      ],
    },
  ],
});
