import { nearestOf } from '../engine/nearest';
import { cellsUnder, registerHits } from '../engine/register-hits';
import { isBlank, isErrorValue } from '../model/cells';
import { findTable, plainKey } from '../model/spec-rows';
import { defineRule } from './define-rule';

/** Codes in `Spend` that are neither an id nor a name, and of which nobody has said what they stand for. Asked once, on the Money page. */
export const spendCodeUnknown = defineRule({
  id: 'spend-code-unknown',
  severity: 'query',
  appliesTo: 'ledger',
  source: 'Ledger exports carry the codes of the finance system, such as cost centres, and not the IDs of the office.',
  check: ({ tables, book }) => {
    const table = findTable(tables, 'Spend');
    if (!table) return [];
    const kinds = [
      ['fund', 'Fund ID', book.funds],
      ['service', 'Service ID', book.services],
    ] as const;
    return registerHits(
      kinds.flatMap(([what, column, all]) => {
        const codes = new Map(
          book.unknownCodes.filter((one) => one.what === what).map(({ code }) => [keyOf(code), code]),
        );
        const names = all.flatMap(({ id, name }) => [id, name]);
        return cellsUnder(table, column).flatMap((cell) => {
          const value = isBlank(cell.value) || isErrorValue(cell.value) ? '' : String(cell.value).trim();
          const code = codes.get(keyOf(value));
          if (code === undefined) return [];
          return [{ cell, data: { code, what }, discriminator: keyOf(code), suggestions: nearestOf(names, code) }];
        });
      }),
    );
  },
});

const keyOf = (code: string): string => plainKey(code) || code;
