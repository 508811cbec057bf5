import { cellsUnder, knownTables, registerHits, type RegisterProblem } from '../engine/register-hits';
import { isBlank, isErrorValue, type CellValue } from '../../cells/cell-values';
import { remembered } from '../model/kept-for';
import type { Column } from '../tables/column';
import type { DeclaredTable } from '../tables/define-table';
import type { FoundTable } from '../tables/read-table';
import { defineRule } from '../engine/define-rule';
import { didYouMean, quote, say } from '../text/grammar';

type Data = Readonly<{
  value: string;
  /** What the cell should be: `one of …`, `a date`. */
  expects: string;
}>;

/** What to write, by what a cell must hold. */
const HOW: Readonly<Record<string, string>> = {
  'a date': 'Write the date as 01/04/2019.',
  'a period': 'Write the period as 2019-20 Q1.',
  'a number': 'Write the number in digits.',
  'an amount in pounds and whole pence': 'Write the amount in digits, such as 1,200.50.',
  'a whole number from 1':
    'Write 1 for what comes first, 2 for what comes next; leave the cell blank for what comes last.',
};

/** Cells whose word is not among those allowed, or that hold no date, period or number where one belongs. Blanks are blank. */
export const specificationUnreadable = defineRule<Data>({
  id: 'specification-unreadable',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'specification',
  source: '2019 report, section 5.2: no standard data set fits all, so specifications are data in the workbook.',
  words: {
    title: 'Not a word, date or number that can be read',
    why: 'A cell that cannot be read counts as blank, so less is checked, or paid, than the office meant.',
    whatToDo:
      'Choose one of the words given, or write the date as 01/04/2019, the period as 2019-20 Q1, the number or amount in digits.',
    // An ID or a list of purposes may be any text but that of a formula that failed.
    toDo: ({ expects }) =>
      expects.startsWith('one of ')
        ? 'Choose one of these words.'
        : (HOW[expects] ?? 'Write what the cell has to hold in place of the formula that failed.'),
    message: (facts, { value, expects }) =>
      `${say(facts, `${quote(value)} is not ${expects}`, `say ${quote(value)}, which is not ${expects}`)}.${didYouMean(facts)}`,
  },
  check: (tables) =>
    registerHits(
      knownTables(tables).flatMap(({ table, declared }) =>
        Object.entries(declared.columns).flatMap(([heading, column]) => unreadUnder(table, heading, column)),
      ),
    ),
});

function unreadUnder(
  table: FoundTable<DeclaredTable>,
  heading: string,
  { expects, read, allows }: Column,
): readonly RegisterProblem<Data>[] {
  if (expects === undefined) return [];
  const isRead = (value: CellValue): boolean => read(value) !== undefined || allows?.(value) === true;
  const isFine = remembered((value: CellValue) => isBlank(value) || (!isErrorValue(value) && isRead(value)));
  return cellsUnder(table, heading).flatMap((cell) => {
    if (isFine(cell.value)) return [];
    const value = String(cell.value);
    return [{ cell, data: { value, expects }, discriminator: '', ofText: value }];
  });
}
