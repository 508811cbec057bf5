import { registerHits, type RegisterProblem } from '../../../src/domain/engine/register-hits';

const TABLE = { name: 'History', sheet: 'KPI history', top: 3, left: 0, headers: ['Service ID'], rows: [] };

const blankAt = (row: number): RegisterProblem<{ readonly table: string }> => ({
  cell: { table: TABLE, column: 'Service ID', area: { top: row, left: 0, bottom: row, right: 0 }, value: null },
  data: { table: 'History' },
  discriminator: '',
});

// Minutes, if the cells found so far were copied for each further one.
test('one mistake in a whole column of many years is one hit, and soon found', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => index + 4);
  const hits = registerHits(rows.map(blankAt));
  expect(hits).toHaveLength(1);
  expect(hits[0]?.areas.map(({ top }) => top)).toEqual(rows);
  expect(hits[0]?.samples.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8]);
});
