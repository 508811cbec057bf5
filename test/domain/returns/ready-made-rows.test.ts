import { gridOf } from '../../support/builders';
import { describeTable, onlyTable, recognise } from '../../support/describe-return';

const HEADINGS = ['No.', 'Case reference', 'Gender', 'Age', 'Notes'];
const RECORDS = [
  [1, 'VS-1', 'Female', 30, null],
  [2, 'VS-2', 'Male', 41, null],
  [3, 'VS-3', 'Female', 22, null],
];

describe('rows made ready for records', () => {
  test.each([
    ['prompts of drop-downs', [null, null, 'Please select an option', null, null]],
    ['prompts with sums of nothing', [null, 'N/A', '< Select >', 0, null]],
    ['their own numbers', [4, null, null, null, null]],
  ])('%s below the records are none', (_what, row) => {
    const table = onlyTable(gridOf([HEADINGS, ...RECORDS, row, row]));
    expect(describeTable(table)).toMatchObject({ rows: '1 / 2–4', skipped: [] });
  });

  test('between records they are skipped; a record with a prompt left in it stays', () => {
    const unused = [null, null, '-- Select --', null, null];
    const table = onlyTable(
      gridOf([HEADINGS, unused, ...RECORDS, unused, [5, 'VS-5', 'Select from the list', 50, 'new']]),
    );
    expect(describeTable(table)).toMatchObject({ rows: '1 / 2–7', skipped: [2, 6] });
  });

  test.each<[string, (n: number) => (string | number | null)[]]>([
    ['nothing else', (n: number) => [`Client ${n}`, null, null]],
    ['prompts', (n: number) => [`Client ${n}`, '< Select >', null]],
    ['figures that number them', (n: number) => [n, null, null]],
  ])('numbered in words, with %s', (_what, row) => {
    const used = ['Female', 'Male', 'Female', 'Male'].map((gender, at) => [row(at + 1)[0] ?? null, gender, 20 + at]);
    const unused = [5, 6, 7].map(row);
    const table = onlyTable(gridOf([['Client', 'Gender', 'Age'], ...used.slice(0, 3), row(4), ...unused]));
    expect(describeTable(table)).toMatchObject({ rows: '1 / 2–4' });
    const between = onlyTable(gridOf([['Client', 'Gender', 'Age'], ...used.slice(0, 2), row(3), used[3] ?? []]));
    expect(describeTable(between)).toMatchObject({ rows: '1 / 2–5', skipped: [4] });
  });

  test('a reference of its own is no number of a row', () => {
    const table = onlyTable(gridOf([HEADINGS, ...RECORDS, [null, 'VS-4', null, null, null]]));
    expect(describeTable(table)).toMatchObject({ rows: '1 / 2–5', skipped: [] });
  });

  test('zeros alone are answers', () => {
    const table = onlyTable(
      gridOf([
        ['Clients', 'Referrals in', 'Sessions'],
        [5, 2, 9],
        [0, 0, 0],
      ]),
    );
    expect(describeTable(table).rows).toBe('1 / 2–3');
  });

  test('an example under the headings is skipped; a case called so is not', () => {
    const table = onlyTable(
      gridOf([
        HEADINGS,
        [0, 'Example of how to fill in >', 'Female', 30, 'new'],
        ...RECORDS,
        [4, 'Example-7', 'Male', 8, null],
      ]),
    );
    expect(describeTable(table)).toMatchObject({ rows: '1 / 2–6', skipped: [2] });
  });
});

