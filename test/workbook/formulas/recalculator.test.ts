import fc from 'fast-check';
import { createRecalculator, type RecalculatorOptions } from '../../../src/workbook/formulas/recalculator';
import { cellName, parseReference } from '../../../src/cells/addresses';
import { CellError, type Scalar } from '../../../src/workbook/model/values';
import { Workbook, type WorkbookEvent } from '../../../src/workbook/model/workbook';

let now = new Date(2026, 10, 23);
const SURROUNDINGS = { clock: () => now, random: () => 0.5 };

/** `{ A1: 5, B1: ['=A1*2', 10] }`: a formula comes with the value it had in the file. */
type Cells = Readonly<Record<string, Scalar | readonly [formula: string, cached: Scalar]>>;

function open(sheets: Readonly<Record<string, Cells>>, options: RecalculatorOptions = {}) {
  const workbook = new Workbook();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = workbook.placeSheet(name);
    for (const [address, content] of Object.entries(cells)) {
      const { top, left } = parseReference(address)!;
      const [formula, value] = Array.isArray(content) ? content : [undefined, content];
      sheet.place(top, left, { value, style: 0, ...(formula === undefined ? {} : { formula }) });
    }
  }
  const recalculator = createRecalculator({ surroundings: SURROUNDINGS, ...options });
  workbook.recalculator = recalculator;
  const events: WorkbookEvent[] = [];
  workbook.listen((event) => events.push(event));
  const at = (name: string) => {
    const [sheet, address] = name.includes('!') ? name.split('!') : [workbook.sheets[0]!.name, name];
    return { sheet: workbook.sheetNamed(sheet!)!, ...parseReference(address!)! };
  };
  return {
    workbook,
    recalculator,
    events,
    type(name: string, value: Scalar, formula?: string) {
      const { sheet, top, left } = at(name);
      workbook.setCells(sheet.id, top, left, [[{ value, ...(formula === undefined ? {} : { formula }) }]], 'person');
    },
    show(...names: string[]) {
      return names.map((name) => {
        const { sheet, top, left } = at(name);
        const value = sheet.value(top, left);
        return value instanceof CellError ? value.code : value;
      });
    },
    touched() {
      return workbook.journal.net().map((edit) => (edit.kind === 'cell' ? cellName(edit.row, edit.column) : edit.kind));
    },
  };
}

test('an edit reaches what depends on it, in order, on other sheets too', () => {
  const book = open({
    Data: { A1: 1, A2: 2, B1: ['=SUM(A1:A2)', 3], C1: ['=B1*10', 30], D1: ['=A2', 2] },
    Other: { A1: ['=Data!C1&"!"', '30!'] },
  });
  book.type('A1', 5);
  expect(book.show('B1', 'C1', 'D1', 'Other!A1')).toEqual([7, 70, 2, '70!']);
});

test('only what depends on the edit is touched, even where a cached value is not what we would calculate', () => {
  const book = open({ Data: { A1: 1, A2: 2, B1: ['=A1', 1], B2: ['=A2', 99] } });
  book.type('A1', 5);
  expect(book.show('B1', 'B2')).toEqual([5, 99]);
  expect(book.touched()).toEqual(['A1', 'B1']);
});

test('a changed and restored value leaves no trace to be saved', () => {
  const book = open({ Data: { A1: 1, A2: ['=A1/3', 0.333333333333333], A3: ['=A2*3', 1] } });
  book.type('A1', 5);
  expect(book.show('A3')).toEqual([5]);
  book.type('A1', 1);
  expect(book.touched().filter((name) => name !== 'A2')).toEqual([]);
});

test('a value that agrees in 15 digits stays as the file has it', () => {
  const book = open({ Data: { A1: 1, A2: 0.1, B1: ['=0.2+A2+0*A1', 0.3] } });
  book.type('A1', 2);
  expect(book.touched()).toEqual(['A1']);
});

