import { codeSuperseded } from '../../../src/domain/rules/code-superseded';
import type { CodeEntry, Specification } from '../../../src/domain/model/specification';
import { records } from '../../support/return-builders';
import { testRule } from '../../support/test-rule';
import { TEST_SPECIFICATION } from '../../support/test-specification';

const OFFENCES: readonly CodeEntry[] = [
  { label: 'Robbery', aliases: [], validFrom: '2010-04-01' },
  { label: 'Residential burglary', aliases: [], validFrom: '2017-04-01' },
  { label: 'Burglary dwelling', aliases: ['Dwelling'], validTo: '2014-03-31', supersededBy: 'Domestic burglary' },
  { label: 'Domestic burglary', aliases: [], validTo: '2017-03-31', supersededBy: 'Residential burglary' },
  { label: 'Mail theft', code: 'M', aliases: [], validTo: '2012-03-31' },
  { label: 'Round', aliases: [], validTo: '2012-03-31', supersededBy: 'Round' },
];

const VULNERABILITY: readonly CodeEntry[] = [
  { label: 'Repeat victim', aliases: [], code: 'R' },
  { label: 'Persistent victim', aliases: [], code: 'R', validTo: '2018-03-31' },
  { label: 'None', aliases: [] },
];

/** The test specification with dated lists, one closed and one open. */
const DATED: Specification = {
  ...TEST_SPECIFICATION,
  codeLists: new Map(
    [...TEST_SPECIFICATION.codeLists].map(([id, list]) => {
      const entries = { offences: OFFENCES, vulnerability: VULNERABILITY }[id];
      return [id, entries ? { ...list, entries } : list];
    }),
  ),
};

const COLUMNS = ['client-id', 'gender', 'age', 'ethnicity', 'offence-type', 'vulnerability'];

testRule(codeSuperseded, {
  accept: [
    {
      name: 'values that hold in the period',
      on: records({
        at: 'B4',
        period: '2019-20 Q1',
        specification: DATED,
        columns: COLUMNS,
        rows: [['a', 'F', 20, 'W1', 'Residential burglary', 'R; None']],
      }),
    },
    {
      name: 'old values in an old period, and one that ended within it',
      on: records({
        at: 'B4',
        period: '2016-17',
        specification: DATED,
        columns: COLUMNS,
        rows: [['a', 'F', 20, 'W1', 'Domestic burglary', 'Persistent victim']],
      }),
    },
    {
      name: 'a return that does not say its period',
      on: records({
        at: 'B4',
        specification: DATED,
        columns: COLUMNS,
        rows: [['a', 'F', 20, 'W1', 'Domestic burglary', 'Persistent victim']],
      }),
    },
    {
      name: 'lists without dates',
      on: records({ at: 'B4', period: '2019-20', columns: COLUMNS, rows: [['a', 'F', 20, 'W1', 'Burglary', 'None']] }),
    },
  ],
  reject: [
    {
      name: 'in a list to be kept to: what replaces it, at once or in steps, by any wording',
      on: records({
        at: 'B4',
        period: '2019-20 Q1',
        specification: DATED,
        columns: COLUMNS,
        rows: [
          ['a', 'F', 20, 'W1', 'domestic BURGLARY', 'None'],
          ['b', 'F', 20, 'W1', 'Dwelling', 'None'],
          ['c', 'F', 20, 'W1', 'Domestic burglary', 'None'],
          ['d', 'F', 20, 'W1', 'Mail theft', 'None'],
          ['e', 'F', 20, 'W1', 'Round', 'None'],
        ],
      }),
      findings: [
        {
          cells: ['F5'],
          count: 1,
          message:
            'Row 5, Offence type: “domestic BURGLARY” is an old value: it held until 31 March 2017, before 2019-20 Q1; “Residential burglary” takes its place.',
          kpi: 'offence-type',
          severity: 'error',
          suggestions: ['Residential burglary'],
        },
        {
          cells: ['F6'],
          count: 1,
          message:
            'Row 6, Offence type: “Dwelling” is an old value: it held until 31 March 2014, before 2019-20 Q1; “Residential burglary” takes its place.',
        },
        {
          cells: ['F7'],
          count: 1,
          message:
            'Row 7, Offence type: “Domestic burglary” is an old value: it held until 31 March 2017, before 2019-20 Q1; “Residential burglary” takes its place.',
        },
        {
          cells: ['F8'],
          count: 1,
          message:
            'Row 8, Offence type: “Mail theft” is an old value: it held until 31 March 2012, before 2019-20 Q1; nothing takes its place.',
          suggestions: undefined,
        },
        {
          cells: ['F9'],
          count: 1,
          message:
            'Row 9, Offence type: “Round” is an old value: it held until 31 March 2012, before 2019-20 Q1; nothing takes its place.',
        },
      ],
    },
    {
      name: 'in an open list a query; the code tells what replaces it; one of several answers',
      on: records({
        at: 'A2',
        period: '2019-20 Q1',
        specification: DATED,
        columns: COLUMNS,
        rows: [
          ['a', 'F', 20, 'W1', 'Robbery', 'Persistent victim'],
          ['b', 'F', 20, 'W1', 'Robbery', 'None; Persistent victim'],
        ],
      }),
      findings: [
        {
          cells: ['F3'],
          count: 1,
          message:
            'Row 3, Vulnerability: “Persistent victim” is an old value: it held until 31 March 2018, before 2019-20 Q1; “Repeat victim” takes its place.',
          severity: 'query',
          suggestions: ['Repeat victim'],
        },
        {
          cells: ['F4'],
          count: 1,
          message:
            'Row 4, Vulnerability: “None; Persistent victim” is an old value: it held until 31 March 2018, before 2019-20 Q1; “Repeat victim” takes its place.',
          suggestions: undefined,
        },
      ],
    },
  ],
});
