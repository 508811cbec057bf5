import { LULWORTH } from './looks.mjs';
import { inventRecords } from './people.mjs';
import { createSheet, day } from './sheet.mjs';

/** Last quarter's sheet, copied: the name was forgotten. */
export const RECORDS_SHEET = 'Cases 2019-20 Q1';

const FIRST = 7;
const COUNT = 34;
const LAST = FIRST + COUNT - 1;
/** Row 31 is row 30 again: pasted twice. */
const COPY = { from: 30, to: 31 };
const DAYS_A_YEAR = 365.25;

/** Heading, width, and what a record says under it. Columns from A on. */
const COLUMNS = [
  ['Client ref', 12, ({ reference }) => reference],
  ['Client name', 16, ({ name }) => name],
  ['DOB', 12, ({ birth }) => birth, 'date'],
  ['Date of referral', 13, ({ date }) => date, 'date'],
  ['Referred by', 15, ({ source }) => source],
  ['Gender', 14, ({ gender }) => gender],
  ['Client gender', 14, ({ gender }) => gender],
  ['Age', 7, ({ age }) => age],
  ['Ethnic group', 26, ({ ethnicity }) => ethnicity],
  ['Learning disability', 12, ({ learning }) => learning],
  ['Vulnerability', 20, ({ need }) => need],
  ['Type of support', 22, ({ support }) => support],
  ['Sessions', 10, ({ sessions }) => sessions],
  ['Onward referral', 19, ({ onward }) => onward],
  ['Date closed', 13, ({ closed }) => closed, 'date'],
  ['Worker', 9, ({ worker }) => worker],
  ['Comments', 44, () => undefined],
];

const HIDDEN = 15;

/** Cell, what stands there, and the rule that has to find it. */
const SLIPS = [
  ['A12', 'LW-1006  ', 'stray-spaces'],
  ['D9', '15/07/2019', 'not-a-date'],
  ['D10', '16.07.19', 'not-a-date'],
  ['D14', '03/04/2019', 'not-a-date'],
  ['D18', '31/09/2019', 'not-a-date'],
  ['D22', day(2019, 1, 8), 'date-day-month-swapped'],
  ['E13', ' Police', 'stray-spaces'],
  ['H11', 214, 'age-implausible'],
  ['H15', '28', 'number-as-text'],
  ['H16', '64 ', 'number-as-text'],
  ['I9', 'Whit British', 'code-unknown'],
  ['I19', 'Indain', 'code-unknown'],
  ['I24', undefined, 'value-missing'],
  ['I25', undefined, 'value-missing'],
  ['K17', 'TBC', 'placeholder-text'],
  ['L20', 'Advice re housing', 'code-unknown'],
  ['M8', '6', 'number-as-text'],
  ['M21', 'lots', 'not-a-number'],
  ['M23', 2.5, 'not-a-count'],
  ['N26', { error: '#REF!', formula: 'VLOOKUP(A26,#REF!,2,FALSE)' }, 'formula-error'],
  ['O27', day(2019, 7, 2), 'referral-after-closing'],
  ['Q8', 'Rings from 07700 900123 after six', 'personal-phone'],
  ['Q12', 'NI no AB 12 34 56 C given for the benefit claim', 'personal-ni-number'],
  ['Q15', 'E-mail j.sample@example.org', 'personal-email'],
  ['Q19', 'Moved to DT1 9ZZ in July', 'personal-postcode'],
  ['Q22', 'NHS number 999 000 0018', 'personal-nhs-number'],
  ['Q25', '=HYPERLINK("http://example.org/notes","notes")', 'formula-like-text'],
];

/** Two lines of comments about one family, merged into one cell. */
const MERGED = 'Q33:Q34';

