import { LULWORTH } from './looks.mjs';
import { createSheet } from './sheet.mjs';

export const SUMMARY_SHEET = 'Summary';

const FIRST = 6;

/** Label, figure, and the rule that has to find it. Blocks have no figure. */
const ROWS = [
  ['Referrals in', 34],
  ['Beneficiaries', 33],
  ['Gender'],
  ['Female', 22],
  ['Male', 9],
  ['Non-binary', '<5', 'suppressed-value'],
  ['Age group'],
  ['Under 18', 3],
  ['18-24', 8],
  ['25-34', 9],
  ['35-44', 7],
  ['45-54', 4],
  ['55-64', 2],
  ['65+', 1],
  ['Ethnicity'],
  ['White British', 24],
  ['Any other White background', 5],
  ['Indian', 2],
  ['Not known', 2],
  ['Vulnerability'],
  ['Mental health', 12],
  ['Domestic abuse', -3, 'not-a-count'],
  ['Intervention type'],
  ['Advocacy', 21],
  ['Emotional support', '12 approx', 'not-a-number'],
  ['Referrals out', 14],
  ['Felt safer (%)', 104, 'percentage-out-of-range'],
  ['Target for the year', { formula: '[1]Targets!B4', result: 120 }, 'external-link'],
];

export const SUMMARY_SLIPS = [
  ...ROWS.flatMap(([, , rule], index) => (rule === undefined ? [] : [{ rule, cells: [`B${FIRST + index}`] }])),
  { rule: 'period-missing', cells: ['B3'] },
  // 34 ages of 33 people.
  { rule: 'breakdown-not-total', cells: ['B13:B19'] },
];

export function lulworthSummary() {
  const sheet = createSheet(SUMMARY_SHEET);
  sheet.put('A1', 'Lulworth Support: summary', LULWORTH.banner).put('B1', null, LULWORTH.banner);
  sheet.merges.push('A1:C1');
  sheet.put('C1', null, LULWORTH.banner);
  sheet.put('A2', 'Provider', LULWORTH.label).put('B2', 'Lulworth Support (invented)', LULWORTH.answer);
  sheet.put('A3', 'Reporting period', LULWORTH.label).put('B3', 'Summer (second quarter)', LULWORTH.answer);
  sheet.putRow('A5', ['Measure', 'Figure', 'Comments'], LULWORTH.header);
  ROWS.forEach(([label, figure], index) => {
    const row = FIRST + index;
    const isBlock = figure === undefined;
    sheet.put(`A${row}`, label, isBlock ? LULWORTH.group : LULWORTH.cell);
    sheet.put(`B${row}`, figure ?? null, isBlock ? LULWORTH.group : LULWORTH.figure);
    sheet.put(`C${row}`, null, isBlock ? LULWORTH.group : LULWORTH.cell);
  });
  sheet.columns = [{ width: 32 }, { width: 26 }, { width: 34 }];
  sheet.freeze = `A${FIRST}`;
  return sheet;
}
