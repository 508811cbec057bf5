import type { Layout } from './lines-of';
import { titled } from './lines-of';
import type { RandomReturn } from './random-return';
import { fieldLine } from './read-facts';
import type { SheetWriter } from './sheet-writer';

interface Column {
  readonly kpi: string;
  readonly headings: readonly string[];
  readonly values: readonly (string | number)[];
}

const PERSONS = 12;

const COLUMNS: readonly Column[] = [
  { kpi: 'client-id', headings: ['Client ref', 'Client ID', 'Client number', 'Unique reference'], values: [] },
  {
    kpi: 'referral-date',
    headings: ['Referral date', 'Date of referral', 'Date referred', 'Referral received date'],
    values: Array.from({ length: 9 }, (_, day) => 43_560 + day * 31),
  },
  {
    kpi: 'gender',
    headings: ['Gender', 'What is your gender?', 'Gender identity', 'Client gender'],
    values: ['Female', 'Male', 'Female', 'Not known'],
  },
  {
    kpi: 'age',
    headings: ['Age', 'Age band', 'Age group', 'Which age group are you in?'],
    values: ['18-24', '25-34', '35-44', 'Under 18', '65+'],
  },
  {
    kpi: 'ethnicity',
    headings: ['Ethnicity', 'Ethnic group', 'How would you describe your ethnic background?', 'Ethnic origin'],
    values: ['White British', 'Indian', 'White British', 'Black African', 'Not stated'],
  },
  {
    kpi: 'referral-source',
    headings: ['Referral source', 'Referred by', 'Who referred you?', 'Referring agency'],
    values: ['Police', 'Self-referral', 'GP', 'Social services'],
  },
  {
    kpi: 'intervention-type',
    headings: ['Intervention type', 'Type of support', 'Support provided', 'Intervention'],
    values: ['Counselling', 'Emotional support', 'Advocacy'],
  },
];

function headingOf({ headings }: Column, data: RandomReturn, place: number): string {
  return headings[(data.quarter + place + data.year) % headings.length] ?? '';
}

function valueOf({ kpi, values }: Column, person: number): string | number {
  return kpi === 'client-id' ? `C${100 + person}` : (values[(person * 3 + 1) % values.length] ?? '');
}

function writeRecords(sheet: SheetWriter, data: RandomReturn, lies: 'upright' | 'sideways', top: number): void {
  COLUMNS.forEach((column, field) => {
    const put = (record: number, value: string | number): void => {
      if (lies === 'upright') sheet.put(top + record, field, value);
      else sheet.put(top + field, record, value);
    };
    put(0, headingOf(column, data, field));
    sheet.facts.push(fieldLine(lies, lies === 'upright' ? field : top + field, column.kpi));
    for (let person = 0; person < PERSONS; person += 1) put(person + 1, valueOf(column, person));
  });
}

const TICKED = [
  { kpi: 'gender', heading: 'Gender', parts: ['F', 'M', 'NK'] },
  { kpi: 'age', heading: 'Age', parts: ['<18', '18-24', '25-44', '45-64', '65+'] },
] as const;

/** A row for each person, or a column. */
export const RECORDS: readonly Layout[] = [
  {
    name: 'records',
    lay: (data) => {
      const sheet = titled(data);
      writeRecords(sheet, data, 'upright', 2);
      return sheet;
    },
  },
  {
    name: 'records with groups over their headings',
    lay: (data) => {
      const sheet = titled(data);
      sheet.put(1, 0, 'Referral').put(1, 2, 'About the client').put(1, 5, 'Support');
      sheet.merge(1, 0, 1, 1).merge(1, 2, 1, 4).merge(1, 5, 1, 6);
      writeRecords(sheet, data, 'upright', 2);
      return sheet;
    },
  },
  {
    name: 'records on their side',
    lay: (data) => {
      const sheet = titled(data);
      writeRecords(sheet, data, 'sideways', 2);
      return sheet;
    },
  },
  {
    name: 'columns to tick',
    lay: (data) => {
      const sheet = titled(data).put(3, 0, 'Client ref').put(3, 1, 'Ethnicity');
      sheet.facts.push(fieldLine('upright', 0, 'client-id'), fieldLine('upright', 1, 'ethnicity'));
      for (let person = 0; person < PERSONS; person += 1)
        sheet.put(4 + person, 0, `C${100 + person}`).put(4 + person, 1, person % 3 ? 'White British' : 'Indian');
      let column = 2;
      for (const { kpi, heading, parts } of TICKED) {
        sheet.put(2, column, heading).merge(2, column, 2, column + parts.length - 1);
        parts.forEach((part, index) => {
          sheet.put(3, column + index, part);
          sheet.facts.push(fieldLine('upright', column + index, kpi, part));
          for (let person = 0; person < PERSONS; person += 1)
            if ((person * 7 + data.quarter) % parts.length === index) sheet.put(4 + person, column + index, 'x');
        });
        column += parts.length;
      }
      return sheet;
    },
  },
];
