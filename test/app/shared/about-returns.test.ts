import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { checkReturns } from '../../../src/app/shared/check-returns';
import type { CellValue } from '../../../src/cells/cell-values';
import { printOrigin } from '../../../src/domain/messages/origins';
import type { CheckReport } from '../../../src/domain/model/check-report';
import type { Labelled } from '../../../src/domain/model/returns';
import { readSpecifications } from '../../../src/domain/tables/specification-tables';
import { serialOfIso } from '../../../src/cells/serial-dates';
import { tableOf } from '../../support/register-tables';
import { buildWorkbook } from '../../support/workbooks';

type Rows = CellValue[][];

const SPECIFICATIONS = readSpecifications([
  tableOf(
    'Services',
    ['Service ID', 'Service', 'Provider'],
    ['S01', 'Domestic Abuse Outreach', 'Harbour Support'],
    ['S02', 'IDVA service', 'Safe Futures'],
    ['S03', 'ISVA service', 'Safe Futures'],
    ['S04', 'Parental Support Initiative', 'Family Trust'],
  ),
  tableOf(
    'KPIs',
    ['Service ID', 'KPI ID', 'KPI', 'Kind', 'Required'],
    ['S01', 'felt-safer', 'Felt safer', 'percentage', 'Yes'],
    ['S02', 'marac-cases', 'MARAC cases', 'count', 'Yes'],
  ),
]);

/** Records without a word of whose they are. */
const DATA: Rows = [
  ['Client ID', 'Gender', 'Age', 'Ethnicity'],
  ['C1', 'Female', 34, 'White British'],
  ['C2', 'Male', 41, 'White British'],
];

/** Figures of a quarter, under what stands over them. */
const figures = (...over: Rows): Rows => [
  ...over,
  ['Measure', 'Total'],
  ['Referrals in', 30],
  ['Clients supported', 25],
  ['Female', 20],
  ['Male', 5],
];

interface Given {
  readonly sheets: Readonly<Record<string, Rows>>;
  readonly fileName?: string;
  /** Without the commissioning workbook. */
  readonly isAlone?: boolean;
}

