import { fixesFor } from '../../../src/domain/fixes/fixes-for';
import { cellName } from '../../../src/cells/addresses';
import type { Fix } from '../../../src/domain/model/fixes';
import { beside, form, records, summary, type CheckedSheet } from '../../support/return-builders';
import { reportOn } from '../../support/test-rule';

/** Fixes of all findings of a rule (of every finding without one), each as one line. */
function fixes(sheet: CheckedSheet, rule?: string): string[] {
  return allFixes(sheet, rule).map(print);
}

function allFixes(sheet: CheckedSheet, rule?: string): readonly Fix[] {
  const report = reportOn(sheet);
  const findings = report.findings.filter((finding) => rule === undefined || finding.rule === rule);
  expect(findings.length).toBeGreaterThan(0);
  return fixesFor(findings, new Map([[sheet.grid.sheet, { ...sheet, report }]]));
}

function print({ id, label, note, isCertain, changes }: Fix): string {
  const cells = changes.map(
    ({ row, column, before, after, numberFormat }) =>
      `${cellName(row, column)} ${JSON.stringify(before)} → ${JSON.stringify(after)}${numberFormat === undefined ? '' : ` as ${numberFormat}`}`,
  );
  return `${id}${isCertain ? '' : '?'} “${label}”: ${cells.join(', ')}${note === undefined ? '' : ` | ${note}`}`;
}

const column = (id: string, ...values: (string | number | null)[]): CheckedSheet =>
  records({ at: 'B3', columns: ['client-id', id], rows: values.map((value, index) => [`C${index}`, value]) });

test('spaces are taken out of all cells at once', () => {
  expect(fixes(column('gender', 'Female ', 'Male', '  Not  known', 'Female\u00A0'), 'stray-spaces')).toEqual([
    'trim “Take out the spaces”: C4 "Female " → "Female", C6 "  Not  known" → "Not known", C7 "Female " → "Female"',
  ]);
});

test('numbers as text become numbers, in the format they were written in', () => {
  expect(fixes(column('sessions', '1,675', 3, " '4".slice(2), ' 326 ', '-2'), 'number-as-text')).toEqual([
    'to-number “Turn into numbers”: C4 "1,675" → 1675 as #,##0, C6 "4" → 4 as General, C7 " 326 " → 326 as General, C8 "-2" → -2 as General',
  ]);
  expect(fixes(column('cost', '£1,200.50', '£45', '(45)'), 'number-as-text')).toEqual([
    'to-number “Turn into numbers”: C4 "£1,200.50" → 1200.5 as £#,##0.00, C5 "£45" → 45 as £#,##0, C6 "(45)" → -45 as General',
  ]);
});

test('a count in brackets is no number below zero', () => {
  expect(fixes(column('sessions', 3, '(45)'), 'number-as-text')).toEqual([]);
});

test('percentages keep the scale of their column', () => {
  expect(fixes(column('felt-safer', 0.95, 0.9, '97%', '7.5 %'), 'number-as-text')).toEqual([
    'to-number “Turn into numbers”: C6 "97%" → 0.97 as 0%, C7 "7.5 %" → 0.075 as 0.0%',
  ]);
  expect(fixes(column('felt-safer', 95, 90, '97%'), 'number-as-text')).toEqual([
    'to-number “Turn into a number”: C6 "97%" → 97 as General',
  ]);
});

test('whole per cents among shares are divided, shares that are too large are not', () => {
  expect(
    fixes(column('felt-safer', 0.95, 0.9, 97, 33.3, 1.05, 0.8, 0.7, 250, -1, 1), 'percentage-out-of-range'),
  ).toEqual([
    'rescale “Divide by 100”: C6 97 → 0.97, C7 33.3 → 0.333 | The other cells hold shares of 1, so a number from 2 to 100 is read as per cent.',
  ]);
});

test('a number within words is offered, not taken for certain', () => {
  expect(fixes(column('sessions', 'about 12', 'zero', 'many', '12 sessions'), 'not-a-number')).toEqual([
    'replace:12? “Change to “12””: C4 "about 12" → 12 as General, C7 "12 sessions" → 12 as General',
    'replace:0? “Change to “0””: C5 "zero" → 0 as General',
  ]);
});

