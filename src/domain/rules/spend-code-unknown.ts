import { nearestOf } from '../codelists/nearest';
import { cellsUnder, registerHits } from '../engine/register-hits';
import { isBlank, isErrorValue } from '../../cells/cell-values';
import { remembered } from '../model/kept-for';
import { readServices } from '../tables/read-registers';
import { fundsCalled, servicesCalled } from '../tables/register-ids';
import { findTable } from '../tables/read-table';
import { codeKey } from '../tables/spec-rows';
import { SPEND } from '../tables/spend';
import { defineRule } from '../engine/define-rule';
import { allOf, didYouMean, quote, say } from '../text/grammar';

type Data = Readonly<{
  code: string;
  what: 'fund' | 'service';
  /** Ids that share it as their name; empty where nobody has it. */
  ids: readonly string[];
}>;

/** Codes in `Spend` that are neither an id nor a name, and of which nobody has said what they stand for. Asked once, on the Money page. */
export const spendCodeUnknown = defineRule<Data>({
  id: 'spend-code-unknown',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'ledger',
  source: 'Ledger exports carry the codes of the finance system, such as cost centres, and not the IDs of the office.',
  words: {
    title: 'A code of the finance system that nobody knows',
    why: 'A line with such a code is not counted for the fund or service that it belongs to, which looks less spent than it is.',
    whatToDo:
      'Say on the Money page what the code stands for; the workbook remembers it. Or write the ID into the cell.',
    message: (facts, { code, what, ids }) =>
      ids.length > 0
        ? `${say(facts, `${quote(code)} is`, `say ${quote(code)}, which is`)} the name of the ${what}s ${allOf(ids.map(quote))}.`
        : `${say(facts, `${quote(code)} is no ${what} of this workbook`, `say ${quote(code)}, which is no ${what} of this workbook`)}.${didYouMean(facts)}`,
  },
  check: ({ tables, book }) => {
    const table = findTable(tables, SPEND);
    if (!table) return [];
    const kinds = [
      ['fund', 'Fund ID', book.funds, fundsCalled(tables)],
      ['service', 'Service ID', book.services, servicesCalled(readServices(tables))],
    ] as const;
    return registerHits(
      kinds.flatMap(([what, column, all, called]) => {
        const codes = new Map(
          book.unknownCodes.filter((one) => one.what === what).map(({ code }) => [codeKey(code), code]),
        );
        const names = all.flatMap(({ id, name }) => [id, name]);
        const near = remembered((code: string) => nearestOf(names, code));
        return cellsUnder(table, column).flatMap((cell) => {
          const value = isBlank(cell.value) || isErrorValue(cell.value) ? '' : String(cell.value).trim();
          const code = codes.get(codeKey(value));
          if (code === undefined) return [];
          const ids = called(code);
          const suggestions = ids.length > 0 ? ids : near(code);
          return [{ cell, data: { code, what, ids }, discriminator: '', ofText: codeKey(code), suggestions }];
        });
      }),
    );
  },
});
