import type { Search } from '../../../src/domain/returns/header-rows';
import { columnsSideBySide } from '../../../src/domain/returns/side-by-side';
import { checkSheet } from '../../../src/domain/check/check-sheet';
import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import type { CellValue } from '../../../src/cells/cell-values';
import { gridOf } from '../../support/builders';
import { onlyTable } from '../../support/describe-return';

const FIGURES: readonly (readonly CellValue[])[] = [
  ['Clients', 12, 3, 15],
  ['Referrals in', 5, 6, 11],
  ['Sessions', 30, 4, 34],
  ['Referrals out', 2, 3, 5],
];

function under(...headings: readonly string[]): ReturnType<typeof gridOf> {
  return gridOf([['Period', 'Q1 2019/20'], [...headings], ...FIGURES.map((row) => [...row])]);
}

test('figures of several services side by side are told, not checked as those of the first', () => {
  const grid = under('Measure', 'Acts Fast', 'The Shores', 'Total');
  expect(onlyTable(grid)).toMatchObject({ isReturn: false, sideBySide: ['Acts Fast', 'The Shores'] });
  const check = checkSheet(grid, MINIMUM_SPECIFICATION);
  let step = check.next();
  while (!step.done) step = check.next();
  expect(step.value.findings).toEqual([]);
  expect(step.value.notChecked.map(({ why }) => why)).toEqual([
    'It has figures of “Acts Fast” and “The Shores” side by side. A sheet for each of them can be checked.',
  ]);
});

test.each([
  ['a target', ['Measure', 'Figure', 'Target', 'Variance']],
  ['the last period', ['Measure', 'This quarter', 'Last quarter', 'Change']],
  ['a share', ['Measure', 'Number', '%', 'Notes']],
  ['one name only', ['Measure', 'The Shores', 'Target', 'Total']],
])('%s beside the figures is none', (_what, headings) => {
  const table = onlyTable(under(...headings));
  expect(table.isReturn).toBe(true);
  expect(table.sideBySide).toBeUndefined();
});

test('of no measure there is nothing beside it, and the search for its headings ends', () => {
  const grid = gridOf([['Measure', 'A', 'B']]);
  const search = { grid } as Search;
  expect(columnsSideBySide(search, { top: 0, left: 0, bottom: 0, right: 2 }, 1, [])).toEqual([]);
});