test('listeners are told where values changed', () => {
  const book = open({ Data: { A1: 1, B2: ['=A1', 1], D5: ['=A1', 1] } });
  book.type('A1', 2);
  expect(book.events.filter(({ kind }) => kind === 'calculated')).toEqual([
    {
      kind: 'calculated',
      sheetId: book.workbook.sheets[0]!.id,
      area: { top: 1, left: 1, bottom: 4, right: 3 },
      by: 'person',
    },
  ]);
});

test('a formula that is typed is calculated, and followed from then on', () => {
  const book = open({ Data: { A1: 4, A2: 5 } });
  book.type('B1', null, '=A1+A2');
  book.type('C1', null, '=NOSUCH(B1)');
  book.type('A2', 6);
  expect(book.show('B1', 'C1')).toEqual([10, '#NAME?']);
});

test('a formula that is overwritten no longer follows', () => {
  const book = open({ Data: { A1: 4, B1: ['=A1', 4] } });
  book.type('B1', 7);
  book.type('A1', 5);
  expect(book.show('B1')).toEqual([7]);
});

test('whole columns, tables and names are followed', () => {
  const book = open({
    Data: { A1: 'Count', A2: 1, A3: 2, B1: ['=SUM(T[Count])', 3], C1: ['=SUM(A:A)', 3], D1: ['=Total*2', 6] },
  });
  book.workbook.sheets[0]!.tables = [
    { id: '1', name: 'T', area: { top: 0, left: 0, bottom: 2, right: 0 }, hasHeaders: true, hasTotals: false },
  ];
  book.workbook.names = [{ name: 'Total', formula: '=SUM(Data!$A$2:$A$3)' }];
  book.type('A2', 10);
  expect(book.show('B1', 'C1', 'D1')).toEqual([12, 12, 24]);
  book.type('A900', 100);
  expect(book.show('B1', 'C1', 'D1')).toEqual([12, 112, 24]);
});

test.each([
  ['itself', { A1: 1, B1: ['=B1+A1', 5] }, ['B1'], [0]],
  ['each other', { A1: 1, B1: ['=C1+A1', 5], C1: ['=B1', 5], D1: ['=C1+A1', 9] }, ['B1', 'C1', 'D1'], [0, 0, 2]],
  ['a range it stands in', { A1: 1, A30: ['=SUM(A1:A40)', 5], B1: ['=A30+A1', 6] }, ['A30', 'B1'], [0, 2]],
  ['itself by way of INDIRECT', { A1: 1, B1: ['=INDIRECT("B1")+A1', 5] }, ['B1'], [0]],
] as const)('a formula that depends on %s is 0 and does not hang', (_, cells, names, expected) => {
  const book = open({ Data: cells });
  book.type('A1', 2);
  expect(book.show(...names)).toEqual(expected);
});

test('a chain of 20,000 cells is recalculated without running out of stack', () => {
  const cells: Record<string, Scalar | readonly [string, Scalar]> = { A1: 1 };
  for (let row = 2; row <= 20_000; row++) cells[`A${row}`] = [`=A${row - 1}+1`, row];
  const book = open({ Data: cells });
  book.type('A1', 2);
  expect(book.show('A20000')).toEqual([20_001]);
});

test('10,000 formulas over one column are recalculated within seconds', () => {
  const cells: Record<string, Scalar | readonly [string, Scalar]> = {};
  for (let row = 1; row <= 10_000; row++) {
    cells[`A${row}`] = row;
    cells[`B${row}`] = [`=A${row}*2`, 0];
    if (row <= 300) cells[`C${row}`] = [`=SUM(B$1:B$10000)+${row}`, 0];
  }
  const book = open({ Data: cells });
  book.type('A1', 2);
  expect(book.show('C1')).toEqual([5]);
});

