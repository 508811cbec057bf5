import { PORTLAND } from './looks.mjs';
import { createSheet } from './sheet.mjs';

const FIRST = 7;

const ROWS = [
  ['Number of clients', 'about 40'],
  ['Referrals received', 38.5],
  ['Number of referrals', 38],
  ['Gender'],
  ['Female', 21],
  ['Male', 16],
  ['Not known', '-'],
  ['Age'],
  ['Under 18', 35],
  ['18 and over', 5],
  ['Ethnicity'],
  ['White British', 33],
  ['Any other White background', 4],
  ['Not known', 3],
  ['Vulnerability'],
  ['Social isolation', 12],
  ['Repeat victim', 'tbc'],
  ['Type of support'],
  ['Youth activity', 40],
  ['Onward referrals made', undefined],
  ['Client satisfaction', 104],
  // The sender's own address is nobody's secret: nothing to find. A client's mother's is.
  ['Contact email', 'office@portland-outreach.example'],
  ['Comments', 'One mum (k.sample@example.org) wants a call back'],
];

/** One page, protected, in the provider's favourite font; only the answers can be typed over. */
export function messyForm() {
  const sheet = createSheet('Return form', { isProtected: true, tabColour: '7030A0', gridlines: false });
  sheet.put('A1', 'Portland Youth Outreach', PORTLAND.banner).put('B1', null, PORTLAND.banner);
  sheet.put('A2', 'KPI RETURN', PORTLAND.banner).put('B2', null, PORTLAND.banner);
  sheet.merges.push('A1:C1', 'A2:C2');
  sheet.put('A4', 'Organisation', PORTLAND.label).put('B4', 'Portland Youth Outreach (invented)', PORTLAND.answer);
  sheet.put('A5', 'Period covered', PORTLAND.label).put('B5', 'Q4 2019', PORTLAND.answer);
  ROWS.forEach(([label, figure], index) => {
    const row = FIRST + index;
    const isBlock = figure === undefined && label !== 'Onward referrals made';
    sheet.put(`A${row}`, label, isBlock ? PORTLAND.block : PORTLAND.label);
    sheet.put(`B${row}`, figure ?? null, isBlock ? PORTLAND.block : PORTLAND.answer);
  });
  sheet.columns = [{ width: 34 }, { width: 36 }, { width: 12 }, { width: 14, hidden: true }];
  sheet.heights.set(0, 32);
  sheet.conditionalFormats.push({
    range: `B${FIRST}:B${FIRST + ROWS.length - 1}`,
    formula: `ISBLANK(B${FIRST})`,
    style: { fill: 'FFFF99' },
  });
  sheet.comments.push({ at: 'B7', author: 'K. Sample', text: 'K. Sample:\nRough count, register not up to date.' });
  return { title: 'Portland Youth Outreach (invented): KPI return', sheets: [sheet, help()], planted: PLANTED };
}

function help() {
  const sheet = createSheet('Help');
  sheet.put('A1', 'HELP', PORTLAND.banner);
  sheet.put('A3', 'Fill in the yellow boxes. Ring the office if stuck.', PORTLAND.note);
  sheet.columns = [{ width: 60 }];
  return sheet;
}

const on = (rule, ...cells) => ({ sheet: 'Return form', rule, cells });

const PLANTED = [
  on('period-missing', 'B5'),
  on('not-a-number', 'B7'),
  on('not-a-count', 'B8'),
  on('column-duplicated', 'A8'),
  on('column-duplicated', 'A9'),
  on('placeholder-text', 'B13'),
  on('placeholder-text', 'B23'),
  on('value-missing', 'B26'),
  on('percentage-out-of-range', 'B27'),
  on('personal-email', 'B29'),
  // No row asks for learning difficulties: a finding about the sheet, not about a cell.
  on('kpi-missing'),
];
