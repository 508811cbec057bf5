import { fixedNotice } from '../../../src/app/returns/fix-notices';
import type { ValuesReplaced } from '../../../src/ports/workbook-port';

const change = { sheet: 'April', row: 1, column: 2, before: 'Female ', after: 'Female' };

function replaced(given: Partial<ValuesReplaced>): ValuesReplaced {
  return {
    changed: 0,
    left: [],
    formulas: [],
    dataTypes: [],
    skipped: [],
    undo: () => Promise.resolve({ restored: 0, left: 0 }),
    ...given,
  };
}

test.each([
  ['all', { changed: 9 }, 'success', 'Changed 9 cells.'],
  [
    'one of them a formula',
    { changed: 8, formulas: [change] },
    'warning',
    'Changed 8 cells. 1 cell holds a formula and was left alone: mend the formula, or type the value over it.',
  ],
  [
    'nothing but formulas',
    { formulas: [change, change] },
    'warning',
    'No cell was changed. 2 cells hold formulas and were left alone: mend the formulas, or type the values over them.',
  ],
  [
    'one changed since',
    { changed: 1, left: [change] },
    'warning',
    'Changed 1 cell. 1 cell was left alone, because somebody has changed it since.',
  ],
  [
    'one that may hold a data type',
    { changed: 1, dataTypes: [change] },
    'warning',
    'Changed 1 cell. 1 cell may hold a data type of Excel’s, such as a stock or a place, and was left alone: type the value over it if it should be one.',
  ],
])('%s', (_name, given, kind, message) => {
  expect(fixedNotice(replaced(given))).toEqual({ kind, message });
});