describe('where records end', () => {
  test('at a mark for programs, without a blank row', () => {
    const mark = ['VS_CASES-END', null, null, null, null];
    const table = recognise(gridOf([HEADINGS, ...RECORDS, mark, ['Thank you for this', 'x', 'y', 'z', 'a']]))
      .returns[0];
    expect(table && describeTable(table).rows).toBe('1 / 2–4');
  });

  test('a reference in capitals is no mark', () => {
    const table = onlyTable(gridOf([HEADINGS, ...RECORDS, [4, 'DA-2019-001', 'Male', 18, null]]));
    expect(describeTable(table).rows).toBe('1 / 2–5');
  });

  test('at a section title after a blank row', () => {
    const blank = [null, null, null, null, null];
    const title = [null, 'SECTION B: Staff', null, null, null];
    const table = recognise(gridOf([HEADINGS, ...RECORDS, blank, title, ['Jo', 'Manager', 'Dorchester', 1, 'x']]))
      .returns[0];
    expect(table && describeTable(table).rows).toBe('1 / 2–4');
  });

  test('at the lists behind the drop-downs', () => {
    const blank = [null, null, null, null, null];
    const lists = [
      [null, 'Areas', 'Ways', 'Kinds', null],
      [null, 'North', 'By letter', 'First', null],
      [null, 'South', 'By call', 'Second', null],
      [null, 'East', null, null, null],
      [null, 'West', null, null, null],
      [null, 'Centre', null, null, null],
    ];
    const table = recognise(gridOf([HEADINGS, ...RECORDS, blank, blank, ...lists])).returns[0];
    expect(table && describeTable(table).rows).toBe('1 / 2–4');
  });

  test('titles over headings that are given again are skipped with them', () => {
    const blank = [null, null, null, null, null];
    const title = [null, 'Project 2:', 'Football', null, null];
    const table = onlyTable(
      gridOf([HEADINGS, ...RECORDS, blank, title, blank, HEADINGS, [1, 'VS-9', 'Male', 19, null]]),
    );
    expect(describeTable(table)).toMatchObject({ rows: '1 / 2–9', skipped: [5, 6, 7, 8] });
  });
});

describe('headings of several rows', () => {
  test('quarters under years and what they are under those; the same heading in each quarter is no repeat', () => {
    const table = onlyTable(
      gridOf([
        ['Case reference', 'Gender', '2019/20', null, null, '2020/21', null, null],
        [null, null, '(Apr to Jun)', '(Jul to Sep)', 'Total', '(Apr to Jun)', '(Jul to Sep)', 'Total'],
        [null, null, 'Sessions', 'Sessions', null, 'Sessions', 'Sessions', null],
        ['VS-1', 'Female', 1, 2, 3, 4, 5, 9],
        ['VS-2', 'Male', 1, 0, 1, 2, 2, 4],
      ]),
    );
    expect(table.fields.filter(({ kpi }) => kpi.id === 'sessions').map(({ group }) => group)).toEqual([
      '2019/20 (Apr to Jun)',
      '2019/20 (Jul to Sep)',
      '2020/21 (Apr to Jun)',
      '2020/21 (Jul to Sep)',
    ]);
    expect(describeTable(table)).toMatchObject({ layout: 'records', rows: '3 / 4–5' });
  });

  test('a hint under one heading is no record', () => {
    const hint = [null, null, null, null, 'Anything that the office should know about this person.'];
    expect(
      describeTable(onlyTable(gridOf([HEADINGS.slice(1), ...[hint.slice(1)], ...RECORDS.map((row) => row.slice(1))])))
        .rows,
    ).toBe('1 / 3–5');
  });

  test('columns under a heading drawn across two are no gap', () => {
    const grid = gridOf([
      ['Case reference', 'Gender', null, 'Sent on to', null, 'Notes'],
      ['VS-1', 'Female', null, 'Refuge', null, 'new'],
      ['VS-2', 'Male', null, 'Police', null, null],
    ]);
    const mergedAreas = [
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
    ];
    const details = { mergedAreas, hiddenRows: [], hiddenColumns: [], externalLinks: [], formulas: [] };
    expect(onlyTable({ ...grid, details })).toMatchObject({ firstColumn: 0, lastColumn: 5 });
    expect(onlyTable({ ...grid, details }).unmapped.map(({ header }) => header)).toEqual(['Sent on to', 'Notes']);
  });
});