export const RECORDS_SLIPS = [
  ...SLIPS.map(([cell, , rule]) => ({ rule, cells: [cell] })),
  { rule: 'personal-name-column', cells: [`B${FIRST}:B${LAST}`] },
  { rule: 'personal-birth-date', cells: [`C${FIRST}:C${LAST}`] },
  { rule: 'record-duplicated', cells: [`A${COPY.to}:Q${COPY.to}`] },
  { rule: 'hidden-data', cells: [`P${FIRST}:P${LAST}`] },
  { rule: 'merged-data-cells', cells: [MERGED] },
  { rule: 'column-duplicated', cells: ['F6', 'G6'] },
  { rule: 'period-mismatch', cells: ['F3'] },
  // The learning disability column may be the KPI, and may not: the pane asks.
  { rule: 'kpi-missing', cells: ['J6'] },
];

export function lulworthRecords() {
  const sheet = createSheet(RECORDS_SHEET, { tabColour: '7B2C5E' });
  head(sheet);
  const slips = new Map(SLIPS.map(([at, value]) => [at, value]));
  const records = inventRecords({ seed: 77, prefix: 'LW', count: COUNT, from: [2019, 7, 1], days: 92 }).map(withMore);
  records.forEach((_, index) => {
    const row = FIRST + index;
    const record = records[row === COPY.to ? COPY.from - FIRST : index];
    COLUMNS.forEach(([, , valueOf, style = 'cell'], column) => {
      const at = `${String.fromCharCode(65 + column)}${row}`;
      const value = slips.has(at) ? slips.get(at) : valueOf(record);
      sheet.put(at, value ?? null, LULWORTH[style]);
    });
  });
  sheet.put('Q33', 'Two sisters, seen together', LULWORTH.cell);
  sheet.merges.push(MERGED);
  foot(sheet);
  sheet.columns = COLUMNS.map(([, width], index) => ({ width, hidden: index === HIDDEN }));
  sheet.heights.set(5, 34);
  sheet.freeze = `B${FIRST}`;
  sheet.conditionalFormats.push({
    range: `A${FIRST}:Q${LAST}`,
    formula: `$M${FIRST}>7`,
    style: { font: { bold: true } },
  });
  return sheet;
}

/** What this provider writes down beside what all do; nobody of these names exists. */
function withMore(record, index) {
  const first = ['Ann', 'Ben', 'Cara', 'Dev', 'Ella', 'Femi', 'Grace', 'Hana', 'Idris', 'June'][index % 10];
  return {
    ...record,
    name: `${first} Sample`,
    birth: record.date - Math.round(record.age * DAYS_A_YEAR) - 100,
    closed: index % 3 === 0 && index < 24 ? record.date + 21 : undefined,
    worker: index % 2 === 0 ? 'KM' : 'TB',
  };
}

function head(sheet) {
  const letters = COLUMNS.map((_, index) => String.fromCharCode(65 + index));
  for (const letter of letters) sheet.put(`${letter}1`, null, LULWORTH.banner);
  sheet.put('A1', 'LULWORTH SUPPORT – victims’ services return', LULWORTH.banner);
  sheet.merges.push(`A1:${letters.at(-1)}1`, 'B3:C3', 'A5:D5', 'E5:K5', 'L5:O5');
  sheet.put('A3', 'Provider:', LULWORTH.label).put('B3', 'Lulworth Support (invented)', LULWORTH.answer);
  sheet.put('C3', null, LULWORTH.answer);
  sheet.put('E3', 'Reporting period:', LULWORTH.label).put('F3', '2019-20 Q2', LULWORTH.answer);
  for (const letter of letters) sheet.put(`${letter}5`, null, LULWORTH.group);
  sheet.put('A5', 'Referral', LULWORTH.group).put('E5', 'About the client', LULWORTH.group);
  sheet.put('L5', 'What we did', LULWORTH.group);
  sheet.putRow(
    'A6',
    COLUMNS.map(([heading]) => heading),
    LULWORTH.header,
  );
}

function foot(sheet) {
  const total = LAST + 1;
  COLUMNS.forEach((_, index) => sheet.put(`${String.fromCharCode(65 + index)}${total}`, null, LULWORTH.total));
  sheet.put(`A${total}`, 'Total', LULWORTH.total).put(`M${total}`, 160, LULWORTH.total);
  sheet.put(`A${total + 2}`, 'Completed by: T. Sample, 8 October 2019', LULWORTH.note);
}
