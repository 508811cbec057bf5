import type { SheetDetails } from '../../../src/domain/model/grid';
import { gridFrom, gridOf } from '../../support/builders';
import { describeTable, onlyTable, recognise } from '../../support/describe-return';

describe('records', () => {
  test('a plain table from the first cell', () => {
    const grid = gridFrom(`
      Client ID | Gender | Age | Ethnicity
      C1        | Female | 34  | White British
      C2        | Male   | 19  | Indian
    `);
    expect(describeTable(onlyTable(grid))).toEqual({
      layout: 'records',
      isReturn: true,
      rows: '1 / 2–3',
      fields: { 'client-id': 'A2:A3', gender: 'B2:B3', age: 'C2:C3', ethnicity: 'D2:D3' },
      unmapped: [],
      skipped: [],
    });
  });

  test('title, labels, blank rows, units in brackets, a total and notes around it', () => {
    const grid = gridFrom(`
      The Shores – monitoring return |      |             |                       |
      Provider:  | Dorset Care CIC   |             |                       |
      Reporting period: | Q2 2019/20 |             |                       |
                 |                   |             |                       |
      Client ref (unique) | Gender (M/F/other) | Age (years) | No. of sessions (number) | Comments
      C1         | Female            | 34          | 3                     | ok
      C2         | Male              | 19          | 4                     |
                 |                   |             |                       |
      C3         | Female            | 51          | 1                     | moved
      Total      |                   |             | 8                     |
                 |                   |             |                       |
      Note: figures are provisional. | |           |                       |
      Completed by J Smith           | |           |                       |
    `);
    const table = onlyTable(grid);
    expect(describeTable(table)).toEqual({
      layout: 'records',
      isReturn: true,
      rows: '5 / 6–10',
      fields: { 'client-id': 'A6:A10', gender: 'B6:B10', age: 'C6:C10', sessions: 'D6:D10' },
      unmapped: ['Comments'],
      skipped: [8, 10],
    });
    expect(table.provider).toEqual({ value: 'Dorset Care CIC', from: { top: 1, left: 1, bottom: 1, right: 1 } });
    expect(table.period?.value.label).toBe('2019-20 Q2');
  });

  test.each([
    ['Signed off by:', 'Jo Smith'],
    ['Completed by', 'Jo Smith'],
    ['Manager:', 'Jo Smith'],
    ['Date submitted', '43700'],
  ])('after a blank row "%s" ends the table, and what follows is no record', (label, value) => {
    const grid = gridFrom(`
      Client ID | Gender   | Age | Ethnicity
      C1        | Female   | 34  | Indian
      C2        | Male     | 19  | Indian
                |          |     |
      ${label}  | ${value} |     |
      Role      | Manager  |     |
      Date      | 43700    |     |
    `);
    expect(describeTable(onlyTable(grid))).toMatchObject({ rows: '1 / 2–3', fields: { 'client-id': 'A2:A3' } });
  });

  test('a label over further records parts them and does not end them', () => {
    const grid = gridFrom(`
      Client ID | Gender | Age | Ethnicity
      C1        | Female | 34  | Indian
                |        |     |
      Poole:    |        |     |
      C2        | Male   | 19  | Indian
    `);
    expect(describeTable(onlyTable(grid))).toMatchObject({ rows: '1 / 2–5' });
  });

  test('two rows of headings: groups above', () => {
    const grid = gridFrom(`
      Return            |        |     | Referral |        | Outcome
      Client details    |        |     | Referral |        | Referral out
      Client ID | Gender | Age | Date  | Source | Date
      C1        | Female | 34  | 43600 | Police | 43700
      C2        | Male   | 19  | 43610 | Self   | 43710
    `);
    const table = onlyTable(grid);
    expect(table.headerRow).toBe(2);
    expect(table.fields.map(({ kpi, header }) => `${kpi.id} = ${header}`)).toEqual([
      'client-id = Client ID',
      'gender = Gender',
      'age = Age',
      'referral-date = Referral Date',
      'referral-source = Referral Source',
      'onward-referral-date = Referral out Date',
    ]);
    expect(table.unmapped).toEqual([]);
  });

  test('three rows of headings: the nearest group that makes sense of a heading', () => {
    const grid = gridFrom(`
      Client |        | Referral |        | Outcome
      About  |        | In       |        | Out
      ID     | Gender | Date     | Source | Referred to
      C1     | Female | 43600    | Police | Housing
      C2     | Male   | 43601    | GP     | MARAC
    `);
    const table = onlyTable(grid);
    expect(table.fields.map(({ kpi, header }) => `${kpi.id} = ${header}`)).toEqual([
      'client-id = Client ID',
      'gender = Gender',
      'referral-date = Referral Date',
      'referral-source = Referral Source',
      'referred-to = Referred to',
    ]);
    expect(table.headerRow).toBe(2);
  });

  test('a merged group covers its own columns and no more', () => {
    const grid = gridOf([
      [null, null, 'Referral', null, null],
      ['Client ID', 'Gender', 'Date', 'Source', 'Date'],
      ['C1', 'Female', 43600, 'Police', 43700],
      ['C2', 'Male', 43601, 'GP', 43701],
    ]);
    const headersOf = (details?: SheetDetails) => {
      const table = onlyTable(details ? { ...grid, details } : grid);
      return [...table.fields, ...table.unmapped].map(({ header }) => header);
    };
    const mergedAreas = [{ top: 0, left: 2, bottom: 0, right: 3 }];
    const details = { mergedAreas, hiddenRows: [], hiddenColumns: [], externalLinks: [], formulas: [] };
    expect(headersOf(details)).toEqual(['Client ID', 'Gender', 'Referral Date', 'Referral Source', 'Date']);
    expect(headersOf().filter((header) => header === 'Referral Date')).toHaveLength(2);
  });

  test('labels directly above the headings are no groups', () => {
    const grid = gridFrom(`
      Provider  | Dorset Care | Period | Q1 2019/20
      Client ID | Gender      | Age    | Ethnicity
      C1        | Female      | 34     | Indian
      C2        | Male        | 19     | Arab
    `);
    expect(onlyTable(grid)).toMatchObject({
      provider: { value: 'Dorset Care' },
      period: { value: { label: '2019-20 Q1' } },
    });
  });

  test('two rows of headings: parts below merged cells', () => {
    const grid = gridFrom(`
      Client ID | Gender | Age | Referral |
                |        |     | Date     | Source
      C1        | Female | 34  | 43600    | Police
      C2        | Male   | 19  | 43610    | Self
    `);
    expect(describeTable(onlyTable(grid))).toMatchObject({
      rows: '2 / 3–4',
      fields: {
        'client-id': 'A3:A4',
        gender: 'B3:B4',
        age: 'C3:C4',
        'referral-date': 'D3:D4',
        'referral-source': 'E3:E4',
      },
    });
  });

  test('instructions under the headings are not a record', () => {
    const grid = gridFrom(`
      Client ID | Gender           | Date of birth | Ethnicity
      Required  | Select from list | dd/mm/yyyy    | Select from list
      C1        | Female           | 30000         | White British
    `);
    expect(describeTable(onlyTable(grid))).toMatchObject({ rows: '1 / 3–3', fields: { gender: 'B3' } });
  });

  test.each([
    ['Age¹', 'Gender*', 'Ethnicity†'],
    ['Age, years', 'Gender – M/F', 'Ethnicity - drop-down'],
    ['Age / yrs', 'Gender (M/F/other)', 'Ethnicity: see note 3'],
    ['Age\n(years)', 'Gender\nM/F', 'Ethnicity [note 2]'],
  ])('units, notes and footnotes in headings: %s, %s, %s', (age, gender, ethnicity) => {
    const grid = gridOf([
      ['Client ID', age, gender, ethnicity],
      ['C1', 34, 'F', 'Indian'],
      ['C2', 19, 'M', 'Arab'],
    ]);
    expect(onlyTable(grid).fields.map(({ kpi, how }) => [kpi.id, how === 'similar'])).toEqual([
      ['client-id', false],
      ['age', false],
      ['gender', false],
      ['ethnicity', false],
    ]);
  });

  test('a unit that makes another measure of it is none of the KPI', () => {
    const grid = gridFrom(`
      Client ID | Gender | Age | Contacts, hours | Sessions - %
      C1        | Female | 34  | 3               | 50
      C2        | Male   | 19  | 4               | 60
    `);
    expect(onlyTable(grid).fields.map(({ kpi }) => kpi.id)).toEqual(['client-id', 'gender', 'age']);
  });

  test('a row of units under the headings is not a record', () => {
    const grid = gridFrom(`
      Client ID | Gender  | Age     | Sessions
                | (M/F)   | (years) | [number]
      C1        | Female  | 34      | 3
      C2        | Male    | 19      | 2
    `);
    expect(describeTable(onlyTable(grid)).fields).toMatchObject({ gender: 'B3:B4', sessions: 'D3:D4' });
  });

  test('headings repeated for printing are skipped', () => {
    const grid = gridFrom(`
      Client ID | Gender | Age
      C1        | Female | 34
      Client ID | Gender | Age
      C2        | Male   | 19
    `);
    expect(describeTable(onlyTable(grid))).toMatchObject({ rows: '1 / 2–4', skipped: [3] });
  });

  test('a blank column inside the table is part of it; a list beside it is another table', () => {
    const grid = gridFrom(`
      Client ID | Gender |  | Age | Ethnicity     |  | Allowed values | Code
      C1        | Female |  | 34  | White British |  | Female         | 1
      C2        | Male   |  | 19  | Indian        |  | Male           | 2
      C3        | Male   |  | 22  | Indian        |  |                |
    `);
    const [table] = recognise(grid).returns;
    expect(describeTable(table!)).toMatchObject({
      rows: '1 / 2–4',
      fields: { 'client-id': 'A2:A4', gender: 'B2:B4', age: 'D2:D4', ethnicity: 'E2:E4' },
    });
    expect([table!.firstColumn, table!.lastColumn]).toEqual([0, 4]);
  });

  test('a second table to the right that repeats headings is a second return', () => {
    const grid = gridFrom(`
      Client ID | Gender | Age |  | Client ID | Gender | Age
      C1        | Female | 34  |  | D1        | Male   | 44
      C2        | Male   | 19  |  | D2        | Male   | 45
    `);
    const { returns } = recognise(grid);
    expect(returns.map((table) => describeTable(table).fields)).toEqual([
      { 'client-id': 'A2:A3', gender: 'B2:B3', age: 'C2:C3' },
      { 'client-id': 'E2:E3', gender: 'F2:F3', age: 'G2:G3' },
    ]);
  });

  test('a second table below is a second return', () => {
    const grid = gridFrom(`
      Client ID | Gender | Age
      C1        | Female | 34
      C2        | Male   | 19
                |        |
      Case ref  | Offence type | Location of offence
      K1        | Burglary     | Poole
      K2        | Robbery      | Wareham
    `);
    const { returns } = recognise(grid);
    expect(returns.map((table) => describeTable(table))).toMatchObject([
      { rows: '1 / 2–3', isReturn: true },
      { rows: '5 / 6–7', isReturn: true, fields: { 'offence-type': 'B6:B7', 'offence-location': 'C6:C7' } },
    ]);
  });

  test('a header without records: no cells, and last row before the first', () => {
    const grid = gridFrom(`
      Client ID | Gender | Age | Ethnicity
    `);
    const table = onlyTable(grid);
    expect([table.isReturn, table.headerRow, table.firstRow, table.lastRow]).toEqual([true, 0, 1, 0]);
  });

  test('positions are the sheet’s, wherever the used area begins', () => {
    const grid = gridFrom(
      `
      Client ID | Gender | Age
      C1        | Female | 34
    `,
      { top: 3, left: 1 },
    );
    expect(describeTable(onlyTable(grid))).toMatchObject({ rows: '4 / 5–5', fields: { gender: 'C5', age: 'D5' } });
  });

  test('a header in row 40, under a long preface', () => {
    const preface = Array.from({ length: 39 }, (_, index) => [index % 3 === 0 ? `Guidance paragraph ${index}` : null]);
    const grid = gridOf([...preface, ['Client ID', 'Gender', 'Age'], ['C1', 'Female', 34]]);
    expect(describeTable(onlyTable(grid))).toMatchObject({ rows: '40 / 41–41' });
  });

  test('a misspelt heading is mapped when nothing else is near', () => {
    const grid = gridFrom(`
      Client ID | Gender | Ethnicty | Vulnerabilty
      C1        | Female | Indian   | Repeat victim
    `);
    expect(onlyTable(grid).fields.map(({ kpi, how }) => [kpi.id, how])).toEqual([
      ['client-id', 'name'],
      ['gender', 'name'],
      ['ethnicity', 'similar'],
      ['vulnerability', 'similar'],
    ]);
  });

  test('a heading between two KPIs is not guessed', () => {
    const grid = gridFrom(`
      Client ID | Gender | Referals on
      C1        | Female | 1
    `);
    const table = onlyTable(grid);
    expect(table.unmapped).toMatchObject([{ header: 'Referals on', mayBe: ['referrals-out', 'referrals-in'] }]);
  });

  test('a heading is not a KPI because two letters of another word agree', () => {
    const grid = gridFrom(`
      Client ID | Gender | Age | Contact name | Contact date
      C1        | Female | 34  | Jo Smith     | 43600
    `);
    const table = onlyTable(grid);
    expect(table.fields.map(({ header }) => header)).toEqual(['Client ID', 'Gender', 'Age', 'Contact date']);
    expect(table.unmapped).toMatchObject([{ header: 'Contact name', mayBe: [] }]);
  });

  test.each([
    ['Intervention data', '43600', 'Leaflet', 'intervention-date'],
    ['Sesions', '3', 'Group and other', 'sessions'],
    ['Ethnicty', 'Indian', 'X', 'ethnicity'],
  ])('a misspelt %s needs values such as %s, not %s', (heading, fitting, other, kpi) => {
    const under = (value: string) =>
      onlyTable(
        gridFrom(`
        Client ID | Gender | Age | ${heading}
        C1        | Female | 34  | ${value}
        C2        | Male   | 35  | ${value}
      `),
      );
    expect(under(fitting).fields.at(-1)).toMatchObject({ kpi: { id: kpi }, how: 'similar' });
    expect(under(fitting).unmapped).toEqual([]);
    expect(under(other).fields.map(({ header }) => header)).toEqual(['Client ID', 'Gender', 'Age']);
    expect(under(other).unmapped).toMatchObject([{ header: heading, mayBe: [kpi] }]);
  });

  test('a likeness gives way to a column that names the KPI', () => {
    const grid = gridFrom(`
      Client ID | Ethnicity | Ethnicity2
      C1        | Indian    | Asian
    `);
    const table = onlyTable(grid);
    expect(table.fields.map(({ header }) => header)).toEqual(['Client ID', 'Ethnicity']);
    expect(table.unmapped).toMatchObject([{ header: 'Ethnicity2', mayBe: ['ethnicity'] }]);
  });

  test('names of agencies under "Referrals out" are where people went, numbers are counts', () => {
    const names = gridFrom(`
      Client ID | Gender | Referrals out
      C1        | Female | MARAC
      C2        | Male   | Housing
    `);
    const counts = gridFrom(`
      Month | Referrals in | Referrals out
      April | 20           | 3
      May   | 21           | 5
    `);
    expect(Object.keys(describeTable(onlyTable(names)).fields)).toContain('referred-to');
    expect(Object.keys(describeTable(onlyTable(counts)).fields)).toEqual(['referrals-in', 'referrals-out']);
  });

  test('"Client" over references tells records apart, "Clients" over numbers counts', () => {
    const grid = gridFrom(`
      Client | Sex | DOB   | LD
      C1     | F   | 30000 | Y
      C2     | M   | 31000 | N
    `);
    const fields = Object.keys(describeTable(onlyTable(grid)).fields);
    expect(fields).toEqual(['client-id', 'sex', 'birth-date', 'learning-difficulties']);
  });

  test.each(['ID', 'Ref', 'Ref no', 'Ref.'])('a bare "%s" over values that differ is the client’s', (heading) => {
    const fieldsUnder = (second: string) => {
      const table = onlyTable(
        gridFrom(`
        ${heading} | Gender | Age
        A1         | Female | 34
        ${second}  | Male   | 19
      `),
      );
      return table.fields.map(({ kpi }) => kpi.id);
    };
    expect(fieldsUnder('A2')).toEqual(['client-id', 'gender', 'age']);
    expect(fieldsUnder('A1')).not.toContain('client-id');
  });

  test('a bare "Ref" beside the client’s reference is the case’s', () => {
    const grid = gridFrom(`
      Ref | Client ID | Gender
      K1  | C1        | Female
      K2  | C2        | Male
    `);
    expect(onlyTable(grid).fields.map(({ kpi }) => kpi.id)).toEqual(['case-id', 'client-id', 'gender']);
  });

  test.each(['Learning disability', 'Learning disability (Y/N)', 'LDD', 'SEND'])(
    '%s may be learning difficulties',
    (heading) => {
      const table = onlyTable(
        gridFrom(`
      Client ID | Gender | ${heading}
      C1        | Female | Yes
    `),
      );
      expect(table.fields.map(({ kpi }) => kpi.id)).toEqual(['client-id', 'gender']);
      expect(table.unmapped).toMatchObject([{ header: heading, mayBe: ['learning-difficulties'] }]);
    },
  );

  test.each([
    ['Case opened', 'First contact date', 'start-date', 'first-contact-date'],
    ['Area', 'Town', 'client-area', 'client-town'],
    ['Sessions attended', 'Number of contacts', 'sessions', 'contacts'],
    ['Outcome', 'Reason for closure', 'outcome', 'closure-reason'],
    ['% satisfied', '% felt safer', 'satisfaction', 'felt-safer'],
    ['Number of clients', 'New clients', 'beneficiaries', 'new-clients'],
    ['No. of clients', 'No. of new clients', 'beneficiaries', 'new-clients'],
  ])('%s and %s are two things', (one, other, first, second) => {
    const table = onlyTable(
      gridFrom(`
      Client ID | Gender | ${one} | ${other}
      C1        | Female |        |
      C2        | Male   |        |
    `),
    );
    expect(table.fields.map(({ kpi }) => kpi.id)).toEqual(['client-id', 'gender', first, second]);
  });

  test('columns of the SSDA903 return', () => {
    const grid = gridFrom(`
      CHILD | SEX | DOB        | ETHNIC | UPN          | MOTHER | MC_DOB
      6389  | 2   | 30/07/2004 | BCRB   | L07281290810 | 1      | 27/08/2016
      56691 | 2   | 27/03/2008 | WROM   | D05191063938 |        |
    `);
    expect(describeTable(onlyTable(grid))).toMatchObject({
      isReturn: true,
      fields: { 'client-id': 'A2:A3', sex: 'B2:B3', 'birth-date': 'C2:C3', ethnicity: 'D2:D3' },
    });
  });

  test('a column with data and no heading is told', () => {
    const grid = gridFrom(`
      Client ID | Gender |    | Age
      C1        | Female | x1 | 34
      C2        | Male   | x2 | 19
    `);
    expect(onlyTable(grid).unmapped).toEqual([
      { header: '', headerCell: { top: 0, left: 2, bottom: 0, right: 2 }, mayBe: [] },
    ]);
  });
});
