import { PLAIN } from './looks.mjs';
import { createSheet } from './sheet.mjs';

/** Four quarters that add up to the report's year: 326 referrals, 194 examinations, 220 onward referrals. */
const ROWS = [
  ['Referrals in', 79, 84, 80, 83],
  ['Beneficiaries', 76, 80, 77, 79],
  ['Gender'],
  ['Female', 66, 70, 66, 69],
  ['Male', 9, 9, 10, 9],
  ['Non-binary', 1, 1, 1, 1],
  ['Age'],
  ['Under 18', 17, 19, 16, 18],
  ['18-24', 21, 20, 22, 21],
  ['25-34', 17, 19, 18, 17],
  ['35-44', 11, 12, 11, 13],
  ['45-54', 6, 6, 6, 6],
  ['55-64', 3, 3, 3, 3],
  ['65+', 1, 1, 1, 1],
  ['Learning difficulties'],
  ['Yes', 7, 9, 8, 8],
  ['No', 66, 68, 66, 68],
  ['Not known', 3, 3, 3, 3],
  ['Ethnicity'],
  ['English, Welsh, Scottish, Northern Irish or British', 67, 70, 68, 69],
  ['Any other White background', 4, 5, 4, 5],
  ['Any other Mixed or Multiple ethnic background', 2, 2, 2, 2],
  ['Any other Asian background', 1, 1, 1, 1],
  ['Not known', 2, 2, 2, 2],
  ['Vulnerability'],
  ['Victim of the most serious crime', 76, 80, 77, 79],
  ['Mental health', 22, 25, 21, 24],
  ['Domestic abuse', 14, 15, 13, 16],
  ['Offence type'],
  ['Sexual Offences', 74, 79, 76, 77],
  ['Domestic abuse', 14, 15, 13, 16],
  ['Not reported to police', 21, 24, 20, 22],
  ['Location of offence:'],
  ['Bournemouth', 28, 31, 27, 30],
  ['Poole', 17, 16, 18, 16],
  ['Weymouth', 13, 14, 14, 13],
  ['Elsewhere in Dorset', 14, 15, 14, 16],
  ['Outside Dorset', 4, 4, 4, 4],
  ['Intervention type'],
  ['Forensic medical examination', 47, 50, 48, 49],
  ['Emotional support', 70, 74, 71, 73],
  ['Referrals out', 53, 57, 54, 56],
];

export function cleanSummary() {
  const sheet = createSheet('Summary 2018-19');
  sheet.put('A1', 'The Shores: summary return', PLAIN.title);
  sheet.putRow('A2', ['Provider', 'The Shores'], [PLAIN.label]);
  sheet.putRow('A3', ['Service', 'The Shores SARC'], [PLAIN.label]);
  sheet.putRow('A4', ['Financial year', '2018-19'], [PLAIN.label]);
  sheet.putRow('A6', ['Measure', 'Q1', 'Q2', 'Q3', 'Q4', 'Year'], PLAIN.header);
  ROWS.forEach(([label, ...figures], index) => {
    const row = 7 + index;
    const isBlock = figures.length === 0;
    sheet.put(`A${row}`, label, isBlock ? PLAIN.label : undefined);
    if (isBlock) return;
    sheet.putRow(`B${row}`, figures, PLAIN.figure);
    sheet.put(
      `F${row}`,
      { formula: `SUM(B${row}:E${row})`, result: figures.reduce((sum, value) => sum + value, 0) },
      PLAIN.figure,
    );
  });
  sheet.columns = [52, 10, 10, 10, 10, 10].map((width) => ({ width }));
  sheet.freeze = 'A7';
  return {
    title: 'The Shores: summary return 2018-19 (quarters and breakdowns invented)',
    sheets: [sheet],
    planted: [],
  };
}
