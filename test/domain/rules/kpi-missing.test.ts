import { kpiMissing } from '../../../src/domain/rules/kpi-missing';
import { beside, records, summary } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';

testRule(kpiMissing, {
  accept: [
    {
      name: 'all that is asked for',
      on: summary({
        at: 'B2',
        periods: ['2019-20 Q1'],
        rows: [
          ['beneficiaries', 3],
          ['gender/Female', 3],
          ['age/0-17', 3],
          ['ethnicity/Irish', 3],
        ],
      }),
    },
    {
      name: 'other fields answer',
      on: records({
        at: 'B2',
        columns: ['client-id', 'gender', 'birth-date', 'ethnicity'],
        rows: [['a', 'F', 20000, 'W1']],
      }),
    },
    {
      name: 'offences of a service that does not deal with crime',
      on: records({
        at: 'B2',
        crimeRelated: false,
        columns: ['client-id', 'gender', 'age', 'ethnicity'],
        rows: [['a', 'F', 20, 'W1']],
      }),
    },
    {
      name: 'the rest stands in a second table',
      on: beside(
        records({ at: 'A1', columns: ['client-id', 'gender'], rows: [['a', 'F']] }),
        summary({
          at: 'E1',
          periods: ['2019-20 Q1'],
          rows: [
            ['age/0-17', 1],
            ['ethnicity/Irish', 1],
          ],
        }),
      ),
    },
  ],
  reject: [
    {
      name: 'two missing, one of which a heading may mean',
      on: records({ at: 'C4', columns: ['client-id', 'gender', '?Ethnic orig.>ethnicity'], rows: [['a', 'F', 'W1']] }),
      findings: [
        {
          cells: [],
          count: 1,
          message: 'Sheet “Return”, row 4: no heading stands for “Age”.',
          kpi: 'age',
          severity: 'error',
          suggestions: undefined,
        },
        {
          cells: ['E4'],
          count: 1,
          message:
            'Sheet “Return”, row 4: no heading stands for “Ethnicity”. It may be “Ethnic orig.” (E4), which is too unlike to be sure.',
          kpi: 'ethnicity',
          suggestions: ['Ethnic orig.'],
        },
      ],
    },
    {
      name: 'offences where the service deals with crime, once for two tables',
      on: beside(
        records({ at: 'B9', crimeRelated: true, columns: ['client-id', 'gender', 'age'], rows: [['a', 'F', 20]] }),
        records({
          at: 'F9',
          crimeRelated: true,
          columns: ['client-id', 'ethnicity', 'offence-type'],
          rows: [['a', 'W1', 'Robbery']],
        }),
      ),
      findings: [
        {
          cells: [],
          count: 1,
          message: 'Sheet “Return”, row 9: no heading stands for “Offences”.',
          kpi: 'offence-count',
        },
      ],
    },
  ],
});
