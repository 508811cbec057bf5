import { specificationAmbiguous } from '../../../src/domain/rules/specification-ambiguous';
import { placed, tableOf } from '../../support/register-tables';
import { testSpecificationRule } from '../../support/test-specification-rule';

const LISTS = ['List', 'Code', 'Label', 'Also accepted', 'Valid from', 'Valid to'];

testSpecificationRule(specificationAmbiguous, {
  accept: [
    {
      name: 'a wording once in each list',
      on: [
        tableOf(
          'CodeLists',
          LISTS,
          ['Area', 'P', 'Poole', 'BCP; P', null, null],
          ['Court', null, 'Poole', 'BCP', null, null],
        ),
      ],
    },
    {
      name: 'a wording that passes on with the years',
      on: [
        tableOf(
          'CodeLists',
          LISTS,
          ['Area', null, 'Poole', null, null, '31/03/2019'],
          ['Area', null, 'BCP', 'Poole', '01/04/2019', null],
        ),
      ],
    },
    {
      name: 'a wording of ours that the workbook gives to a value of its own',
      on: [tableOf('CodeLists', LISTS, ['ethnicity', null, 'Irish Traveller', null, null, null])],
    },
    {
      name: 'a label of ours in a list that replaces ours',
      on: [
        tableOf('KPIs', ['Service ID', 'KPI', 'Code list'], ['*', 'Ethnicity', 'ethnicity']),
        tableOf('CodeLists', LISTS, ['ethnicity', null, 'Celtic', 'Irish', null, null]),
      ],
    },
    {
      name: 'a value of ours by another of its names',
      on: [tableOf('CodeLists', LISTS, ['Area', null, 'Weymouth', 'Weymouth and Portland', null, null])],
    },
    {
      name: 'more wordings for a value of ours',
      on: [tableOf('CodeLists', LISTS, ['ethnicity', null, 'Irish', 'From Ireland', null, null])],
    },
  ],
  reject: [
    {
      name: 'a wording, a code and a label of two values',
      on: [
        placed(
          tableOf(
            'CodeLists',
            LISTS,
            ['Area', 'P', 'Poole', 'BCP', null, null],
            ['Area', 'B', 'Bournemouth', 'Bmth; b.c.p.', null, null],
            ['Area', 'Poole', 'Purbeck', 'B', null, null],
          ),
          'Lists',
          'B2',
        ),
      ],
      findings: [
        { at: 'Lists!E4', message: 'E4, Also accepted: “b.c.p.” stands for “Bournemouth” here and for “Poole” in E3.' },
        {
          at: 'Lists!C5',
          message: 'C5, Code: “Poole” stands for “Purbeck” here and for “Poole” in D3.',
          severity: 'error',
        },
        { at: 'Lists!E5', message: 'E5, Also accepted: “B” stands for “Purbeck” here and for “Bournemouth” in C4.' },
      ],
    },
    {
      name: 'a label of ours for another value',
      on: [tableOf('CodeLists', LISTS, ['ethnicity', null, 'Celtic', 'Irish', null, null])],
      findings: [
        {
          at: 'CodeLists!D2',
          message: 'D2, Also accepted: “Irish” stands for “Celtic” here and for “Irish” in our own list.',
        },
      ],
    },
  ],
});
