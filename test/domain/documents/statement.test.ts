import { fundPages } from '../../../src/domain/money/fund-page';
import { ringfenceStatement } from '../../../src/domain/documents/statement';
import { readMoney } from '../../../src/domain/money/read-money';
import type { CellValue } from '../../../src/cells/cell-values';

const tableOf = (name: string, [headers, ...rows]: CellValue[][]) => ({
  name,
  sheet: name,
  top: 0,
  left: 0,
  headers: headers!.map(String),
  rows,
});

const TABLES = {
  Funds: [
    ['Fund ID', 'Fund', 'Purposes', 'Amount'],
    ['F1', 'Core', '', 1000],
    ['F2', 'MoJ', 'abuse', 500],
  ],
  Services: [
    ['Service ID', 'Service', 'Cost'],
    ['S1', 'Haven', 900],
    ['S2', 'Mediation', 900],
  ],
  Awards: [
    ['Fund ID', 'Service ID', 'Amount', 'Locked'],
    ['F1', 'S2', 900, 'No'],
    ['F2', 'S1', 200.5, 'Yes'],
    ['F1', 'S1', 50, 'No'],
  ],
  Spend: [
    ['Fund ID', 'Service ID', 'Date', 'Amount'],
    ['F2', 'S1', '2019-05-01', 100],
    ['F2', 'S1', '2019-06-01', 25.25],
    ['F2', 'S2', '2019-06-01', 10],
  ],
};

const DATE = { day: '2019-07-24', moment: '24 July 2019, 14:05', findings: '4 errors and 1 query' };

function statementOf(tables: Readonly<Record<string, CellValue[][]>>, date = DATE) {
  const book = readMoney(Object.entries(tables).map(([table, rows]) => tableOf(table, rows)));
  const { cells, name } = ringfenceStatement(book, date);
  const lines = [...new Set(cells.map(({ row }) => row))]
    .sort((a, b) => a - b)
    .map((row) =>
      [0, 1, 2, 3, 4, 5, 6].map((at) => cells.find((cell) => cell.row === row && cell.column === at)?.value ?? ''),
    );
  return { book, cells, lines, name };
}

test('ringfenced funds first, each with its services; totals are formulas with their values', () => {
  const { cells, lines } = statementOf(TABLES);
  expect(lines.slice(3)).toEqual([
    ['Fund', 'Service', 'Amount', 'Awarded', 'Not awarded', 'Spent', 'Awarded, not spent'],
    ['Ringfenced funds', '', '', '', '', '', ''],
    ['F2 · MoJ (abuse)', '', '', '', '', '', ''],
    ['', 'Haven', '', 200.5, '', 125.25, 75.25],
    ['', 'Mediation', '', 0, '', 10, -10],
    ['MoJ, together', '', 500, 200.5, 299.5, 135.25, 65.25],
    ['Ringfenced funds, together', '', 500, 200.5, 299.5, 135.25, 65.25],
    ['Funds for any purpose', '', '', '', '', '', ''],
    ['F1 · Core', '', '', '', '', '', ''],
    ['', 'Haven', '', 50, '', 0, 50],
    ['', 'Mediation', '', 900, '', 0, 900],
    ['Core, together', '', 1000, 950, 50, 0, 950],
    ['Funds for any purpose, together', '', 1000, 950, 50, 0, 950],
    ['All funds', '', 1500, 1150.5, 349.5, 135.25, 1015.25],
  ]);
  expect(cells.filter(({ look }) => look === 'total').flatMap(({ formula = [] }) => formula)).toEqual([
    ...['=SUBTOTAL(9,D8:D9)', '=C10-D10', '=SUBTOTAL(9,F8:F9)', '=D10-F10'],
    ...['=SUBTOTAL(9,C7:C10)', '=SUBTOTAL(9,D7:D10)', '=C11-D11', '=SUBTOTAL(9,F7:F10)', '=D11-F11'],
    ...['=SUBTOTAL(9,D15:D16)', '=C17-D17', '=SUBTOTAL(9,F15:F16)', '=D17-F17'],
    ...['=SUBTOTAL(9,C14:C17)', '=SUBTOTAL(9,D14:D17)', '=C18-D18', '=SUBTOTAL(9,F14:F17)', '=D18-F18'],
    ...['=SUBTOTAL(9,C6:C19)', '=SUBTOTAL(9,D6:D19)', '=C20-D20', '=SUBTOTAL(9,F6:F19)', '=D20-F20'],
  ]);
});

test('spend on no known service has a line of its own, so that a fund has spent what its page says', () => {
  const Spend = [
    ...TABLES.Spend,
    ['F2', 'CC4410', '2019-06-01', 40],
    ['F1', '', '2019-06-01', 5],
    ['CC9', 'S1', '2019-06-01', 1],
  ];
  const { book, lines } = statementOf({ ...TABLES, Spend });
  expect(lines.filter(([, service]) => service === 'Not placed: service unknown')).toEqual([
    ['', 'Not placed: service unknown', '', 0, '', 40, -40],
    ['', 'Not placed: service unknown', '', 0, '', 5, -5],
  ]);
  const spent = fundPages(book, DATE.day).map((page) => [`${page.name}, together`, page.spent / 100]);
  expect(spent).toEqual([
    ['Core, together', 5],
    ['MoJ, together', 175.25],
  ]);
  expect(lines.filter(([label]) => spent.some(([name]) => name === label)).map((line) => [line[0], line[5]])).toEqual(
    expect.arrayContaining(spent),
  );
});

test('it says when it was made and what was open then, in its name too', () => {
  const { lines, name } = statementOf(TABLES);
  expect(name).toBe('Statement 24 July 2019');
  expect(lines[1]![0]).toContain('Made on 24 July 2019, 14:05');
  expect(lines[2]![0]).toContain('4 errors and 1 query; see Money');
  const clean = statementOf(TABLES, { ...DATE, day: '2019-09-24', findings: '' });
  expect(clean.lines[2]![0]).toContain('Nothing was found wrong');
  // With a number behind it, for a second one on the same day, it is as long as Excel allows.
  expect(`${clean.name} (2)`).toHaveLength(31);
});

test('bands run over all columns, and headings of figures stand to the right as the figures do', () => {
  const { cells } = statementOf(TABLES);
  for (const row of [4, 5, 12])
    expect(cells.filter((cell) => cell.row === row).map(({ look }) => look)).toEqual([
      ...['heading', 'heading'],
      ...Array.from({ length: 5 }, () => 'figure-heading'),
    ]);
});

test('co-funders with their share of the cost, confirmed or not', () => {
  const Contributions = [
    ['Service ID', 'Funder', 'Amount', 'Confirmed'],
    ['S2', 'Council', 300, 'Yes'],
    ['S2', 'NHS', 150, 'No'],
  ];
  const { lines } = statementOf({ ...TABLES, Contributions });
  expect(lines.slice(-4)).toEqual([
    ['Co-commissioned services', 'Co-funder', 'Contribution', 'Share of cost', 'Confirmed', '', ''],
    ['Mediation (costs £900)', '', '', '', '', '', ''],
    ['', 'Council', 300, 300 / 900, 'Yes', '', ''],
    ['', 'NHS', 150, 150 / 900, 'No', '', ''],
  ]);
});
