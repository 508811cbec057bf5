import { PLAIN } from '../make-samples/looks.mjs';
import { createChooser, createSheet } from '../make-samples/sheet.mjs';

const STAFF = ['Manager', 'Advisers', 'Counsellors', 'Helpline', 'Cleaning'];
const RUNNING = ['Rent', 'Travel', 'Telephones', 'Training', 'Insurance'];
const COLUMNS = ['B', 'C', 'D'];

/** Rows 5 to 9 and 12 to 16 are lines, 10 and 17 their subtotals, 19 the total; E adds up the months. */
function costsBase(number) {
  const sheet = createSheet('Costs');
  const choose = createChooser(700 + number);
  sheet.put('A1', `Costs of service ${number}`, PLAIN.title);
  sheet.putRow('A3', ['Line', 'April', 'May', 'June', 'Quarter'], PLAIN.header);
  sheet.columns = [26, 12, 12, 12, 12].map((width) => ({ width }));
  const lines = (heading, labels, top) => {
    sheet.put(`A${top - 1}`, heading, PLAIN.label);
    labels.forEach((label, index) => {
      const row = top + index;
      const values = COLUMNS.map(() => choose.between(20, 900));
      sheet.putRow(`A${row}`, [label, ...values]);
      sheet.put(`E${row}`, { formula: `SUM(B${row}:D${row})`, result: values[0] + values[1] + values[2] });
    });
    const bottom = top + labels.length - 1;
    sheet.put(`A${bottom + 1}`, 'Subtotal', PLAIN.label);
    for (const column of [...COLUMNS, 'E']) {
      sheet.put(`${column}${bottom + 1}`, { formula: `SUM(${column}${top}:${column}${bottom})`, result: 1 });
    }
  };
  lines('Staff', STAFF, 5);
  lines('Running costs', RUNNING, 12);
  sheet.put('A19', 'Total', PLAIN.label);
  for (const column of [...COLUMNS, 'E']) sheet.put(`${column}19`, { formula: `${column}10+${column}17`, result: 2 });
  return sheet;
}

/** Cost by client, row by row: a ratio in D, a rise in E. */
function unitsBase(number) {
  const sheet = createSheet('Unit costs');
  const choose = createChooser(900 + number);
  sheet.putRow('A1', ['Line', 'Pounds', 'Clients', 'Per client', 'Next year'], PLAIN.header);
  sheet.columns = [26, 12, 12, 12, 12].map((width) => ({ width }));
  [...STAFF, ...RUNNING].forEach((label, index) => {
    const row = 2 + index;
    const [pounds, clients] = [choose.between(500, 9000), choose.between(5, 60)];
    sheet.putRow(`A${row}`, [label, pounds, clients]);
    sheet.put(`D${row}`, { formula: `B${row}/C${row}`, result: pounds / clients });
    sheet.put(`E${row}`, { formula: `B${row}*1.03`, result: pounds * 1.03 });
  });
  return sheet;
}

const cell = (what, at, value, rules, also = []) => ({
  what,
  rules,
  also,
  seed: (sheet) => {
    sheet.put(at, value);
    return [at];
  },
});
const hidden = (what, row, cells, rules) => ({
  what,
  rules,
  also: ['hidden-data', 'total-counts-hidden-rows'],
  seed: (sheet) => {
    sheet.hiddenRows.add(row - 1);
    return cells;
  },
});

const COSTS = [
  cell('A total leaves out the last row', 'C10', { formula: 'SUM(C5:C8)', result: 1 }, ['total-leaves-rows-out']),
  cell('A total leaves out the first row', 'D17', { formula: 'SUM(D13:D16)', result: 1 }, ['total-leaves-rows-out']),
  cell('A total leaves out a month', 'E13', { formula: 'SUM(B13:C13)', result: 1 }, ['total-leaves-rows-out']),
  cell('A total counts subtotals as well', 'B19', { formula: 'SUM(B5:B17)', result: 3 }, ['total-counts-twice']),
  cell('A total names a cell twice', 'E7', { formula: 'SUM(B7:D7)+D7', result: 3 }, ['total-counts-twice']),
  cell('A total was typed over', 'E15', 4321, ['total-typed-over']),
  cell('A number was added to a total', 'E6', { formula: 'SUM(B6:D6)+250', result: 9 }, [
    'formula-differs-from-neighbours',
  ]),
  cell('A total passes over a number stored as text', 'B12', '1,250', ['formula-range-text', 'number-as-text']),
  cell('A total lost its cells, and shows 0', 'G19', { formula: 'IFERROR(SUM(#REF!),0)', result: 0 }, [
    'formula-reference-lost',
  ]),
  cell('A formula shows an error', 'D19', { error: '#REF!', formula: 'D10+#REF!' }, ['formula-error']),
  cell('A figure comes from another workbook', 'C14', { formula: '[1]Targets!B2', result: 310 }, ['external-link']),
  hidden('A total counts a hidden row', 8, ['B10', 'C10', 'D10', 'E10', 'A8'], ['total-counts-hidden-rows']),
  cell('A subtotal adds other rows than its neighbours', 'D10', { formula: 'SUM(D4:D9)', result: 1 }, [
    'formula-differs-from-neighbours',
  ]),
  cell('Text that begins like a formula', 'A14', '=Telephones', ['formula-like-text']),
];

const UNITS = [
  cell('Another sign than in the formulas around', 'D5', { formula: 'B5*C5', result: 9 }, [
    'formula-differs-from-neighbours',
  ]),
  cell('Another row than in the formulas around', 'D8', { formula: 'B8/C7', result: 9 }, [
    'formula-differs-from-neighbours',
  ]),
  cell('Another rate than in the formulas around', 'E9', { formula: 'B9*1.3', result: 9 }, [
    'formula-differs-from-neighbours',
  ]),
  cell('A formula was typed over', 'D3', 99, ['total-typed-over']),
  cell('A formula was typed over', 'E6', 1234, ['total-typed-over']),
  cell('A formula shows an error', 'D10', { error: '#DIV/0!', formula: 'B10/C10' }, ['formula-error']),
];

const COSTS_EACH = 8;
const UNITS_EACH = 4;

/** Two sheets that are no return, and twelve slips on them. */
export function costSheets(number, links) {
  const [costs, units] = [costsBase(number), unitsBase(number)];
  const seedInto = (sheet, slips, count) =>
    Array.from({ length: count }, (_, index) => {
      const { what, rules, also, seed } = slips[(number * count + index) % slips.length];
      if (rules.includes('external-link')) links.push({ file: 'Targets.xlsx', sheet: 'Targets' });
      return { sheet: sheet.name, what, rules, also, cells: seed(sheet) };
    });
  return {
    sheets: [costs, units],
    defects: [...seedInto(costs, COSTS, COSTS_EACH), ...seedInto(units, UNITS, UNITS_EACH)],
  };
}
