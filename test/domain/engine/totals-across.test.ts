import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { wrongTotals } from '../../../src/domain/engine/totals-across';
import { recogniseSheet } from '../../../src/domain/returns/recognise';
import { gridFrom } from '../../support/builders';

/** Wrong totals of a sheet as it is recognised: `to-date referrals-in D5 7 of B5:C5 3`. */
function wrongIn(text: string): string[] {
  const grid = gridFrom(text, { sheet: 'Return' });
  const returns = recogniseSheet(grid, MINIMUM_SPECIFICATION).returns;
  return returns.flatMap((table) =>
    (['to-date', 'total'] as const).flatMap((kind) =>
      [...wrongTotals({ grid, table, specification: MINIMUM_SPECIFICATION, siblings: returns }, kind)].map(
        ([kpi, { data }]) => `${kind} ${kpi} ${data.totalCell} ${data.total} of ${data.partsCell} ${data.sum}`,
      ),
    ),
  );
}

test('periods down the side', () => {
  expect(
    wrongIn(`
      Period     | Referrals in | Onward referrals | Sessions
      Q1 2019/20 | 10           | 1                | 5
      Q2 2019/20 | 20           | 2                | 6
      YTD        | 31           | 3                | 12
    `),
  ).toEqual(['to-date referrals-in B4 31 of B2:B3 30', 'to-date sessions D4 12 of D2:D3 11']);
});

test('months, quarters and a year, each the total of what is below it', () => {
  expect(
    wrongIn(`
      KPI              | Apr-19 | May-19 | Jun-19 | Q1 2019/20 | Jul-19 | Aug-19 | Sep-19 | Q2 2019/20 | Total
      Referrals in     | 1      | 2      | 3      | 6          | 1      | 1      | 1      | 3          | 9
      Onward referrals | 1      | 2      | 3      | 7          | 1      | 1      | 1      | 3          | 9
      Sessions         | 1      | 2      | 3      | 6          | 1      | 1      | 1      | 3          | 18
    `),
  ).toEqual(['total referrals-out E3 7 of B3:D3 6', 'total sessions J4 18 of B4:H4 9']);
});

test('what stands beside figures and is no sum of them', () => {
  expect(
    wrongIn(`
      KPI          | Q1 2019/20 | Q2 2019/20 | YTD target | YTD | Annual target
      Referrals in | 10         | 20         | 100        | 30  | 200
      Sessions     | 10         | 20         | 100        | 30  | 200
    `),
  ).toEqual([]);
});

test('open cases at the end of each quarter are none of a year', () => {
  expect(
    wrongIn(`
      KPI                      | Q1 2019/20 | Q2 2019/20 | Total
      Cases open at start      | 4          | 6          | 4
      New cases                | 3          | 2          | 6
      Caseload at end of period | 6         | 7          | 7
    `),
  ).toEqual(['total new-cases D3 6 of B3:C3 5']);
});