describe('dates as text become dates', () => {
  test('and the note says which was read day first', () => {
    expect(fixes(column('referral-date', '03/04/2019', '5 May 2019', 'soon', 12, '25/04/2019'), 'not-a-date')).toEqual([
      'to-date “Turn into dates”: C4 "03/04/2019" → 43558 as dd/mm/yyyy, C5 "5 May 2019" → 43590 as dd/mm/yyyy, C8 "25/04/2019" → 43580 as dd/mm/yyyy | 03/04/2019 is read day first: 3 April 2019.',
    ]);
  });

  test('a supplied century and a time left out are told', () => {
    expect(fixes(column('referral-date', '25/04/31'), 'not-a-date')).toEqual([
      'to-date “Turn into a date”: C4 "25/04/31" → 11438 as dd/mm/yyyy | 25/04/31 is read as 25 April 1931.',
    ]);
    expect(fixes(column('referral-date', '2019-04-25 14:30'), 'not-a-date')).toEqual([
      'to-date “Turn into a date”: C4 "2019-04-25 14:30" → 43580 as dd/mm/yyyy | The time of day is left out.',
    ]);
  });

  test('nothing that could be an American date in a column that has one', () => {
    expect(
      fixes(column('referral-date', '03/04/2019', '04/25/2019', '5 May 2019', '25/04/2019'), 'not-a-date'),
    ).toEqual([
      'to-date “Turn into dates”: C6 "5 May 2019" → 43590 as dd/mm/yyyy, C7 "25/04/2019" → 43580 as dd/mm/yyyy',
    ]);
  });
});

test('near values of the list are choices, one fix each, together for several misspellings', () => {
  expect(fixes(column('gender', 'Femal', 'Malle', 'Fenale', 'Femal', 'xyzzy'), 'code-unknown')).toEqual([
    'replace:Female? “Change to “Female””: C4 "Femal" → "Female", C6 "Fenale" → "Female", C7 "Femal" → "Female"',
    'replace:Male? “Change to “Male””: C5 "Malle" → "Male"',
  ]);
});

test('the name of a group is left to a person', () => {
  const sheet = column('gender', 'Both');
  const gender = sheet.specification.codeLists.get('gender')!;
  const grouped = { ...gender, groups: [{ names: ['Both'], labels: ['Female', 'Male'] }] };
  const specification = {
    ...sheet.specification,
    codeLists: new Map([...sheet.specification.codeLists, ['gender', grouped]]),
  };
  expect(fixes({ ...sheet, specification }, 'code-unknown')).toEqual([]);
});

test('a value that no longer holds gives way to the one the list names', () => {
  const sheet = records({
    at: 'B3',
    period: 'Q2 2019/20',
    columns: ['client-id', 'offence-type'],
    rows: [['C1', 'Theft']],
  });
  const offences = sheet.specification.codeLists.get('offences')!;
  const old = { label: 'Theft', aliases: [], validTo: '2018-03-31', supersededBy: 'Robbery' };
  const dated = { ...offences, entries: [...offences.entries, old] };
  const specification = {
    ...sheet.specification,
    codeLists: new Map([...sheet.specification.codeLists, ['offences', dated]]),
  };
  expect(fixes({ ...sheet, specification }, 'code-superseded')).toEqual([
    'replace:Robbery “Change to “Robbery””: C4 "Theft" → "Robbery"',
  ]);
});

test('a sign before words goes, one before a figure or a call stays', () => {
  expect(fixes(column('outcome', '-Moved away', '=SUM(A1)', '-5 people', '+@x'), 'formula-like-text')).toEqual([
    'sign? “Take out the signs before the words”: C4 "-Moved away" → "Moved away", C7 "+@x" → "x"',
  ]);
});

describe('a stand-in', () => {
  test('becomes the list’s own Not known, or a blank where nothing is asked for', () => {
    expect(fixes(column('gender', 'TBC', '?'), 'placeholder-text')).toEqual([
      'replace:Not known? “Change to “Not known””: C4 "TBC" → "Not known", C5 "?" → "Not known"',
    ]);
    expect(fixes(column('outcome', 'TBC', 'moved on'), 'placeholder-text')).toEqual([
      'blank? “Empty the cell”: C4 "TBC" → null',
    ]);
  });

  test('is emptied only in records that another column answers', () => {
    const sheet = records({
      at: 'A1',
      columns: ['client-id', 'age', 'birth-date'],
      rows: [
        ['C1', 'TBC', 31_000],
        ['C2', 'TBC', null],
      ],
    });
    expect(fixes(sheet, 'placeholder-text')).toEqual([
      'replace:Not known? “Change to “Not known””: B2 "TBC" → "Not known", B3 "TBC" → "Not known"',
      'blank? “Empty the cell”: B2 "TBC" → null',
    ]);
  });
});

