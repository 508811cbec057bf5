import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS, overlap, type CellArea } from '../../../src/cells/areas';
import { indexFindings } from '../../../src/domain/marks/finding-index';

interface Placed {
  readonly sheet: string;
  readonly areas: readonly CellArea[];
}

const area = (top: number, left: number, bottom = top, right = left): CellArea => ({ top, left, bottom, right });

const span = (most: number): fc.Arbitrary<readonly [number, number]> =>
  fc
    .tuple(fc.nat(most), fc.nat(most))
    .map(([one, other]): readonly [number, number] => [Math.min(one, other), Math.max(one, other)]);

const anyArea = fc.oneof(
  fc.tuple(span(30), span(6)).map(([[top, bottom], [left, right]]) => area(top, left, bottom, right)),
  fc.tuple(fc.nat(30), fc.nat(6)).map(([row, column]) => area(row, column)),
  fc.nat(6).map((column) => area(0, column, MAX_ROWS - 1)),
  fc.nat(30).map((row) => area(row, 0, row, MAX_COLUMNS - 1)),
);

const anyFinding: fc.Arbitrary<Placed> = fc.record({
  sheet: fc.constantFrom('One', 'Two'),
  areas: fc.array(anyArea, { maxLength: 5 }),
});

const oneByOne = (findings: readonly Placed[], sheet: string, areas: readonly CellArea[]): readonly number[] =>
  findings.flatMap((finding, index) =>
    finding.sheet === sheet && finding.areas.some((one) => areas.some((other) => overlap(one, other))) ? [index] : [],
  );

test('finds what looking through all findings one by one finds', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(anyFinding, { maxLength: 40, size: 'max' }),
      fc.constantFrom('One', 'One', 'Two', 'Three'),
      fc.array(anyArea, { maxLength: 3 }),
      (findings, sheet, areas) => {
        const expected = oneByOne(findings, sheet, areas);
        found += expected.length;
        expect(indexFindings(findings).at(sheet, areas)).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
  expect(found).toBeGreaterThan(500);
});

test('in the order of the list, each once', () => {
  const findings = [
    { sheet: 'A', areas: [area(9, 0), area(3, 0)] },
    { sheet: 'A', areas: [] },
    { sheet: 'A', areas: [area(0, 0, 9, 0), area(3, 0)] },
  ];
  const index = indexFindings(findings);
  expect(index.at('A', [area(3, 0)])).toEqual([0, 2]);
  expect(index.at('A', [area(3, 0), area(9, 0)])).toEqual([0, 2]);
  expect(index.at('A', [area(5, 0)])).toEqual([2]);
  expect(index.at('A', [area(10, 0)])).toEqual([]);
  expect(index.at('a', [area(3, 0)])).toEqual([]);
  expect(index.at('A', [])).toEqual([]);
  expect(indexFindings([]).at('A', [area(0, 0)])).toEqual([]);
});

test('a hundred thousand areas of ten thousand findings, in rows that are all the same too', () => {
  const findings = Array.from({ length: 10_000 }, (_, index) => ({
    sheet: index % 2 === 0 ? 'Even' : 'Odd',
    areas: Array.from({ length: 10 }, (__, step) => area(index < 5_000 ? 7 : index, step, index < 5_000 ? 7 : index)),
  }));
  const index = indexFindings(findings);
  expect(index.at('Even', [area(7, 3)])).toHaveLength(2_500);
  expect(index.at('Odd', [area(9_999, 9)])).toEqual([9_999]);
  expect(index.at('Odd', [area(9_998, 9)])).toEqual([]);
});
