import fc from 'fast-check';
import type { CellValue } from '../../../src/cells/cell-values';
import { normalisedText } from '../../../src/domain/receipt/normalise';
import { gridOf, type GridOptions } from '../../support/builders';
import '../../support/property-seed';

function textOf(rows: readonly (readonly CellValue[])[], options: GridOptions = {}): string {
  const work = normalisedText(gridOf(rows, options));
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.join('');
  }
}

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 6 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom('1', 'TRUE', '"', '\t', '\n', '\\', 'é', 'é'),
);
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });

test('is what its description says', () => {
  expect(
    textOf([
      [null, '  ', ''],
      ['Sex', 'Age', 'Seen'],
      ['F', 34, true],
      ['1', -0, '#REF!'],
      ['a\r\nb\t"c"', 0.1 + 0.2, null],
      [null, '', '\u00A0'],
    ]),
  ).toBe('"Sex"\t"Age"\t"Seen"\n"F"\t34\tTRUE\n"1"\t0\t"#REF!"\n"a\\nb\\t\\"c\\""\t0.3\t\n');
  expect(textOf([[null, ' ']])).toBe('');
  expect(textOf([])).toBe('');
});

test('does not depend on blank rows and columns around, on where the sheet begins, or on how things are shown', () => {
  fc.assert(
    fc.property(rows, fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 9 }), (values, across, down, at) => {
      const blankRow = Array.from({ length: 3 + across }, (): CellValue => null);
      const padding = Array.from({ length: across }, (): CellValue => '');
      const framed = [
        ...Array.from({ length: down }, () => blankRow),
        ...values.map((row) => [...padding, ...row]),
        ...Array.from({ length: across }, () => blankRow),
      ];
      const shown = values.map((row) => row.map(() => '50%'));
      expect(textOf(framed, { top: at, left: at, shown, visible: false, isProtected: true })).toBe(textOf(values));
    }),
  );
});

test('two sheets with one text hold the same values in the same arrangement', () => {
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      if (textOf(one) === textOf(other)) expect(plainly(one)).toEqual(plainly(other));
    }),
  );
});

test('any change of a value changes the text, unless it is one of blanks, line ends or a digit nobody sees', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.nat({ max: 2 }), cell, (values, at, column, value) => {
      const row = at % values.length;
      const changed = values.map((line, index) =>
        index === row ? line.map((old, place) => (place === column ? value : old)) : line,
      );
      const isSame = JSON.stringify(plainly(changed)) === JSON.stringify(plainly(values));
      expect(textOf(changed) === textOf(values)).toBe(isSame);
    }),
  );
});

test('rests on the way: a long sheet comes in many pieces', () => {
  const long = Array.from({ length: 5_000 }, (_, index) => [index]);
  let rests = 0;
  const work = normalisedText(gridOf(long));
  while (!work.next().done) rests += 1;
  expect(rests).toBeGreaterThan(5);
  expect(textOf(long).split('\n')).toHaveLength(5_001);
});

/** The values without what must not matter, worked out the plain way. */
function plainly(values: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const same = values.map((row) =>
    row.map((value) => {
      if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
      if (typeof value === 'number') return Number(value.toPrecision(15)) || 0;
      return typeof value === 'string' ? value.replace(/\r\n|\r/g, '\n') : value;
    }),
  );
  const isFilled = (row: readonly CellValue[]): boolean => row.some((value) => value !== null);
  const filledRows = same.flatMap((row, index) => (isFilled(row) ? [index] : []));
  if (filledRows.length === 0) return [];
  const filledColumns = [0, 1, 2].filter((column) => same.some((row) => row[column] !== null));
  return same
    .slice(filledRows[0], (filledRows.at(-1) ?? 0) + 1)
    .map((row) => row.slice(filledColumns[0], (filledColumns.at(-1) ?? 0) + 1));
}
