import { variancesChange } from '../../../src/app/performance/write-variances';
import type { Review, Variance } from '../../../src/domain/variance/variance';
import { tableOf } from '../../support/register-tables';
import { CASE_QUERY, caseTables, EMPTY_REVIEW } from '../../support/review-case';
import { reviewOf, historyRows, historyTable, kpisTable, servicesTable } from '../../support/review-tables';
import { tableWorkbook } from '../../support/table-workbook';

const HEADERS = [
  'Service ID',
  'Service',
  'KPI ID',
  'KPI',
  'Category',
  'Period',
  'Value',
  'Target',
  'Last period',
  'Difference',
  'Change %',
  'Same period last year',
  'Difference from last year',
  'Change on last year %',
  'Year so far',
  'Year so far last year',
  'Similar services',
  'Chance',
  'Verdict',
  'Because',
  'Explanation',
  'Next step',
  'Why',
];

const EVIL = '=HYPERLINK("http://x","Open")';

test('a table is made on a sheet of its name, most pressing first; undo takes it away again', async () => {
  const { port, tables, rows } = tableWorkbook();
  const { undo } = await port.changeRows(variancesChange(reviewOf(caseTables()), await tables()));
  const [row] = rows('Variances') ?? [];
  expect(Object.keys(row ?? {})).toEqual(HEADERS);
  expect(row).toMatchObject({
    'Service ID': 'S1',
    Service: 'Youth Outreach',
    'KPI ID': 'calls',
    KPI: 'Calls answered',
    Category: null,
    Period: '2019-20 Q2',
    Value: 30,
    Target: 90,
    'Last period': 90,
    Difference: -60,
    'Change %': -66.67,
    'Same period last year': 88,
    'Difference from last year': -58,
    'Change on last year %': -65.91,
    'Year so far': null,
    'Year so far last year': null,
    'Similar services': null,
    Verdict: 'Escalate',
    Explanation: null,
    'Next step': 'Informal',
  });
  expect(row?.['Chance']).toBeLessThan(0.001);
  expect(row?.['Because']).toMatch(/^30 in 2019-20 Q2: 60 below its target/);
  expect(row?.['Why']).toContain('begins informally');
  expect(await undo()).toEqual({ restored: true });
  expect(rows('Variances')).toBeUndefined();
});

test('pressed again it holds the new review: rows in place, gone ones out, the office’s own column kept', async () => {
  const { port, tables, rows, type, workbook } = tableWorkbook();
  const before = [
    ...caseTables().slice(0, 2),
    historyTable(...historyRows('S1', 'calls', [88, 95, 91, 90, 30]), ...historyRows('S2', 'calls', [90, 90])),
  ];
  await port.changeRows(variancesChange(reviewOf(before), await tables()));
  const width = HEADERS.length;
  const sheet = workbook.sheetNamed('Variances')!;
  sheet.tables = sheet.tables.map((table) => ({ ...table, area: { ...table.area, right: width } }));
  type('Variances', 0, width, 'Remark');
  type('Variances', 1, width, 'rang them');
  const standing = rows('Variances');
  expect(standing?.map((row) => row['Service ID'])).toEqual(['S1', 'S2']);

  const { undo } = await port.changeRows(
    variancesChange(reviewOf(caseTables({ figures: [88, 95, 91, 90, 91] })), await tables()),
  );
  expect(rows('Variances')).toMatchObject([
    { 'Service ID': 'S1', Value: 91, Verdict: 'Within chance', 'Next step': 'None', Remark: 'rang them' },
  ]);
  expect(await undo()).toEqual({ restored: true });
  expect(rows('Variances')).toEqual(standing);
});

