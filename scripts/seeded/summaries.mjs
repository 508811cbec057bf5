import { PLAIN } from '../make-samples/looks.mjs';
import { createSheet } from '../make-samples/sheet.mjs';

/** Four quarters; every breakdown of one answer adds up to Beneficiaries. */
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
  ['35 and over', 21, 22, 21, 23],
  ['Learning difficulties'],
  ['Yes', 7, 9, 8, 8],
  ['No', 66, 68, 66, 68],
  ['Not known', 3, 3, 3, 3],
  ['Ethnicity'],
  ['English, Welsh, Scottish, Northern Irish or British', 67, 70, 68, 69],
  ['Any other White background', 4, 5, 4, 5],
  ['Any other Asian background', 3, 3, 3, 3],
  ['Not known', 2, 2, 2, 2],
  ['Vulnerability'],
  ['Mental health', 22, 25, 21, 24],
  ['Domestic abuse', 14, 15, 13, 16],
  ['Offence type'],
  ['Sexual Offences', 74, 79, 76, 77],
  ['Domestic abuse', 14, 15, 13, 16],
  ['Intervention type'],
  ['Advocacy', 47, 50, 48, 49],
  ['Emotional support', 70, 74, 71, 73],
  ['Referrals out', 53, 57, 54, 56],
];
const FIRST = 7;
/** What a figure that is wrong brings with it: the sums it belongs to. */
const SUMS = [
  'breakdown-not-total',
  'year-to-date-not-sum',
  'total-not-sum',
  'formula-range-text',
  'part-exceeds-whole',
];

const figure = (what, row, column, value, rules) => ({
  what,
  rules,
  also: SUMS,
  seed: (sheet) => {
    sheet.put(`${column}${row}`, value, PLAIN.figure);
    return [`${column}${row}`];
  },
});
const year = (what, row, value, rules) => ({
  ...figure(what, row, 'F', value, rules),
  also: [...SUMS, 'formula-differs-from-neighbours'],
});

const SLIPS = [
  figure('A part of a breakdown is wrong', 10, 'C', 77, ['breakdown-not-total']),
  figure('A count below zero', 28, 'B', -22, ['not-a-count']),
  figure('A fraction of a person', 34, 'C', 49.5, ['not-a-count']),
  figure('A number stored as text', 35, 'D', '71', ['number-as-text']),
  figure('A word for a number', 31, 'D', 'about 70', ['not-a-number']),
  figure('A placeholder', 34, 'E', 'TBC', ['placeholder-text']),
  figure('A figure is blank', 36, 'D', null, ['value-missing']),
  figure('A formula shows an error', 32, 'B', { error: '#N/A', formula: 'VLOOKUP(A1,H1:I2,2,0)' }, ['formula-error']),
  figure('A figure comes from another workbook', 7, 'B', { formula: '[1]Targets!B2', result: 79 }, ['external-link']),
  figure('More of a part than of the whole', 29, 'C', 95, ['breakdown-not-total', 'part-exceeds-whole']),
  year('The year leaves out a quarter', 28, { formula: 'SUM(B28:D28)', result: 68 }, [
    'total-leaves-rows-out',
    'total-not-sum',
    'year-to-date-not-sum',
    'formula-differs-from-neighbours',
  ]),
  year('The year was typed over', 34, 200, ['total-typed-over', 'total-not-sum', 'year-to-date-not-sum']),
  year('The year was typed over', 23, 280, ['total-typed-over', 'total-not-sum', 'year-to-date-not-sum']),
  year('The year counts a quarter twice', 36, { formula: 'SUM(B36:E36)+E36', result: 276 }, ['total-counts-twice']),
  {
    what: 'A quarter is hidden',
    rules: ['hidden-data', 'total-counts-hidden-rows'],
    also: [],
    seed: (sheet) => {
      sheet.columns[2] = { width: 10, hidden: true };
      return ['C7', 'F7'];
    },
  },
];

const SLIPS_EACH = 9;

/** A page of quarters with a formula for the year, and nine slips in it. */
export function summarySheet(number, links) {
  const sheet = createSheet('Summary 2018-19');
  sheet.put('A1', 'Summary return', PLAIN.title);
  sheet.putRow('A2', ['Provider', 'Example Support'], [PLAIN.label]);
  sheet.putRow('A3', ['Service', `Service ${number}`], [PLAIN.label]);
  sheet.putRow('A4', ['Financial year', '2018-19'], [PLAIN.label]);
  sheet.putRow('A6', ['Measure', 'Q1', 'Q2', 'Q3', 'Q4', 'Year'], PLAIN.header);
  sheet.columns = [52, 10, 10, 10, 10, 10].map((width) => ({ width }));
  ROWS.forEach(([label, ...figures], index) => {
    const row = FIRST + index;
    sheet.put(`A${row}`, label);
    if (figures.length === 0) return;
    sheet.putRow(`B${row}`, figures, PLAIN.figure);
    const result = figures.reduce((sum, value) => sum + value, 0);
    sheet.put(`F${row}`, { formula: `SUM(B${row}:E${row})`, result }, PLAIN.figure);
  });
  const taken = new Set();
  const defects = [];
  for (let index = 0; defects.length < SLIPS_EACH && index < SLIPS.length; index++) {
    const slip = SLIPS[(number * SLIPS_EACH + index) % SLIPS.length];
    const { what, rules, also, seed } = slip;
    const row = /\d+$/.exec(seed(createSheet('Trial', { columns: [] }))[0])[0];
    if (taken.has(row)) continue;
    taken.add(row);
    if (rules.includes('external-link')) links.push({ file: 'Targets.xlsx', sheet: 'Targets' });
    defects.push({ sheet: sheet.name, what, rules, also, cells: seed(sheet) });
  }
  return { sheet, defects };
}