test('INDIRECT and OFFSET see fresh values wherever they point', () => {
  const book = open({
    Data: {
      A1: 1,
      B1: ['=INDIRECT("C"&1)', 10],
      C1: ['=A1*10', 10],
      D1: ['=SUM(OFFSET(A1,0,2))', 10],
      E1: ['=B1+D1', 20],
    },
  });
  book.type('A1', 2);
  expect(book.show('B1', 'C1', 'D1', 'E1')).toEqual([20, 20, 20, 40]);
});

test('volatile functions take the clock that was given in', () => {
  now = new Date(2026, 10, 23);
  const book = open({ Data: { A1: 1, B1: ['=TODAY()', 0], C1: ['=RAND()', 0] } });
  book.type('A1', 2);
  expect(book.show('B1', 'C1')).toEqual([46_349, 0.5]);
  now = new Date(2026, 10, 24);
  book.type('A1', 3);
  expect(book.show('B1')).toEqual([46_350]);
});

test('where nobody would see through #NAME?, a formula with a missing function keeps its value and is reported', () => {
  const cells = { A1: 1, B1: ['=CUBEVALUE(A1)', 7], C1: ['=B1+A1', 8], D1: ['=A1*2', 2] } as const;
  const book = open({ Data: cells }, { lacking: 'keep' });
  book.type('A1', 2);
  expect(book.show('B1', 'C1', 'D1')).toEqual([7, 9, 4]);
  expect(book.recalculator.notRecalculated.map(({ formula }) => formula)).toEqual(['=CUBEVALUE(A1)']);
});

test('what cannot be read keeps its value, a function that is missing gives #NAME? once recalculated, and both are reported', () => {
  const book = open({
    Data: { A1: 1, B1: ['=CUBEVALUE(A1)', 'kept'], C1: ["='[Other.xlsx]Sheet1'!A1+A1", 42], D1: ['=B1&A1', 'kept1'] },
  });
  book.type('F1', 2);
  expect(book.show('B1', 'C1', 'D1')).toEqual(['kept', 42, 'kept1']);
  book.type('A1', 2);
  expect(book.show('B1', 'C1', 'D1')).toEqual(['#NAME?', 42, '#NAME?']);
  expect(book.recalculator.notRecalculated).toEqual([
    {
      sheet: 'Data',
      row: 0,
      column: 2,
      formula: "='[Other.xlsx]Sheet1'!A1+A1",
      why: 'The simulated Excel cannot read this formula.',
    },
    {
      sheet: 'Data',
      row: 0,
      column: 1,
      formula: '=CUBEVALUE(A1)',
      why: 'The simulated Excel does not have the function CUBEVALUE.',
    },
  ]);
});

test('after any edits in any order the cells are what a workbook calculated from scratch has', () => {
  const formula = fc.tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom('+', '-', '*'),
  );
  const scenario = fc.tuple(
    fc.array(formula, { minLength: 3, maxLength: 6 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -9, max: 9 })), { minLength: 1, maxLength: 6 }),
  );
  fc.assert(
    fc.property(scenario, ([formulas, edits]) => {
      const inputs = Object.fromEntries([1, 2, 3, 4, 5, 6].map((row) => [`A${row}`, 0]));
      const cells: Record<string, Scalar | readonly [string, Scalar]> = { ...inputs };
      // Row n of column B reads column A and the row above it in column B, so the plain loop below is an oracle.
      formulas.forEach(([left, right, operator], index) => {
        const above = index === 0 ? '' : `+B${index}`;
        cells[`B${index + 1}`] = [`=A${left}${operator}A${right}${above}`, 0];
      });
      const book = open({ Data: cells });
      const values = new Map<number, number>();
      for (const [row, value] of edits) {
        book.type(`A${row}`, value);
        values.set(row, value);
      }
      let above = 0;
      formulas.forEach(([left, right, operator], index) => {
        const [a, b] = [values.get(left) ?? 0, values.get(right) ?? 0];
        above += operator === '+' ? a + b : operator === '-' ? a - b : a * b;
        expect(book.show(`B${index + 1}`)[0]).toBeCloseTo(above, 9);
      });
    }),
  );
});
