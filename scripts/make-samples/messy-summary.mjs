import { PURBECK } from './looks.mjs';
import { createSheet } from './sheet.mjs';

const FIRST = 7;

/** Label, three quarters (the fourth is still to come) and a note. Blocks have no figures. */
const ROWS = [
  ['Referrals received', 52, 61, -4, 'check Q3 with Sam'],
  ['Clients supported', 48, 55, 50],
  ['Gender'],
  ['Female', 31, 36, 33],
  ['Male', 15, 17, 15],
  ['Non-binary', 1, 1, 1],
  ['Not known', 1, 0, 1],
  ['Age group'],
  ['Under 18', 6, 8, 7],
  ['18-24', 10.5, 12, 11],
  ['25-34', 12.5, 14, 12],
  ['35-44', 9, 10, 10],
  ['45-54', 6, 7, 6],
  ['55-64', 3, 3, 3],
  ['65+', 1, 1, 1],
  ['Learning difficulties'],
  ['Yes', 6, 70, 5, 'typo?'],
  ['No', 40, 46, 43],
  ['Ethnicity'],
  ['White British', 40, 45, 41],
  ['Any other White background', 4, 5, 5],
  ['Any other Mixed background', 2, 2, 2],
  ['Indian', 1, 2, 1],
  ['Not known', 1, 1, 1],
  ['Vulnerability'],
  ['Mental health', 20, 24, 'TBC'],
  ['Domestic abuse', 18, 21, 19],
  ['Intervention type'],
  ['Counselling', 40, 46, 42],
  ['Group work', 12, '14 approx', 13],
  ['Onward referrals', 9, ' 11 ', 8],
  ['Felt safer (%)', 97, 105, 96],
];

export function messySummary() {
  const sheet = createSheet('Monitoring', { tabColour: '70AD47' });
  head(sheet);
  ROWS.forEach(([label, ...figures], index) => putMeasure(sheet, FIRST + index, label, figures));
  const last = FIRST + ROWS.length - 1;
  sheet.put(`A${last + 2}`, 'Note: Q4 to follow at the end of April.', PURBECK.note);
  sheet.columns = [34, 10, 10, 10, 10, 10, 24].map((width) => ({ width }));
  sheet.heights.set(0, 30);
  sheet.freeze = 'B7';
  sheet.conditionalFormats.push(
    {
      range: `B${FIRST}:E${last}`,
      formula: `AND(ISNUMBER(B${FIRST}),B${FIRST}=0)`,
      style: { font: { colour: '7F7F7F' } },
    },
    { range: `B${FIRST}:B${last}`, formula: `B${FIRST}>$F${FIRST}`, style: { fill: 'F8CBAD' } },
  );
  sheet.comments.push({ at: 'C23', author: 'S. Sample', text: 'S. Sample:\nCopied from the old system.' });
  return { title: 'Purbeck Counselling (invented): 2019/20 return', sheets: [sheet, notes()], planted: PLANTED };
}

function head(sheet) {
  sheet.put('A1', 'PURBECK COUNSELLING – Monitoring 2019/20', PURBECK.banner);
  for (const letter of 'BCDEFG') sheet.put(`${letter}1`, null, PURBECK.banner);
  sheet.merges.push('A1:G1', 'B2:E2', 'B5:E5');
  sheet.put('A2', 'Provider', PURBECK.label).put('B2', 'Purbeck Counselling (invented)', PURBECK.answer);
  for (const letter of 'CDE') sheet.put(`${letter}2`, null, PURBECK.answer);
  sheet.put('A3', 'Reporting period', PURBECK.label).put('B3', '2019/20', PURBECK.answer);
  sheet.put('A5', null, PURBECK.header).put('B5', '2019/20', PURBECK.year).put('F5', null, PURBECK.header);
  for (const letter of 'CDE') sheet.put(`${letter}5`, null, PURBECK.year);
  sheet.putRow('A6', ['Measure', 'Q1', 'Q2', 'Q3', 'Q4', 'YTD', 'Comments'], PURBECK.header);
}

function putMeasure(sheet, row, label, figures) {
  if (figures.length === 0) {
    for (const letter of 'ABCDEF') sheet.put(`${letter}${row}`, letter === 'A' ? label : null, PURBECK.block);
    return;
  }
  const isMeasure = /^(?:Referrals|Clients|Onward|Felt)/.test(label);
  const [first, second, third, note] = figures;
  sheet.put(`A${row}`, label, isMeasure ? PURBECK.measure : PURBECK.part);
  sheet.putRow(`B${row}`, [first, second, third, null], PURBECK.figure);
  if (!label.includes('%')) {
    const sum = [first, second, third].reduce((total, value) => total + (typeof value === 'number' ? value : 0), 0);
    sheet.put(`F${row}`, { formula: `SUM(B${row}:E${row})`, result: sum }, PURBECK.sum);
  }
  if (note) sheet.put(`G${row}`, note, PURBECK.note);
}

function notes() {
  const sheet = createSheet('Notes');
  sheet.put('A1', 'Notes for ourselves', PURBECK.block);
  sheet.put('A3', 'Q3 referrals: the system counted four transfers as minus four.', PURBECK.note);
  sheet.put('A4', 'Half people are shared with the Swanage office.', PURBECK.note);
  sheet.columns = [{ width: 70 }];
  return sheet;
}

const on = (rule, ...cells) => ({ sheet: 'Monitoring', rule, cells });

const PLANTED = [
  on('not-a-count', 'D7'),
  on('not-a-count', 'B16'),
  on('not-a-count', 'B17'),
  // Half people make half a year to date.
  on('not-a-count', 'F16:F17'),
  // 36 + 17 + 1 + 0 is 54, not 55; the year to date is out by the same one.
  on('breakdown-not-total', 'C10:C13'),
  on('breakdown-not-total', 'F10:F13'),
  // More people with learning difficulties than people.
  on('breakdown-not-total', 'C23'),
  on('placeholder-text', 'D32'),
  on('not-a-number', 'C36'),
  on('number-as-text', 'C37'),
  on('percentage-out-of-range', 'C38'),
];
