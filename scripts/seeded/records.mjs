import { PLAIN } from '../make-samples/looks.mjs';
import { inventRecords } from '../make-samples/people.mjs';
import { createSheet, day } from '../make-samples/sheet.mjs';

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
  'Offence type',
  'Location of offence',
  'Referred to',
  'Notes',
];
const FIRST = 7;
const RECORDS = 60;

/** A defect in one cell: what is put there, and the rules any of which finds it. */
const put = (what, column, value, rules, also = []) => ({
  what,
  rules,
  also,
  seed: ({ sheet, row }) => {
    sheet.put(`${column}${row}`, value);
    return [`${column}${row}`];
  },
});

const SLIPS = [
  put('A value is blank', 'D', null, ['value-missing']),
  put('A value is in no list', 'F', 'Martian', ['code-unknown']),
  put('A value is misspelt', 'D', 'Femal', ['code-unknown']),
  put('A day that does not exist', 'B', '31/09/2019', ['not-a-date']),
  put('A date of another year', 'B', day(2018, 8, 14), ['date-outside-period']),
  put('A date stored as text', 'B', '14/08/2019', ['not-a-date', 'number-as-text']),
  put('A number stored as text', 'E', '34', ['number-as-text']),
  put('A word for a number', 'E', 'thirty', ['not-a-number', 'code-unknown']),
  put('An age nobody reaches', 'E', 240, ['age-implausible', 'not-a-count']),
  put('A number below zero', 'E', -4, ['not-a-count', 'age-implausible', 'code-unknown']),
  put('A placeholder', 'H', 'TBC', ['placeholder-text']),
  put('Spaces around a value', 'D', ' Female ', ['stray-spaces']),
  put('An e-mail address in notes', 'M', 'write to j.doe@example.org', ['personal-email']),
  put('A telephone number in notes', 'M', 'mobile 07700 900123', ['personal-phone']),
  put('A full postcode in notes', 'M', 'lives at DT1 1XJ', ['personal-postcode']),
  put('An NHS number in notes', 'M', '943 476 5919', ['personal-nhs-number']),
  put('A National Insurance number in notes', 'M', 'AB 12 34 56 C', ['personal-ni-number']),
  put('A formula shows an error', 'K', { error: '#REF!', formula: 'VLOOKUP(A1,#REF!,2,0)' }, ['formula-error']),
  put('A figure comes from another workbook', 'E', { formula: '[1]Targets!B2', result: 31 }, ['external-link']),
  put('Text that begins like a formula', 'M', '=see letter', ['formula-like-text']),
  put('A number is suppressed', 'E', '*', ['suppressed-value']),
  {
    what: 'A record stands there twice',
    rules: ['record-duplicated'],
    also: [],
    seed: ({ sheet, row, record }) => {
      sheet.putRow(`A${row}`, record(row - 1), [undefined, PLAIN.date]);
      return [`A${row - 1}`, `A${row}`];
    },
  },
  {
    what: 'A row is hidden',
    rules: ['hidden-data'],
    also: [],
    seed: ({ sheet, row }) => {
      sheet.hiddenRows.add(row - 1);
      return [`A${row}`];
    },
  },
  {
    what: 'A column is hidden',
    rules: ['hidden-data'],
    also: [],
    seed: ({ sheet, row }) => {
      sheet.columns[11] = { width: 22, hidden: true };
      return [`L${row}`];
    },
  },
  {
    what: 'Cells are merged',
    rules: ['merged-data-cells'],
    also: ['value-missing'],
    seed: ({ sheet, row }) => {
      sheet.put(`K${row + 1}`, null);
      sheet.merges.push(`K${row}:K${row + 1}`);
      return [`K${row}`, `K${row + 1}`];
    },
  },
];

/** How many of the slips a workbook has; the next one goes on where it ends, so that each comes about as often. */
const SLIPS_EACH = 11;

/** A return with a row per referral, and eleven slips in it. */
export function recordsSheet(number, links) {
  const sheet = createSheet('Q2 cases');
  sheet.put('A1', 'Referrals, 2019-20 Q2', PLAIN.title);
  sheet.putRow('A2', ['Provider', 'Example Support'], [PLAIN.label]);
  sheet.putRow('A3', ['Service', `Service ${number}`], [PLAIN.label]);
  sheet.putRow('A4', ['Period', '2019-20 Q2'], [PLAIN.label]);
  sheet.putRow(`A${FIRST - 1}`, HEADERS, PLAIN.header);
  sheet.columns = HEADERS.map(() => ({ width: 18 }));
  const records = inventRecords({ seed: 40 + number, prefix: 'C', count: RECORDS, from: [2019, 7, 1], days: 92 });
  const record = (row) => {
    const one = records[row - FIRST];
    return [
      one.reference,
      one.date,
      one.source,
      one.gender,
      one.age,
      one.ethnicity,
      one.learning,
      one.need,
      one.support,
      'Sexual offences',
      'Poole',
      one.onward,
    ];
  };
  for (let row = FIRST; row < FIRST + RECORDS; row++) sheet.putRow(`A${row}`, record(row), [undefined, PLAIN.date]);
  const defects = Array.from({ length: SLIPS_EACH }, (_, index) => {
    const slip = SLIPS[(number * SLIPS_EACH + index) % SLIPS.length];
    const row = FIRST + 3 + index * 5;
    if (slip.rules.includes('external-link')) links.push({ file: 'Targets.xlsx', sheet: 'Targets' });
    const { what, rules, also } = slip;
    return { sheet: sheet.name, what, rules, also, cells: slip.seed({ sheet, row, record }) };
  });
  return { sheet, defects };
}