function check({ sheets, fileName, isAlone = false }: Given): Promise<CheckReport> {
  const workbook = buildWorkbook(...Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
  return checkReturns(createFileWorkbook(workbook), 'all', {
    ...(fileName !== undefined && { fileName }),
    ...(!isAlone && { specifications: SPECIFICATIONS }),
  });
}

/** What is said of the last return. */
async function aboutOf(given: Given): Promise<readonly string[]> {
  const table = (await check(given)).returns.at(-1);
  if (!table) return ['no return'];
  const print = ({ value, from }: Labelled<string>): string => `${value} by ${printOrigin(from, table.sheet)}`;
  const { provider, service, period, heldAgainst } = table;
  return [
    ...(provider ? [print(provider)] : []),
    ...(service ? [print(service)] : []),
    ...(period ? [print({ value: period.value.label, from: period.from })] : []),
    heldAgainst?.service ?? 'none',
  ];
}

const COVER: Rows = [
  ['Commissioned services – monitoring return'],
  [],
  ['Provider name', null, 'Harbour Support CIC'],
  ['Service', null, 'Domestic Abuse Outreach'],
  ['Reporting period', null, 'Quarters 1 and 2, 2019/20'],
  ['Completed by', null, 'Data Officer'],
];

const LATER = '1 April 2019 to 30 September 2019';

describe('whose a return is, and when it was', () => {
  test.each<[string, Given, readonly string[]]>([
    [
      'a cover says it all',
      { sheets: { Cover: COVER, Data: DATA } },
      ['Harbour Support CIC by Cover!C3', 'Domestic Abuse Outreach by Cover!C4', `${LATER} by Cover!C5`, 'S01'],
    ],
    [
      'a contact sheet at the end',
      {
        sheets: {
          Data: DATA,
          'Contact details': [
            ['Organisation', 'Family Trust'],
            ['Quarter', 'Q2 2019'],
          ],
        },
      },
      [
        "Family Trust by 'Contact details'!B1",
        "Parental Support Initiative by 'Contact details'!B1",
        "2019-20 Q2 by 'Contact details'!B2",
        'S04',
      ],
    ],
    [
      'the title of a cover',
      { sheets: { Cover: [['IDVA service'], ['Return for April to June 2019']], Data: DATA } },
      ['IDVA service by Cover!A1', '2019-20 Q1 by Cover!A2', 'S02'],
    ],
    [
      'the year of a title leaves the quarter to the cover',
      { sheets: { Cover: COVER, Data: figures(['KPI DATA 2019/20'], []) } },
      ['Harbour Support CIC by Cover!C3', 'Domestic Abuse Outreach by Cover!C4', `${LATER} by Cover!C5`, 'S01'],
    ],
    [
      'labels on the sheet go before the cover',
      { sheets: { Cover: COVER, Data: figures(['Provider', 'Harbour Support'], ['Period', 'Q1 2019/20'], []) } },
      ['Harbour Support by Data!B1', 'Domestic Abuse Outreach by Cover!C4', '2019-20 Q1 by Data!B2', 'S01'],
    ],
    [
      'a short name in the sheet’s name',
      { sheets: { '4b - PSI': DATA } },
      ['Parental Support Initiative by the sheet’s name', 'S04'],
    ],
    [
      'the file’s name',
      { sheets: { Sheet1: DATA }, fileName: 'returns/Safe_Futures-ISVA_service-Q2_2019-20.xlsx' },
      ['Safe Futures by the file’s name', 'ISVA service by the file’s name', '2019-20 Q2 by the file’s name', 'S03'],
    ],
    [
      'a cover goes before the file’s name',
      { sheets: { Cover: COVER, Data: DATA }, fileName: 'DA outreach H1 2019-20.xlsx' },
      ['Harbour Support CIC by Cover!C3', 'Domestic Abuse Outreach by Cover!C4', `${LATER} by Cover!C5`, 'S01'],
    ],
    [
      'a quarter whose year stands on another sheet',
      {
        sheets: {
          Cover: [
            ['Provider', 'Harbour Support'],
            ['Financial year', '2019/20'],
          ],
          Q2: DATA,
        },
      },
      ['Harbour Support by Cover!B1', 'Domestic Abuse Outreach by Cover!B1', '2019-20 Q2 by the sheet’s name', 'S01'],
    ],
    [
      'a sheet for each quarter, the year on the first',
      { sheets: { Q1: figures(['Return 2019/20'], []), Q2: figures([]) } },
      ['2019-20 Q2 by the sheet’s name', 'none'],
    ],
    [
      'Quarter 2 and the year in cells of their own',
      { sheets: { Data: figures(['Monitoring 2019/20'], ['Quarter', 2], []) } },
      ['2019-20 Q2 by Data!B2', 'none'],
    ],
    [
      'a title that says the quarter, and the file’s name the year',
      { sheets: { Data: figures(['Quarter 2 return'], []) }, fileName: 'KPIs 2019-20.xlsx' },
      ['2019-20 Q2 by Data!A1', 'none'],
    ],
    [
      'Period ending beside a date',
      { sheets: { Data: figures(['Period ending', serialOfIso('2019-06-30')!], []) } },
      ['2019-20 Q1 by Data!B1', 'none'],
    ],
    [
      'Quarter ending beside a text',
      { sheets: { Data: figures(['Quarter ending:', '30/09/2019'], []) } },
      ['2019-20 Q2 by Data!B1', 'none'],
    ],
    [
      'a hint beside the label, and the answer beside that',
      { sheets: { Data: figures(['Provider', '(your organisation’s name)', 'Safe Futures'], []) } },
      ['Safe Futures by Data!C1', 'none'],
    ],
    [
      'another sheet of the return',
      {
        sheets: {
          Referrals: figures(['Service', 'IDVA service'], ['Period', 'Q1 2019/20'], []),
          Clients: DATA,
        },
      },
      ['IDVA service by Referrals!B1', '2019-20 Q1 by Referrals!B2', 'S02'],
    ],
    [
      'without a commissioning workbook',
      { sheets: { Cover: COVER, Data: DATA }, isAlone: true },
      ['Harbour Support CIC by Cover!C3', 'Domestic Abuse Outreach by Cover!C4', `${LATER} by Cover!C5`, 'none'],
    ],
  ])('%s', async (_name, given, said) => {
    expect(await aboutOf(given)).toEqual(said);
  });

  test.each<[string, Given]>([
    ['numbers in the file’s name', { sheets: { Data: DATA }, fileName: 'ages 16-17 v2.xlsx' }],
    ['a hint is no provider', { sheets: { Data: figures(['Provider', '(your organisation’s name)'], []) } }],
    [
      'nor a list to choose from',
      { sheets: { Data: DATA, Lists: [['Provider'], ['A1 Trust'], ['B Trust'], ['C Trust'], ['D']] } },
    ],
    [
      'nor the head of a table',
      {
        sheets: {
          Data: DATA,
          Team: [
            ['Provider', 'Lead', 'Post', 'Hours'],
            ['A', 'B', 'C', 37],
          ],
        },
      },
    ],
    ['nor what a guidance sheet gives as an example', { sheets: { Guidance: COVER, Data: DATA } }],
    ['a cover that lists all services', { sheets: { Cover: [['IDVA service'], ['ISVA service']], Data: DATA } }],
    [
      'a title that speaks of referrals from a service',
      { sheets: { Data: figures(['Referrals from IDVA service'], []) } },
    ],
    [
      'days on which returns are due',
      { sheets: { Cover: [['Q1 2019/20: 31 July'], ['Q2 2019/20: 31 October']], Data: DATA } },
    ],
  ])('says nothing: %s', async (_name, given) => {
    expect(await aboutOf(given)).toEqual(['none']);
  });
});

describe('several services on one sheet', () => {
  const block = (title: string, first: number): Rows => [
    [title],
    [null, 'Q1', 'Q2', 'YTD'],
    ['Referrals in', first, 20, first + 20],
    ['Clients supported', 10, 15, 25],
    ['Female', 8, 10, 18],
    ['Male', 2, 5, 7],
    [],
  ];
  const sheets = {
    Return: [
      ['Safe Futures – April to September 2019'],
      [],
      ...block('IDVA service', 12),
      ...block('ISVA service', 14),
    ],
  };

  test('each block is of the service over it, and is asked for that one’s own KPIs', async () => {
    const report = await check({ sheets });
    expect(report.returns.map(({ heldAgainst }) => heldAgainst?.service)).toEqual(['S02', 'S03']);
    expect(report.returns.map(({ heldAgainst }) => heldAgainst?.why)).toEqual([
      'Return!A3 says “IDVA service”, which is S02, IDVA service.',
      'Return!A10 says “ISVA service”, which is S03, ISVA service.',
    ]);
    const marac = report.findings.filter(({ rule, kpi }) => rule === 'kpi-missing' && kpi === 'marac-cases');
    expect(marac).toHaveLength(1);
    expect(new Set(report.findings.map(({ key }) => key)).size).toBe(report.findings.length);
  });
});

describe('what was used, and why', () => {
  const rules = async (given: Given): Promise<readonly string[]> =>
    (await check(given)).findings.flatMap(({ rule, severity }) =>
      /^(?:about|service|no-return)/.test(rule) ? [`${severity} ${rule}`] : [],
    );

  test.each<[string, Given, readonly string[]]>([
    ['no service recognised', { sheets: { Data: DATA, More: DATA } }, ['query service-not-recognised']],
    ['no commissioning workbook', { sheets: { Data: DATA }, isAlone: true }, []],
    ['a service that is known', { sheets: { Cover: COVER, Data: DATA } }, []],
    [
      'a cover and a label that differ',
      { sheets: { Cover: COVER, Data: figures(['Provider', 'Lighthouse'], ['Period', 'Q3 2019/20'], []) } },
      ['query about-mismatch', 'query about-mismatch'],
    ],
    [
      'the sheet’s name and the cover name two services',
      { sheets: { Cover: COVER, 'IDVA service': DATA } },
      ['query about-mismatch'],
    ],
    [
      'no return',
      {
        sheets: {
          Staff: [
            ['Name', 'Post'],
            ['A', 'B'],
          ],
        },
      },
      ['error no-return-found'],
    ],
  ])('%s', async (_name, given, found) => {
    expect(await rules(given)).toEqual(found);
  });
});

test('the cells of a cover that were read are accounted for as about the return, and nothing else of it', async () => {
  const cover: Rows = [
    ['Monitoring return'],
    [],
    ['Provider', 'Safe Futures'],
    ['Service', 'IDVA service'],
    ['Period', '2019-20 Q2'],
    [],
    ['Clients we lost touch with', 12],
  ];
  const { account } = await check({ sheets: { Cover: cover, Data: DATA } });
  expect(account.sheets[0]).toMatchObject({ filled: 9, labels: 3, context: 4, notChecked: 2 });
  expect(account.sheets[0]?.leftOut).toMatchObject([{ count: 2, why: expect.stringMatching(/cover/) as string }]);
  expect(account.sheets[1]).toMatchObject({ filled: 12, labels: 4, checked: 8 });
});
