import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import type { ConfirmedHeadings } from '../../../src/domain/model/returns';
import { headingKey } from '../../../src/domain/returns/headings';
import { questionsIn } from '../../../src/domain/returns/questions';
import { recogniseSheet } from '../../../src/domain/returns/recognise';
import { gridFrom, type GridOptions } from '../../support/builders';

const RECORDS = `
  Client ID | Gender | Ethnicty | Learning disability | Favourite colour | Age
  C1        | Female | Indian   | Yes                 | Blue | 34
  C2        | Male   | Arab     | No                  | Red | 35
`;

function confirm(answers: Readonly<Record<string, string>>): ConfirmedHeadings {
  return new Map(Object.entries(answers).map(([heading, kpi]) => [headingKey(heading), kpi]));
}

function returnsIn(text: string, confirmed?: ConfirmedHeadings, options?: GridOptions) {
  return recogniseSheet(gridFrom(text, options), MINIMUM_SPECIFICATION, confirmed).returns;
}

function asked(text: string, confirmed?: ConfirmedHeadings) {
  return questionsIn(returnsIn(text, confirmed), MINIMUM_SPECIFICATION);
}

function mapped(text: string, confirmed?: ConfirmedHeadings) {
  return returnsIn(text, confirmed).flatMap(({ fields }) =>
    fields.map(({ header, kpi, how }) => [header, kpi.id, how]),
  );
}

describe('questions about headings', () => {
  test('a likeness and a possibility are asked about, a plain name and a stranger are not', () => {
    expect(asked(RECORDS)).toEqual([
      {
        sheet: 'Sheet1',
        header: 'Ethnicty',
        headerCell: { top: 0, left: 2, bottom: 0, right: 2 },
        mayBe: [{ kpi: 'ethnicity', name: 'Ethnicity' }],
        takenFor: 'ethnicity',
      },
      {
        sheet: 'Sheet1',
        header: 'Learning disability',
        headerCell: { top: 0, left: 3, bottom: 0, right: 3 },
        mayBe: [{ kpi: 'learning-difficulties', name: 'Learning difficulties' }],
      },
    ]);
  });

  test('the same wording on two sheets is asked about once, where it stands first', () => {
    const returns = ['Q1', 'Q2'].flatMap((sheet) => returnsIn(RECORDS, undefined, { sheet }));
    expect(questionsIn(returns, MINIMUM_SPECIFICATION).map(({ sheet, header }) => [sheet, header])).toEqual([
      ['Q1', 'Ethnicty'],
      ['Q1', 'Learning disability'],
    ]);
  });

  test('a KPI that another heading names outright is not looked for', () => {
    const text = `
      Client ID | Gender | Ethnicity | Ethnicity2
      C1        | Female | Indian    | Asian
    `;
    expect(returnsIn(text)[0]?.unmapped).toMatchObject([{ header: 'Ethnicity2', mayBe: ['ethnicity'] }]);
    expect(asked(text)).toEqual([]);
  });

  test('of a breakdown the guessed heading is asked about, not its categories', () => {
    const summary = `
      Measure        | Q1 2019/20 | Q2 2019/20
      Clients        | 30         | 31
      Vulnerabilty   |            |
      Repeat victim  | 3          | 4
      Young person   | 2          | 5
    `;
    expect(asked(summary)).toMatchObject([
      { header: 'Vulnerabilty', headerCell: { top: 2, left: 0 }, takenFor: 'vulnerability' },
    ]);
    expect(asked(summary, confirm({ Vulnerabilty: 'vulnerability' }))).toEqual([]);
  });

  test('a question of a form is asked about', () => {
    const form = `
      Beneficiaries and their carers | 45
      Referrals received                | 60
      Referrals out                     | 12
    `;
    expect(asked(form)).toMatchObject([{ header: 'Beneficiaries and their carers' }]);
    const confirmed = confirm({ 'Beneficiaries and their carers': 'beneficiaries' });
    expect(mapped(form, confirmed)[0]).toEqual(['Beneficiaries and their carers', 'beneficiaries', 'confirmed']);
  });

  test('nothing is asked about a table that is no return', () => {
    const register = `
      Grant holder | Ethnicty | Amount awarded | Award date
      Choir        | n/k      | 2266           | 41292
      Club         | n/k      | 3028           | 41292
    `;
    expect(returnsIn(register).map(({ isReturn }) => isReturn)).toEqual([false]);
    expect(asked(register)).toEqual([]);
  });
});

describe('confirmed headings', () => {
  test('map as they were confirmed and are asked about no more, however they are written', () => {
    const confirmed = confirm({ 'learning DISABILITY:': 'learning-difficulties', ETHNICTY: 'ethnicity' });
    expect(asked(RECORDS, confirmed)).toEqual([]);
    expect(mapped(RECORDS, confirmed)).toEqual([
      ['Client ID', 'client-id', 'name'],
      ['Gender', 'gender', 'name'],
      ['Ethnicty', 'ethnicity', 'confirmed'],
      ['Learning disability', 'learning-difficulties', 'confirmed'],
      ['Age', 'age', 'name'],
    ]);
  });

  test('"none" leaves a column unmapped, even one that names a KPI', () => {
    const confirmed = confirm({ 'Learning disability': 'none', Ethnicty: 'none', Gender: 'none' });
    const [table] = returnsIn(RECORDS, confirmed);
    expect(table?.fields.map(({ header }) => header)).toEqual(['Client ID', 'Age']);
    expect(table?.unmapped.map(({ header, mayBe }) => [header, mayBe])).toEqual([
      ['Gender', []],
      ['Ethnicty', []],
      ['Learning disability', []],
      ['Favourite colour', []],
    ]);
    expect(asked(RECORDS, confirmed)).toEqual([]);
  });

  test('a bare reference and a count stay what people said they are', () => {
    const text = `
      ID | Gender | Age | Referrals out
      A1 | Female | 34  | MARAC
      A2 | Male   | 19  | Housing
    `;
    expect(mapped(text).map(([, kpi]) => kpi)).toEqual(['client-id', 'gender', 'age', 'referred-to']);
    const confirmed = confirm({ ID: 'case-id', 'Referrals out': 'referrals-out' });
    expect(mapped(text, confirmed).map(([, kpi]) => kpi)).toEqual(['case-id', 'gender', 'age', 'referrals-out']);
  });

  test('an answer for a KPI the specification does not have is left aside', () => {
    expect(mapped(RECORDS, confirm({ Gender: 'hours-of-sunshine' }))[1]).toEqual(['Gender', 'gender', 'name']);
    expect(asked(RECORDS, confirm({ Ethnicty: 'hours-of-sunshine' }))[0]?.header).toBe('Ethnicty');
  });

  test('they help to find the header and make a sheet a return', () => {
    const text = `
      Klant | Geslacht | Leeftijd
      K1    | F        | 34
      K2    | M        | 19
    `;
    expect(returnsIn(text).map(({ isReturn }) => isReturn)).toEqual([false]);
    const confirmed = confirm({ Klant: 'client-id', Geslacht: 'gender', Leeftijd: 'age' });
    expect(returnsIn(text, confirmed).map(({ isReturn }) => isReturn)).toEqual([true]);
  });
});
