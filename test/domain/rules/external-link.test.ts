import { externalLink } from '../../../src/domain/rules/external-link';
import { records, unrecognised, withDetails } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

const people = records({
  at: 'B3',
  columns: ['client-id', 'sessions'],
  rows: [
    ['a', 2],
    ['b', 3],
  ],
});

testRule(externalLink, {
  accept: [
    { name: 'no links', on: withDetails(people, {}) },
    {
      name: 'a sheet without a return, without links',
      on: withDetails(unrecognised([['Total', 3]], { at: 'B3', headerNotFound: false }), {}),
    },
  ],
  reject: [
    {
      name: 'a sheet without a return',
      on: withDetails(unrecognised([['Total', 3]], { at: 'D3', headerNotFound: false }), {
        links: [['E3', 'Master.xlsx']],
      }),
      findings: [
        {
          cells: ['E3'],
          count: 1,
          message: 'Sheet “Return”: the formula in E3 reads another workbook, “Master.xlsx”.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'one formula, in the period above the table',
      on: withDetails(people, { links: [['C1', 'C:\\Users\\Jane\\Master 2019.xlsx']] }),
      findings: [
        {
          cells: ['C1'],
          count: 1,
          message: 'Sheet “Return”: the formula in C1 reads another workbook, “Master 2019.xlsx”.',
          severity: 'query',
        },
      ],
    },
    {
      name: 'two workbooks, one from several places',
      on: withDetails(records({ at: 'G7', columns: ['client-id', 'sessions'], rows: [['a', 2]] }), {
        links: [
          ['H8:H9', 'Master.xlsx'],
          ['J1', 'https://example.org/files/Other.xlsx'],
          ['H12', 'Master.xlsx'],
        ],
      }),
      findings: [
        {
          cells: ['J1'],
          count: 1,
          message: 'Sheet “Return”: the formula in J1 reads another workbook, “Other.xlsx”.',
        },
        {
          cells: ['H8:H9', 'H12'],
          count: 3,
          message: 'Sheet “Return”: 3 formulas read another workbook, “Master.xlsx”; the first stands in H8.',
        },
      ],
    },
  ],
});
