import { percentageOutOfRange } from '../../../src/domain/rules/percentage-out-of-range';
import { records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(percentageOutOfRange, {
  accept: [
    {
      name: 'shares of one',
      on: summary({ at: 'B2', periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['felt-safer', 0.97, 1]] }),
    },
    {
      name: 'shares of a hundred, one of them small',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3'],
        rows: [['felt-safer', 97, 100, 0.5]],
      }),
    },
    {
      name: 'shares of a hundred, most of them zero',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3'],
        rows: [['felt-safer', 0, 0, 96]],
      }),
    },
    { name: 'counts', on: summary({ at: 'B2', periods: ['2019-20 Q1'], rows: [['sessions', 326]] }) },
  ],
  reject: [
    {
      name: 'above a hundred and below zero',
      on: summary({
        at: 'B3',
        periods: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3'],
        rows: [['felt-safer', 104, 97, -3]],
      }),
      findings: [
        {
          cells: ['C4', 'E4'],
          count: 2,
          message: 'Felt safer: 2 cells (first C4) are outside 0 to 100, for example 104.',
          kpi: 'felt-safer',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a share above all of them, which changes no scale',
      on: summary({
        at: 'B8',
        periods: ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3'],
        rows: [['felt-safer', 0.95, 1.05, 0.97]],
      }),
      findings: [{ cells: ['D9'], count: 1, message: 'D9, Felt safer: 105 per cent is outside 0 to 100 per cent.' }],
    },
    {
      name: 'below zero where one is all',
      on: summary({ at: 'G4', periods: ['2019-20 Q1', '2019-20 Q2'], rows: [['felt-safer', -0.05, 0.5]] }),
      findings: [{ cells: ['H5'], count: 1, message: 'H5, Felt safer: −5 per cent is outside 0 to 100 per cent.' }],
    },
    {
      name: 'two columns on one sheet, each on its own scale',
      on: records({
        at: 'A1',
        columns: ['felt-safer', 'client-id', 'felt-safer=Felt safer at the end'],
        rows: [
          [-0.1, 'a', 80],
          [0.4, 'b', 250],
        ],
      }),
      findings: [
        {
          cells: ['A2', 'C3'],
          count: 2,
          message: 'Felt safer: 2 cells (first row 2) are outside 0 to 100 per cent, for example −10 per cent.',
        },
      ],
    },
  ],
  onlyOnceBecause:
    'every value outside the range of one KPI is the same mistake, and a specification test has one percentage',
});
