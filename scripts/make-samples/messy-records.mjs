import { HARBOUR } from './looks.mjs';
import { inventRecords } from './people.mjs';
import { createSheet, day } from './sheet.mjs';

const FIRST = 6;
const COUNT = 40;
const LAST = FIRST + COUNT - 1;

/** Column letters by what they hold. */
const COLUMNS = {
  reference: 'A',
  date: 'B',
  source: 'C',
  gender: 'D',
  age: 'E',
  ethnicity: 'F',
  learning: 'G',
  need: 'H',
  support: 'I',
  sessions: 'J',
  onward: 'K',
  staff: 'L',
  notes: 'M',
};

/** What a person at a busy desk makes of it: cell, value, and the rule that has to find it. */
const SLIPS = [
  ['J9', '6', 'number-as-text'],
  ['J17', ' 3 ', 'number-as-text'],
  ['E12', '34', 'number-as-text'],
  ['F14', 'Whit British', 'code-unknown'],
  ['F15', 'Whit British', 'code-unknown'],
  ['F38', 'W british?', 'code-unknown'],
  ['D18', 'TBC', 'placeholder-text'],
  ['H22', 'N/A', 'placeholder-text'],
  ['I23', '?', 'placeholder-text'],
  ['D10', 'Female ', 'stray-spaces'],
  ['A11', 'HA-1006  ', 'stray-spaces'],
  ['B19', day(2020, 8, 3), 'date-outside-period'],
  ['B24', day(2019, 6, 12), 'date-outside-period'],
  ['B13', '14/08/2019', 'not-a-date'],
  ['B26', '31/02/2019', 'not-a-date'],
  ['J27', 2.5, 'not-a-count'],
  ['J34', 'lots', 'not-a-number'],
  ['M16', 'Prefers e-mail: j.sample@example.org', 'personal-email'],
  ['M21', 'Moved to DT1 9ZZ in July', 'personal-postcode'],
  ['M28', 'NHS number 999 000 0018, letter sent', 'personal-nhs-number'],
  ['G25', undefined, 'value-missing'],
  ['F35', undefined, 'value-missing'],
  ['F36', undefined, 'value-missing'],
  ['K29', { error: '#REF!', formula: 'VLOOKUP(A29,#REF!,2,FALSE)' }, 'formula-error'],
];

/** Row 33 is row 31 again: pasted twice. */
const COPY = { from: 31, to: 33 };

export function messyRecords() {
  const sheet = createSheet('Q2 data', { tabColour: '1F4E79', gridlines: false });
  const slips = new Map(SLIPS.map(([at, value]) => [at, value]));
  head(sheet);
  const records = inventRecords({ seed: 2019, prefix: 'HA', count: COUNT, from: [2019, 7, 1], days: 92 });
  records.forEach((_, index) => {
    const row = FIRST + index;
    const record = row === COPY.to ? records[COPY.from - FIRST] : records[index];
    const values = { ...record, staff: row % 3 === 0 ? 'AB' : 'CD', notes: row % 6 === 0 ? 'Seen at home' : undefined };
    if (row === COPY.to || row === COPY.from) Object.assign(values, { staff: 'AB', notes: undefined });
    for (const [name, letter] of Object.entries(COLUMNS)) {
      const at = `${letter}${row}`;
      const value = slips.has(at) ? slips.get(at) : values[name];
      sheet.put(at, value ?? null, name === 'date' ? HARBOUR.date : HARBOUR.cell);
    }
  });
  foot(sheet, records);
  sheet.columns = [12, 15, 16, 16, 9, 30, 13, 22, 22, 11, 20, 8, 40].map((width, index) => ({
    width,
    hidden: index === 11,
  }));
  sheet.heights.set(0, 36);
  sheet.heights.set(4, 45);
  sheet.freeze = 'B6';
  sheet.validations.push({
    range: `D${FIRST}:D${LAST}`,
    list: ['Female', 'Male', 'Non-binary', 'Prefer not to say'],
    prompt: 'Choose from the list',
  });
  // The provider's own colours: they have to be there still when our marks are gone.
  sheet.conditionalFormats.push(
    { range: `J${FIRST}:J${LAST}`, formula: `AND(ISNUMBER(J${FIRST}),J${FIRST}>7)`, style: { fill: 'FFE699' } },
    {
      range: `A${FIRST}:K${LAST}`,
      formula: `$H${FIRST}="Domestic abuse"`,
      style: { font: { bold: true, colour: 'C00000' } },
    },
  );
  sheet.comments.push({
    at: 'J5',
    author: 'A. Sample',
    text: 'A. Sample:\nCount telephone calls over 15 minutes as sessions.',
  });
  return { title: 'Harbour Advocacy (invented): Q2 return', sheets: [sheet, guidance()], planted: planted() };
}

