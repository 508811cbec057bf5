import { ringfenceStatement } from '../../../src/domain/allocation/statement';
import { readMoney } from '../../../src/domain/model/read-money';
import type { CellValue } from '../../../src/domain/model/cells';

const tableOf = (name: string, [headers, ...rows]: CellValue[][]) => ({
  name,
  sheet: name,
  top: 0,
  left: 0,
  headers: headers!.map(String),
  rows,
});

test('ringfenced funds first, each with its services; totals are formulas with their values', () => {
  const book = readMoney([
    tableOf('Funds', [
      ['Fund ID', 'Fund', 'Purposes', 'Amount'],
      ['F1', 'Core', '', 1000],
      ['F2', 'MoJ', 'abuse', 500],
    ]),
    tableOf('Services', [
      ['Service ID', 'Service', 'Cost'],
      ['S1', 'Haven', 900],
      ['S2', 'Mediation', 900],
    ]),
  ]);
  const { cells } = ringfenceStatement(book, [
    { fund: 'F1', service: 'S2', amount: 90_000, isLocked: false },
    { fund: 'F2', service: 'S1', amount: 20_050, isLocked: true },
    { fund: 'F1', service: 'S1', amount: 5_000, isLocked: false },
  ]);
  const lines = [...new Set(cells.map(({ row }) => row))]
    .sort((a, b) => a - b)
    .slice(3)
    .map((row) =>
      [0, 1, 2, 3, 4].map((at) => cells.find((cell) => cell.row === row && cell.column === at)?.value ?? ''),
    );
  expect(lines).toEqual([
    ['Ringfenced funds', '', '', '', ''],
    ['F2 · MoJ (abuse)', '', '', '', ''],
    ['', 'Haven', '', 200.5, ''],
    ['MoJ, together', '', 500, 200.5, 299.5],
    ['Ringfenced funds, together', '', 500, 200.5, 299.5],
    ['Funds for any purpose', '', '', '', ''],
    ['F1 · Core', '', '', '', ''],
    ['', 'Haven', '', 50, ''],
    ['', 'Mediation', '', 900, ''],
    ['Core, together', '', 1000, 950, 50],
    ['Funds for any purpose, together', '', 1000, 950, 50],
    ['All funds', '', 1500, 1150.5, 349.5],
  ]);
  expect(cells.flatMap(({ formula = [] }) => formula)).toEqual([
    '=SUBTOTAL(9,D7:D7)',
    '=C8-D8',
    '=SUBTOTAL(9,C6:C8)',
    '=SUBTOTAL(9,D6:D8)',
    '=C9-D9',
    '=SUBTOTAL(9,D13:D14)',
    '=C15-D15',
    '=SUBTOTAL(9,C12:C15)',
    '=SUBTOTAL(9,D12:D15)',
    '=C16-D16',
    '=SUBTOTAL(9,C5:C17)',
    '=SUBTOTAL(9,D5:D17)',
    '=C18-D18',
  ]);
});
