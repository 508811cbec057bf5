import { choice, columnsOf, date, long, number, own, text } from './columns.mjs';
import { CURRENT, MONTHS, QUARTERS } from './performance-figures.mjs';
import { SERVICES } from './performance-services.mjs';
import { day } from './sheet.mjs';

/** Service, id, name, unit, kind, better is, target, tolerance, part of, valid from, valid to, counted when. */
const KPIS = [
  ['SSCT', 'courses', 'Courses', 'sessions', 'count', 'higher', 340, 10],
  ['CSAS', 'patrols', 'Patrols', 'sessions', 'count', 'higher'],
  ['ADV', 'advocacy-sessions', 'Advocacy sessions', 'sessions', 'count', 'higher'],
  ['HELP', 'calls-answered', 'Calls answered', 'sessions', 'count', 'higher'],
  ['HELP', 'calls-given-up', 'Calls given up', 'sessions', 'count', 'lower'],
  ['HELP', 'calls-passed-on', 'Calls passed on', 'sessions', 'count', 'higher'],
  ['COUN', 'counselling-sessions', 'Counselling sessions', 'sessions', 'count', 'higher', 300, 5],
  ['COUN', 'surveys', 'Surveys returned', 'people', 'count', 'neither'],
  ['COUN', 'felt-safer', 'Felt safer', '%', 'percentage', 'higher', 90, 5, 'surveys'],
  ['YOUTH', 'youth-sessions', 'Youth sessions', 'sessions', 'count', 'higher'],
  ['RJ', 'conferences', 'Conferences held', 'sessions', 'count', 'higher'],
  [
    'WIT',
    'contacts',
    'Contacts',
    'cases',
    'count',
    'higher',
    null,
    null,
    null,
    null,
    day(2019, 3, 31),
    'Each contact with a witness.',
  ],
  [
    'WIT',
    'contacts',
    'Contacts',
    'cases',
    'count',
    'higher',
    null,
    null,
    null,
    day(2019, 4, 1),
    null,
    'Each witness once, however often.',
  ],
  ['REFUGE', 'families-housed', 'Families housed', 'cases', 'count', 'higher', 60, 10],
  ['REFUGE', 'safety-plans', 'Safety plans', 'cases', 'count', 'higher'],
];

/** The rows of one service: what was accepted before the current return, without the periods that were never reported. */
function historyOf({ id, frequency, kpis, years = [], missing = [], isNew = false, resubmitted }) {
  const [labels, current] = frequency === 'Monthly' ? [MONTHS, CURRENT.months] : [QUARTERS, CURRENT.quarters];
  const rows = Object.entries(kpis).flatMap(([kpi, { figures = [] }]) => {
    if (figures.length === 0) return [];
    const periods = isNew ? labels.slice(-figures.length) : labels;
    return periods
      .slice(0, periods.length - current)
      .flatMap((period, at) =>
        missing.includes(period) ? [] : [[id, kpi, null, period, figures[at], `R-${id}-${period}`]],
      );
  });
  const ofYears = years.map(([kpi, period, value]) => [id, kpi, null, period, value, `R-${id}-${period}`]);
  if (!resubmitted) return [...ofYears, ...rows];
  const [kpi, period, before] = resubmitted;
  const at = rows.findIndex((row) => row[1] === kpi && row[3] === period);
  const again = rows[at];
  // The value that was sent first stands where it was accepted; what replaced it comes last.
  return [
    ...ofYears,
    ...rows.map((row) => (row === again ? [...row.slice(0, 4), before, row[5]] : row)),
    [...again.slice(0, 5), `${again[5]} (2)`],
  ];
}

