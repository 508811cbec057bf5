import { HARBOUR, LULWORTH, PLAIN } from './looks.mjs';
import { CURRENT, MONTHS, QUARTERS } from './performance-figures.mjs';
import { ownMeasures } from './performance-tables.mjs';
import { createSheet, day } from './sheet.mjs';
import { address } from './xml.mjs';

const LOOKS = { SSCT: PLAIN, ADV: HARBOUR, HELP: LULWORTH };

/** Shares of the people, so that every breakdown adds up: the last takes the rest. */
const BLOCKS = [
  ['Gender', ['Female', 0.62], ['Male', 0.33], ['Non-binary', 0.02], ['Not known', 1]],
  [
    'Age',
    ['Under 18', 0.1],
    ['18-24', 0.2],
    ['25-34', 0.25],
    ['35-44', 0.2],
    ['45-54', 0.12],
    ['55-64', 0.08],
    ['65+', 1],
  ],
  ['Learning difficulties', ['Yes', 0.11], ['No', 0.8], ['Not known', 1]],
  [
    'Ethnicity',
    ['English, Welsh, Scottish, Northern Irish or British', 0.82],
    ['Any other White background', 0.06],
    ['Any other Asian background', 0.04],
    ['Not known', 1],
  ],
];

function parts(people, shares) {
  const counts = shares.map(([, share]) => Math.round(people * share));
  const rest = people - counts.slice(0, -1).reduce((sum, count) => sum + count, 0);
  return [...counts.slice(0, -1), rest];
}

/** Lines of a summary: a heading with its figures, or a heading alone above its parts. */
function linesOf({ id, type, kpis }, periods) {
  const latest = (kpi) => kpis[kpi].figures.slice(-periods);
  const people = latest('beneficiaries');
  const blocks = BLOCKS.flatMap(([name, ...shares]) => {
    const byPeriod = people.map((count) => parts(count, shares));
    return [[name], ...shares.map(([label], at) => [label, ...byPeriod.map((counts) => counts[at])])];
  });
  return [
    ['Referrals in', ...latest('referrals-in')],
    ['Beneficiaries', ...people],
    ...blocks,
    ['Vulnerability'],
    ['Mental health', ...people.map((count) => Math.round(count * 0.28))],
    ['Domestic abuse', ...people.map((count) => Math.round(count * 0.17))],
    ['Intervention type'],
    [type, ...people],
    ['Referrals out', ...latest('referrals-out')],
    ...ownMeasures(id).map(([kpi, name]) => [name, ...latest(kpi)]),
  ];
}

/** The summary a service sent in October 2019: one quarter, or its three months. */
export function summaryReturn(service) {
  const { id, name, provider, sheet: sheetName, frequency } = service;
  const looks = LOOKS[id] ?? PLAIN;
  const periods = frequency === 'Monthly' ? MONTHS.slice(-CURRENT.months) : QUARTERS.slice(-CURRENT.quarters);
  const sheet = createSheet(sheetName);
  sheet.put('A1', `${name}: return for 2019-20 Q2`, looks.title ?? looks.banner);
  sheet.putRow('A2', ['Provider', provider], [looks.label]);
  sheet.putRow('A3', ['Service', name], [looks.label]);
  sheet.putRow('A4', ['Period', '2019-20 Q2'], [looks.label]);
  sheet.putRow('A6', ['Measure', ...periods], looks.header);
  linesOf(service, periods.length).forEach(([label, ...figures], index) => {
    sheet.put(address(6 + index, 0), label, figures.length === 0 ? looks.label : looks.cell);
    sheet.putRow(address(6 + index, 1), figures, looks.figure ?? looks.cell);
  });
  sheet.columns = [{ width: 52 }, ...periods.map(() => ({ width: 16 }))];
  sheet.freeze = 'A7';
  return sheet;
}

const HEADERS = [
  'Client reference',
  'Referral date',
  'Referral source',
  'Gender',
  'Age',
  'Ethnicity',
  'Learning difficulties',
  'Vulnerability',
  'Intervention type',
  'Referred to',
  'Conferences held',
];

/** A row per referral; some people were referred twice. */
export function recordsReturn({ name, provider, sheet: sheetName, type, kpis }) {
  const [referrals, people, onward, held] = ['referrals-in', 'beneficiaries', 'referrals-out', 'conferences'].map(
    (kpi) => kpis[kpi].figures.at(-1),
  );
  const sheet = createSheet(sheetName);
  sheet.put('A1', `${name}: referrals, 2019-20 Q2`, PLAIN.title);
  sheet.putRow('A2', ['Provider', provider], [PLAIN.label]);
  sheet.putRow('A3', ['Service', name], [PLAIN.label]);
  sheet.putRow('A4', ['Period', '2019-20 Q2'], [PLAIN.label]);
  sheet.putRow('A6', HEADERS, PLAIN.header);
  const pick = (values, at) => values[at % values.length];
  for (let at = 0; at < referrals; at++) {
    const person = at % people;
    sheet.putRow(
      address(6 + at, 0),
      [
        `RT-${2001 + person}`,
        day(2019, 7, 1) + Math.floor((at * 91) / (referrals - 1)),
        pick(['Police', 'Self-referral', 'Social care'], at),
        pick(['Female', 'Male', 'Female'], person),
        18 + ((person * 13) % 57),
        pick(['White British', 'White British', 'Indian', 'Not known'], person),
        pick(['No', 'No', 'No', 'Yes'], person),
        pick(['None', 'Mental health', 'None', 'Repeat victim'], person),
        type,
        at < onward ? pick(['Health', 'Housing', 'Counselling service'], at) : 'None',
        at < held ? 1 : 0,
      ],
      [undefined, PLAIN.date],
    );
  }
  sheet.columns = [16, 15, 16, 12, 8, 18, 15, 18, 22, 22, 14].map((width) => ({ width }));
  sheet.freeze = 'A7';
  sheet.heights.set(5, 34);
  return sheet;
}