function head(sheet) {
  sheet.put('A1', 'Harbour Advocacy – Quarterly Monitoring Return', HARBOUR.banner);
  for (const letter of 'BCDEFGHIJKLM') sheet.put(`${letter}1`, null, HARBOUR.banner);
  sheet.merges.push('A1:M1', 'B2:C2');
  sheet
    .put('A2', 'Provider:', HARBOUR.label)
    .put('B2', 'Harbour Advocacy (invented)', HARBOUR.answer)
    .put('C2', null, HARBOUR.answer);
  sheet.put('E2', 'Period:', HARBOUR.label).put('F2', '2019-20 Q2', HARBOUR.answer);
  sheet.put('A3', 'All clients referred in the quarter. Do not enter names or addresses.', HARBOUR.note);
  const headers = [
    'Client ref',
    'Date of referral (dd/mm/yyyy)',
    'Referred by',
    'Gender',
    'Age (years)',
    'Ethnicty',
    'Learning difficulties (Y/N)',
    'Vulnerability',
    'Type of support',
    'Sessions (number)',
    'Onward referral',
    'Staff',
    'Notes',
  ];
  sheet.putRow('A5', headers, HARBOUR.header);
}

function foot(sheet, records) {
  const total = LAST + 1;
  for (const letter of Object.values(COLUMNS)) sheet.put(`${letter}${total}`, null, HARBOUR.total);
  const texts = ['J9', 'J17', 'J34'];
  let sum = 0;
  records.forEach((record, index) => {
    const at = `J${FIRST + index}`;
    if (texts.includes(at)) return;
    if (at === 'J27') sum += 2.5;
    else sum += (FIRST + index === COPY.to ? records[COPY.from - FIRST] : record).sessions;
  });
  sheet
    .put(`A${total}`, 'Total', HARBOUR.total)
    .put(`J${total}`, { formula: `SUM(J${FIRST}:J${LAST})`, result: sum }, HARBOUR.total);
  sheet.put(`A${total + 2}`, 'Completed by: A. Sample, 4 October 2019', HARBOUR.note);
}

function guidance() {
  const sheet = createSheet('Guidance');
  sheet.put('A1', 'How to fill in this return', { font: { name: 'Arial', size: 14, bold: true } });
  [
    'One row for each client referred in the quarter.',
    'Use the drop-down for gender.',
    'Send the return by the tenth working day after the quarter ends.',
    'Questions: ask the data team on the usual number.',
  ].forEach((text, index) => {
    sheet.put(`A${3 + index}`, `${index + 1}. ${text}`, { font: { name: 'Arial', size: 10 }, align: { wrap: true } });
  });
  sheet.columns = [{ width: 80 }];
  return sheet;
}

function planted() {
  const slips = SLIPS.map(([cell, , rule]) => ({ sheet: 'Q2 data', rule, cells: [cell] }));
  return [
    ...slips,
    { sheet: 'Q2 data', rule: 'record-duplicated', cells: [`A${COPY.to}:M${COPY.to}`] },
    { sheet: 'Q2 data', rule: 'hidden-data', cells: [`${COLUMNS.staff}${FIRST}:${COLUMNS.staff}${LAST}`] },
  ];
}
