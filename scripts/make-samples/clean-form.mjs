import { PLAIN } from './looks.mjs';
import { createSheet } from './sheet.mjs';

/** One page, one period: 711 courses, 1,675 adults, 16,751 children; the other breakdowns are invented to add up to them. */
const ROWS = [
  ['Courses', 711],
  ['Adults attending', 1675],
  ['Children attending', 16_751],
  ['Beneficiaries', 18_426],
  ['Gender'],
  ['Female', 9300],
  ['Male', 8976],
  ['Not known', 150],
  ['Age'],
  ['Under 18', 16_751],
  ['18 and over', 1675],
  ['Learning difficulties'],
  ['Yes', 1204],
  ['No', 17_222],
  ['Ethnicity'],
  ['English, Welsh, Scottish, Northern Irish or British', 16_020],
  ['Any other White background', 1105],
  ['Any other Mixed or Multiple ethnic background', 640],
  ['Any other Asian background', 411],
  ['Not known', 250],
  ['Vulnerability'],
  ['Under 18', 16_751],
  ['Intervention type'],
  ['Education or training', 711],
  ['Referrals in', 96],
  ['Referrals out', 31],
  ['Felt safer', 0.97],
];

export function cleanForm() {
  const sheet = createSheet('Return');
  sheet.put('A1', 'Safe Schools and Communities Team: half-year return', PLAIN.title);
  sheet.putRow('A2', ['Provider', 'Safe Schools and Communities Team'], [PLAIN.label]);
  sheet.putRow('A3', ['Service', 'Safe Schools and Communities'], [PLAIN.label]);
  sheet.putRow('A4', ['Reporting period', '1 September 2018 to 28 February 2019'], [PLAIN.label]);
  ROWS.forEach(([label, figure], index) => {
    const row = 6 + index;
    sheet.put(`A${row}`, label, figure === undefined || index < 4 ? PLAIN.label : undefined);
    if (figure !== undefined) sheet.put(`B${row}`, figure, figure < 1 ? PLAIN.percent : PLAIN.figure);
  });
  sheet.columns = [{ width: 52 }, { width: 36 }];
  sheet.freeze = 'A6';
  return {
    title: 'Safe Schools and Communities Team: half-year return (breakdowns invented)',
    sheets: [sheet],
    planted: [],
  };
}