test('what providers wrote stays text, in whichever column', async () => {
  const { port, tables, rows, workbook } = tableWorkbook();
  const source = [
    servicesTable(['S1', EVIL, '+1', 'Standard', 'Quarterly', null, null, null]),
    kpisTable(['*', 'calls', '@SUM(A1)', 'sessions', 'count', 'higher', 90, 10, null, null, null, null]),
    historyTable(...historyRows('S1', 'calls', [88, 95, 91, 90, 30])),
    ...caseTables({ explanations: [[CASE_QUERY, 'History', '-2+3 two posts: 60 fewer calls', 'A', null, null]] }).slice(
      4,
    ),
  ];
  await port.changeRows(variancesChange(reviewOf(source), await tables()));
  expect(rows('Variances')).toMatchObject([
    { Service: EVIL, KPI: '@SUM(A1)', Explanation: expect.stringContaining('-2+3 two posts') as string },
  ]);
  const sheet = workbook.sheetNamed('Variances')!;
  const places = HEADERS.map((_, column) => sheet.cell(1, column)?.formula);
  expect(places.filter((formula) => formula !== undefined)).toEqual([]);
});

test('an explanation that identifies somebody is not repeated', () => {
  const said = caseTables({ explanations: [[CASE_QUERY, 'History', 'Ring 07700 900123', 'A', null, null]] });
  const { headers, put } = variancesChange(reviewOf(said), []);
  expect(put[0]?.[headers.indexOf('Explanation')]).toMatch(/^Not enough: The text holds personal data/);
});

test('no change in per cent of zero, nor of percentages, which change by points; the sign of a percentage or of money stands with the KPI', () => {
  const kpis = kpisTable(
    ['*', 'waits', 'Long waits', 'cases', 'count', 'lower', null, null, null, null, null, null],
    ['*', 'felt-safer', 'Felt safer', '%', 'percentage', 'higher', null, null, null, null, null, null],
  );
  const history = historyTable(...historyRows('S1', 'waits', [0, 5]), ...historyRows('S1', 'felt-safer', [97, 96]));
  const { headers, put } = variancesChange(reviewOf([...caseTables().slice(0, 1), kpis, history]), []);
  const told = put.map((row) => ['KPI', 'Difference', 'Change %'].map((header) => row[headers.indexOf(header)]));
  expect(told).toEqual(
    expect.arrayContaining([
      ['Long waits', 5, null],
      ['Felt safer (%)', -1, null],
    ]),
  );
});

test('the chance is that of the comparison that weighs most; only where none does the least of all', () => {
  const [variance] = reviewOf(caseTables()).variances;
  const [first, second] = variance!.comparisons;
  const chanceOf = (change: Partial<Variance>) => {
    const only: Review = { ...EMPTY_REVIEW, variances: [{ ...variance!, ...change }] };
    const { headers, put } = variancesChange(only, []);
    return put[0]?.[headers.indexOf('Chance')];
  };
  const comparisons = [
    { ...first!, with: 'target' as const, p: 0.2 },
    { ...second!, with: 'last-period' as const, p: 0.01 },
    { ...second!, with: 'last-year' as const, p: undefined },
  ];
  expect(chanceOf({ comparisons, main: 'target' })).toBe(0.2);
  expect(chanceOf({ comparisons, main: 'last-year' })).toBeNull();
  expect(chanceOf({ comparisons, main: undefined })).toBe(0.01);
});

test('a table that lacks some of the columns is renewed without them', async () => {
  const standing = tableOf(
    'Variances',
    ['KPI ID', 'Verdict', 'Service ID', 'Remark', 'Category'],
    ['calls', 'Watch', 'S1', 'rang them', null],
  );
  const { port, tables, rows } = tableWorkbook(standing);
  await port.changeRows(variancesChange(reviewOf(caseTables()), await tables()));
  expect(rows('Variances')).toEqual([
    { 'KPI ID': 'calls', Verdict: 'Escalate', 'Service ID': 'S1', Remark: 'rang them', Category: null },
  ]);
});

test('nothing to write makes no table', async () => {
  const { port, tables, rows } = tableWorkbook();
  await port.changeRows(variancesChange(EMPTY_REVIEW, await tables()));
  expect(rows('Variances')).toBeUndefined();
});
