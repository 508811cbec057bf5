import { ageBandsGap } from '../../../src/domain/rules/age-bands-gap';
import { records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const bands = (at: string, whole: number, ...parts: readonly (readonly [string, number])[]) =>
  summary({
    at,
    periods: ['2019-20 Q1'],
    rows: [['beneficiaries', whole], ...parts.map(([band, figure]) => [`age/${band}`, figure])],
  });

testRule(ageBandsGap, {
  onlyOnceBecause: 'the bands of a table are one list',
  accept: [
    { name: 'bands one after the other', on: bands('B2', 9, ['0-17', 2], ['18-64', 4], ['65+', 3]) },
    {
      name: 'bands in another order, and an answer without an age',
      on: bands('B2', 9, ['Not known', 1], ['18+', 6], ['Under 18', 2]),
    },
    { name: 'a part that may fill the gap', on: bands('B2', 9, ['0-17', 2], ['Working age', 4], ['65+', 3]) },
    { name: 'a band that holds another', on: bands('B2', 9, ['0-17', 2], ['16-17', 1], ['18+', 7]) },
    { name: 'records', on: records({ at: 'B2', columns: ['age'], rows: [['Under 5'], ['Over 5']] }) },
  ],
  reject: [
    {
      name: 'exactly 5, and people are missing',
      on: bands('B2', 60, ['Under 5', 10], ['Over 5', 48]),
      findings: [
        {
          cells: ['B5'],
          count: 1,
          message: 'B5, Age: no band holds people aged exactly 5, between “Under 5” and “Over 5”.',
          kpi: 'age',
          severity: 'query',
        },
      ],
    },
    {
      name: 'the same where nobody is missing',
      on: bands('C4', 58, ['Under 18', 10], ['Over 18', 48]),
      findings: [
        {
          cells: ['C7'],
          count: 1,
          message: 'C7, Age: no band holds people aged exactly 18, between “Under 18” and “Over 18”.',
          severity: 'advice',
        },
      ],
    },
    {
      name: 'two gaps of several years',
      on: bands('B2', 9, ['0-15', 2], ['18-24', 4], ['30+', 3]),
      findings: [
        {
          cells: ['B5'],
          count: 1,
          message:
            'B5, Age: no band holds people aged 16 to 17, between “0-15” and “18-24” and people aged 25 to 29, between “18-24” and “30+”.',
          severity: 'query',
        },
      ],
    },
  ],
});
