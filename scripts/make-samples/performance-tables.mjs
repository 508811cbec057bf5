import { choice, date, long, number, text, YES_NO } from './columns.mjs';
import { CURRENT, MONTHS, QUARTERS } from './performance-figures.mjs';
import { SERVICES } from './performance-services.mjs';
import { day } from './sheet.mjs';

const FREQUENCIES = ['Monthly', 'Quarterly', 'Half-yearly', 'Yearly'];

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
    columns: [text('Setting', 34), text('Value', 22), long('Meaning', 70)],
    rows: [
      ['Office', 'Sample PCC (invented)', 'Printed on reports.'],
      ['Financial year', '2019-20', 'The year this workbook is about.'],
    ],
  },
  {
    name: 'Services',
    columns: [
      text('Service ID', 12),
      text('Service', 34),
      text('Provider', 38),
      text('Intervention type', 26),
      choice('Risk', ['Standard', 'High'], 10),
      date('Start'),
      date('End'),
      choice('Return frequency', FREQUENCIES),
      long('Note', 60),
    ],
    rows: SERVICES.map(({ id, name, provider, type, risk, start = day(2017, 4, 1), frequency, note }) => [
      id,
      name,
      provider,
      type,
      risk,
      start,
      day(2020, 3, 31),
      frequency,
      note,
    ]),
  },
  {
    name: 'KPIs',
    columns: [
      text('Service ID', 11),
      text('KPI ID', 22),
      text('KPI', 24),
      choice('Unit', ['people', 'cases', 'referrals', 'interventions', 'sessions', '£', '%'], 13),
      choice('Kind', ['count', 'percentage', 'money', 'category', 'date', 'text'], 12),
      choice('Better is', ['higher', 'lower', 'neither'], 11),
      number('Target'),
      number('Tolerance %'),
      text('Part of', 14),
      date('Valid from'),
      date('Valid to'),
      long('Counted when', 40),
    ],
    rows: KPIS.map((row) => Array.from({ length: 12 }, (_, at) => row[at] ?? null)),
  },
  {
    name: 'Returns',
    columns: [
      text('Return ID', 20),
      text('Sheet', 22),
      text('Service ID', 12),
      text('Period', 34),
      choice('Layout', ['records', 'summary', 'form'], 11),
      date('Received'),
      choice('Status', ['Expected', 'Received', 'Checked', 'Accepted', 'Sent back'], 12),
    ],
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
    columns: [
      text('Service ID', 12),
      text('KPI ID', 24),
      text('Category', 16),
      text('Period', 18),
      number('Value'),
      text('Return ID', 26),
    ],
    rows: SERVICES.flatMap(historyOf),
  },
  {
    name: 'Explanations',
    columns: [
      text('Query', 62),
      text('Sheet', 20),
      long('Explanation', 60),
      text('By', 26),
      date('Date'),
      choice('Accepted', YES_NO, 13),
    ],
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
    columns: [
      text('Case', 10),
      date('Date'),
      text('Service ID', 12),
      text('KPI ID', 18),
      choice('Stage', ['Informal', 'Formal', 'PCC'], 12),
      long('Reason', 44),
      long('Asked for', 44),
      date('Due'),
      text('By', 20),
      long('Response', 44),
      long('Outcome', 34),
    ],
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
    columns: [
      text('Service ID', 12),
      text('Item', 24),
      choice('In place', YES_NO, 10),
      text('Reference', 30),
      date('Date'),
    ],
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
