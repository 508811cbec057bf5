import type { Specification } from '../../../src/domain/model/specification';
import { amountBelowZero } from '../../../src/domain/rules/amount-below-zero';
import { records, summary } from '../../support/return-builders';
import { TEST_SPECIFICATION } from '../../support/test-specification';
import { testRule } from '../../support/test-rule';

const WITH_GRANT: Specification = {
  ...TEST_SPECIFICATION,
  kpis: TEST_SPECIFICATION.kpis.flatMap((kpi) =>
    kpi.id === 'cost' ? [kpi, { ...kpi, id: 'grant', name: 'Grant' }] : [kpi],
  ),
};

const PERIODS = ['2019-20 Q1', '2019-20 Q2', '2019-20 Q3'];

testRule(amountBelowZero, {
  accept: [
    {
      name: 'amounts, nothing and blank',
      on: summary({ at: 'B2', periods: PERIODS, rows: [['cost', 12.5, 0, null]] }),
    },
    {
      name: 'counts and percentages are other rules’',
      on: summary({
        at: 'B2',
        periods: PERIODS,
        rows: [
          ['sessions', -3, 1, 2],
          ['felt-safer', -0.1, 0.5, 0.9],
        ],
      }),
    },
    { name: 'text', on: summary({ at: 'B2', periods: PERIODS, rows: [['cost', '-12.50', 1, 2]] }) },
  ],
  reject: [
    {
      name: 'a refund, or a minus that slipped in',
      on: summary({ at: 'B2', periods: PERIODS, rows: [['cost', 100, -429, 2]] }),
      findings: [{ cells: ['D3'], count: 1, message: 'D3, Cost: −429 is below zero.', severity: 'query' }],
    },
    {
      name: 'those of two measures are two findings',
      on: summary({
        at: 'B5',
        periods: PERIODS,
        specification: WITH_GRANT,
        rows: [
          ['cost', -1, -429.5, 2],
          ['grant', 3, 4, -7],
        ],
      }),
      findings: [
        { cells: ['C6:D6'], count: 2, message: 'Cost: 2 cells (first C6) are below zero, for example −1 and −429.5.' },
        { cells: ['E7'], count: 1, message: 'E7, Grant: −7 is below zero.' },
      ],
    },
    {
      name: 'a record',
      on: records({
        at: 'C4',
        columns: ['client-id', 'cost'],
        rows: [
          ['a', 20],
          ['b', -20],
        ],
      }),
      findings: [{ cells: ['D6'], count: 1, message: 'Row 6, Cost: −20 is below zero.' }],
    },
  ],
});
