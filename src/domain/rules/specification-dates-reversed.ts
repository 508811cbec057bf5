import { printDate } from '../text/print-date';
import { knownTables, registerCell, registerHits } from '../engine/register-hits';
import { readDay } from '../model/read-cells';
import { rowsOf } from '../tables/read-table';
import { defineRule } from '../engine/define-rule';
import { place, quote } from '../text/grammar';

type Data = Readonly<{
  first: string;
  last: string;
  firstColumn: string;
}>;

/** Last days before their first days: of a service, a fund, a KPI or a value of a list. */
export const specificationDatesReversed = defineRule<Data>({
  id: 'specification-dates-reversed',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'specification',
  source: 'Year-to-year changes are rows with dates: a row holds from its first day to its last.',
  words: {
    title: 'Ends before it begins',
    why: 'What ends before it begins never holds, so the row is never used.',
    whatToDo: 'Correct one of the two dates, or leave the last one blank.',
    message: (facts, { first, last, firstColumn }) =>
      `${place(facts)}${last} comes before ${first}, which stands under ${quote(firstColumn)}.`,
  },
  check: (tables) =>
    registerHits(
      knownTables(tables).flatMap(({ table, declared }) =>
        (declared.spans ?? []).flatMap(([firstColumn, lastColumn]) =>
          rowsOf(tables, declared).flatMap(({ row, value }) => {
            const [first, last] = [readDay(value(firstColumn)), readDay(value(lastColumn))];
            const cell = registerCell(table, row, lastColumn);
            if (!cell || first === undefined || last === undefined || last >= first) return [];
            const data = { first: printDate(first), last: printDate(last), firstColumn };
            return [{ cell, data, discriminator: `${lastColumn} ${first} ${last}` }];
          }),
        ),
      ),
    ),
});
