import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { countOf, type CountRange } from '../../../src/domain/kpis/answer-tally';
import { recordValues, type RecordValues } from '../../../src/domain/kpis/record-values';
import type { CellValue } from '../../../src/cells/cell-values';
import { records } from '../../support/return-builders';

function valuesOf(columns: readonly string[], rows: readonly (readonly CellValue[])[]): RecordValues {
  const { grid, recognition, specification } = records({
    at: 'B2',
    specification: MINIMUM_SPECIFICATION,
    columns,
    rows,
  });
  return recordValues({ grid, table: recognition.returns[0]!, specification });
}

function counts(values: RecordValues, kpi: string, ...categories: readonly string[]): (CountRange | undefined)[] {
  const tally = values.tallies.get(kpi);
  return categories.map((category) => tally && countOf(tally, category, categories));
}

const exactly = (count: number): CountRange => ({ least: count, most: count });

test('beneficiaries are different clients; a row without a reference counts by itself', () => {
  const { totals } = valuesOf(
    ['client-id', 'sessions'],
    [
      ['C1', 1],
      [' c1', 2],
      ['C2', null],
      [null, 3],
      [null, 4],
    ],
  );
  expect([...totals]).toEqual([
    ['beneficiaries', 4],
    ['sessions', 10],
  ]);
});

test('rows are people where nothing says otherwise, and not where they are cases or contacts', () => {
  const rows = [['x'], ['x']];
  expect(valuesOf(['outcome'], rows).totals.get('beneficiaries')).toBe(2);
  expect(valuesOf(['case-id'], rows).totals.get('beneficiaries')).toBeUndefined();
  expect(valuesOf(['intervention-date'], [[43_600], [43_600]]).totals.get('beneficiaries')).toBeUndefined();
});

test('a column with a word in it has no sum', () => {
  expect(
    valuesOf(
      ['client-id', 'sessions'],
      [
        ['C1', 'many'],
        ['C2', 1],
      ],
    ).totals.has('sessions'),
  ).toBe(false);
});

test('a client with two answers to a question with one answer may have been counted under either', () => {
  const values = valuesOf(
    ['client-id', 'gender'],
    [
      ['C1', 'Female'],
      ['C1', 'Male'],
      ['C2', 'F'],
      ['C3', 'Male'],
      ['C3', 'm'],
    ],
  );
  expect(counts(values, 'gender', 'Female', 'Male')).toEqual([
    { least: 1, most: 2 },
    { least: 1, most: 2 },
  ]);
});

test('several answers of one client count once each', () => {
  const values = valuesOf(
    ['client-id', 'vulnerability'],
    [
      ['C1', 'Domestic abuse; Mental health'],
      ['C1', 'Mental health'],
      ['C2', 'Mental health'],
    ],
  );
  expect(counts(values, 'vulnerability', 'Domestic abuse', 'Mental health')).toEqual([exactly(1), exactly(2)]);
});

test('ages and bands go into the bands of the summary, whichever those are', () => {
  const values = valuesOf(
    ['client-id', 'age'],
    [
      ['C1', 12],
      ['C2', '16-17'],
      ['C3', 44],
      ['C4', '35-44'],
    ],
  );
  expect(counts(values, 'age', 'Under 18', '18 and over')).toEqual([exactly(2), exactly(2)]);
  expect(counts(values, 'age', '0-15', '16 to 39', '40+')).toEqual([
    exactly(1),
    { least: 1, most: 2 },
    { least: 1, most: 2 },
  ]);
});

test('what has no category of its own may be under Not known; what is blank, anywhere', () => {
  const values = valuesOf(
    ['client-id', 'gender'],
    [
      ['C1', 'Female'],
      ['C2', 'Prefer not to say'],
      ['C3', null],
    ],
  );
  expect(counts(values, 'gender', 'Female', 'Not known')).toEqual([
    { least: 1, most: 2 },
    { least: 0, most: 2 },
  ]);
});

test('a category that the list does not know, and a flag that stands beside the groups', () => {
  const values = valuesOf(['case-id', 'offence-type'], [['R1', 'Robbery']]);
  expect(counts(values, 'offence-type', 'Piracy', 'Domestic abuse', 'Robbery')).toEqual([
    undefined,
    undefined,
    exactly(1),
  ]);
});