export const PERFORMANCE_TABLES = [
  {
    name: 'Settings',
    columns: columnsOf('Settings', { Setting: text(34), Value: text(22), Meaning: long(70) }),
    rows: [
      ['Office', 'Sample PCC (invented)', 'Printed on reports.'],
      ['Financial year', '2019-20', 'The year this workbook is about.'],
    ],
  },
  {
    name: 'Services',
    columns: columnsOf('Services', {
      'Service ID': text(12),
      Service: text(34),
      Provider: text(38),
      'Intervention type': text(26),
      'Crime-related': choice(13),
      Risk: choice(10),
      Start: date(),
      End: date(),
      'Return frequency': choice(),
      Note: own(long(60)),
    }),
    rows: SERVICES.map(({ id, name, provider, type, risk, start = day(2017, 4, 1), frequency, note }) => [
      id,
      name,
      provider,
      type,
      // Their returns count people and work, and no offences.
      'No',
      risk,
      start,
      day(2020, 3, 31),
      frequency,
      note,
    ]),
  },
  {
    name: 'KPIs',
    columns: columnsOf('KPIs', {
      'Service ID': text(11),
      'KPI ID': text(22),
      KPI: text(24),
      Unit: choice(13),
      Kind: choice(12, ['count', 'percentage', 'money', 'category', 'date', 'text']),
      'Better is': choice(11),
      Target: number(),
      'Tolerance %': number(),
      'Part of': text(14),
      'Valid from': date(),
      'Valid to': date(),
      'Counted when': long(40),
    }),
    rows: KPIS.map((row) => Array.from({ length: 12 }, (_, at) => row[at] ?? null)),
  },
  {
    name: 'Returns',
    columns: columnsOf('Returns', {
      'Return ID': text(20),
      Sheet: text(22),
      'Service ID': text(12),
      Period: text(34),
      Layout: choice(11),
      Received: date(),
      Status: choice(12),
    }),
    rows: SERVICES.filter(({ sheet }) => sheet !== undefined).map(({ id, sheet }) => [
      `R-${id}-2019-20 Q2`,
      sheet,
      id,
      '2019-20 Q2',
      id === 'RJ' ? 'records' : 'summary',
      day(2019, 10, 11),
      'Received',
    ]),
  },
  {
    name: 'History',
    columns: columnsOf('History', {
      'Service ID': text(12),
      'KPI ID': text(24),
      Category: text(16),
      Period: text(18),
      Value: number(),
      'Return ID': text(26),
    }),
    rows: SERVICES.flatMap(historyOf),
  },
  {
    name: 'Explanations',
    columns: columnsOf('Explanations', {
      Query: text(62),
      Sheet: text(20),
      Explanation: long(60),
      By: text(26),
      Date: date(),
      Accepted: choice(13),
    }),
    rows: [
      [
        'variance-unexplained · Helpline Jul-Sep · calls-given-up · September 2019',
        'Helpline Jul-Sep',
        'The telephone line was out of order from 9 to 16 September: about 38 callers gave up because of it (invented).',
        'Portland Listening (invented)',
        day(2019, 10, 11),
        null,
      ],
      [
        'variance-unexplained · Counselling Q2 · felt-safer · 2019-20 Q2',
        'Counselling Q2',
        'The figures have been checked and are correct.',
        'Purbeck Counselling (invented)',
        day(2019, 10, 11),
        null,
      ],
    ],
  },
  {
    name: 'Escalations',
    columns: columnsOf('Escalations', {
      Case: text(10),
      Date: date(),
      'Service ID': text(12),
      'KPI ID': text(18),
      Stage: choice(12),
      Reason: long(44),
      'Asked for': long(44),
      Due: date(),
      By: text(20),
      Response: long(44),
      Outcome: long(34),
    }),
    rows: [
      [
        'E-001',
        day(2019, 4, 24),
        'REFUGE',
        'families-housed',
        'Informal',
        'About half as many families as before in January to March (invented)',
        'The reason, and the agreement on staffing, costs, policies and procedures',
        day(2019, 5, 8),
        'Lead B (invented)',
        'Staff are being found (invented)',
        'Not enough: no reason, no agreement',
      ],
      [
        'E-001',
        day(2019, 7, 24),
        'REFUGE',
        'families-housed',
        'Formal',
        'April to June show the same (invented)',
        'The same in writing, and figures for every quarter',
        day(2019, 8, 21),
        'Lead B (invented)',
        null,
        null,
      ],
    ],
  },
  {
    name: 'Agreements',
    columns: columnsOf('Agreements', {
      'Service ID': text(12),
      Item: text(24),
      'In place': choice(10),
      Reference: text(30),
      Date: date(),
    }),
    rows: [
      ['REFUGE', 'Staffing', 'No', null, null],
      ['REFUGE', 'Costs', 'Yes', 'Grant letter (invented)', day(2018, 4, 1)],
      ['REFUGE', 'Policies', null, null, null],
    ],
  },
];

/** KPIs of a service with their names as its return has them, in the order of the return. */
export function ownMeasures(service) {
  return [...new Map(KPIS.filter(([id]) => id === service).map(([, id, name]) => [id, name]))];
}