test('personal data are taken out, of a postcode the second half alone if wished', () => {
  const sheet = column('outcome', 'ring jo@example.org', 'moved to DT1 1AA, then BH8  9zz', 'dt11aa', '943 476 5919');
  expect(fixes(sheet, 'personal-email')).toEqual(['blank? “Empty the cell”: C4 "ring jo@example.org" → null']);
  const named = records({ at: 'A1', columns: ['client-id', '?Client name'], rows: [['C1', 'Jo Smith']] });
  expect(fixes(named, 'personal-name-column')).toEqual(['blank? “Empty the cell”: B2 "Jo Smith" → null']);
  expect(fixes(column('birth-date', 31_000), 'personal-birth-date')).toEqual([
    'blank? “Empty the cell”: C4 31000 → null',
  ]);
  expect(fixes(column('outcome', 'ring 07700 900123', 'QQ123456C no, AB 12 34 56 C'))).toEqual([
    'blank? “Empty the cells”: C4 "ring 07700 900123" → null, C5 "QQ123456C no, AB 12 34 56 C" → null',
  ]);
  expect(fixes(sheet, 'personal-nhs-number')).toEqual(['blank? “Empty the cell”: C7 "943 476 5919" → null']);
  expect(fixes(sheet, 'personal-postcode')).toEqual([
    'outward? “Keep the first half of each postcode”: C5 "moved to DT1 1AA, then BH8  9zz" → "moved to DT1, then BH8", C6 "dt11aa" → "dt1"',
    'blank? “Empty the cells”: C5 "moved to DT1 1AA, then BH8  9zz" → null, C6 "dt11aa" → null',
  ]);
});

test('figures of a summary and answers of a form are mended where they stand', () => {
  const measured = summary({
    at: 'B4',
    periods: ['Q1 2019/20', 'Q2 2019/20', 'Notes'],
    rows: [
      ['beneficiaries', '1,675', 12, '5'],
      ['sessions', 'TBC', '4', null],
    ],
  });
  expect(fixes(measured)).toEqual([
    'to-number “Turn into numbers”: C5 "1,675" → 1675 as #,##0, D6 "4" → 4 as General',
    'blank? “Empty the cell”: C6 "TBC" → null',
  ]);
  const answered = form({
    at: 'A2',
    rows: [
      ['gender', 'TBC'],
      ['referral-date', '5 May 2019'],
    ],
  });
  expect(fixes(answered)).toEqual([
    'to-date “Turn into a date”: B3 "5 May 2019" → 43590 as dd/mm/yyyy',
    'replace:Not known? “Change to “Not known””: B2 "TBC" → "Not known"',
  ]);
});

test('findings of several tables and sheets join, in tab order', () => {
  const first = { ...column('gender', 'Male ', 'Female') };
  const two = beside(first, records({ at: 'G2', columns: ['client-id', 'gender'], rows: [['C9', ' Female']] }));
  const second = records({ at: 'A1', sheet: 'Other', columns: ['client-id', 'gender'], rows: [['C9', 'Female ']] });
  const sheets = new Map([second, two].map((sheet) => [sheet.grid.sheet, { ...sheet, report: reportOn(sheet) }]));
  const findings = [two, second].flatMap((sheet) =>
    reportOn(sheet).findings.filter(({ rule }) => rule === 'stray-spaces'),
  );
  expect(findings).toHaveLength(3);
  const [fix, ...more] = fixesFor(findings, sheets);
  expect(more).toEqual([]);
  expect(fix?.changes.map(({ sheet, row, column: at }) => `${sheet} ${cellName(row, at)}`)).toEqual([
    'Other B2',
    'Return H3',
    'Return C4',
  ]);
});

test('what only a person can tell, and sheets nobody checked, have no fix', () => {
  expect(fixes(column('sessions', -3, 2.5), 'not-a-count')).toEqual([]);
  expect(fixes(column('gender', null), 'value-missing')).toEqual([]);
  const sheet = column('gender', 'Male ');
  expect(fixesFor(reportOn(sheet).findings, new Map())).toEqual([]);
});

test('a cell that no longer has the mistake is not touched', () => {
  const sheet = column('gender', 'Male ', ' Female');
  const { findings, ...rest } = reportOn(sheet);
  const report = { ...rest, findings };
  const values = sheet.grid.values.map((line, row) => (row === 1 ? [line[0] ?? null, 'Male'] : line));
  const checked = { ...sheet, grid: { ...sheet.grid, values }, report };
  expect(fixesFor(findings, new Map([[sheet.grid.sheet, checked]])).map(print)).toEqual([
    'trim “Take out the spaces”: C5 " Female" → "Female"',
  ]);
});
