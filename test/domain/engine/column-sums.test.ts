import fc from 'fast-check';
import { columnSums, sumBetween, sumsAfterEdit } from '../../../src/domain/engine/column-sums';
import { recordRuns } from '../../../src/domain/engine/record-rows';
import { withValues } from '../../../src/domain/model/with-values';
import { records } from '../../support/return-builders';

const cell = fc.constantFrom(1, 0.1, '1,675', 'many', null, -3.3);

/** Enough rows for several blocks. */
const ROWS = 1700;

test('sums after an edit are those of the changed column, to the last digit', () => {
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 7, maxLength: 7 }),
      fc.integer({ min: 1, max: ROWS - 10 }),
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
      (pattern, top, values) => {
        const rows = Array.from({ length: ROWS }, (_, row) => [pattern[row % 7] ?? null, 'x']);
        const { grid, recognition } = records({ at: 'A1', columns: ['sessions', '?Notes'], rows, skip: [700] });
        const [table] = recognition.returns;
        const field = table!.fields[0]!;
        const runs = recordRuns(table!);
        const area = { top, left: 0, bottom: top + values.length - 1, right: 1 };
        const edited = withValues(grid, area, values).grid;
        const again = sumsAfterEdit(columnSums(grid, field, runs), edited, area);
        expect(again).toEqual(columnSums(edited, field, runs));
      },
    ),
    { numRuns: 25 },
  );
});

test('the sum between two rows leaves out what holds no record', () => {
  const { grid, recognition } = records({
    at: 'B2',
    columns: ['sessions'],
    rows: [[1], [20], [999], ['300'], [null], ['many']],
    skip: [5],
  });
  const [table] = recognition.returns;
  const sums = columnSums(grid, table!.fields[0]!, recordRuns(table!));
  expect(sumBetween(sums, 2, 3)).toEqual({ sum: 21, asExcelAdds: 21, isKnown: true });
  expect(sumBetween(sums, 2, 7)).toEqual({ sum: 321, asExcelAdds: 21, isKnown: false });
});
