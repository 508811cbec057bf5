import type { SpendRow } from '../allocation/money-book';
import { ledgerCells } from '../engine/ledger-pairs';
import { registerHits } from '../engine/register-hits';
import { printArea } from '../model/areas';
import { groupBy } from '../model/group-by';
import { printMoney } from '../model/money';
import { plainKey } from '../model/spec-rows';
import { defineRule } from './define-rule';

/** One reference twice in a fund for the same amount, unless lines of the opposite amount take the extra ones back. */
export const referenceDuplicated = defineRule({
  id: 'reference-duplicated',
  severity: 'query',
  appliesTo: 'ledger',
  source: 'Ledger practice: an invoice is paid once; credit notes and journals take back what was paid twice.',
  check: (context) => {
    const groups = groupBy(
      context.book.spend.filter(({ reference, amount }) => plainKey(reference) !== '' && amount !== 0),
      ({ fund, reference, amount }) => JSON.stringify([fund, plainKey(reference), amount]),
    );
    const takenBack = groupBy(context.book.spend, ({ fund, amount }) => JSON.stringify([fund, -amount]));
    return registerHits(
      [...groups].flatMap(([discriminator, lines]) => {
        const [first] = lines;
        if (!first || lines.length < 2) return [];
        const opposite = takenBack.get(JSON.stringify([first.fund, first.amount])) ?? [];
        if (lines.length - opposite.filter((line) => isAbout(line, first)).length < 2) return [];
        const [original] = ledgerCells(context, 'Spend', 'Reference', [first.row]);
        if (!original) return [];
        const where = { reference: first.reference, amount: printMoney(first.amount), first: printArea(original.area) };
        const rows = lines.slice(1).map(({ row }) => row);
        const cells = ledgerCells(context, 'Spend', 'Reference', rows);
        return cells.map((cell) => ({ cell, data: where, discriminator }));
      }),
    );
  },
});

/** A credit note has a reference of its own and names the other in its description. */
function isAbout(line: SpendRow, original: SpendRow): boolean {
  const reference = plainKey(original.reference);
  return (
    plainKey(line.reference) === reference ||
    line.description.split(/[\s,;:()]+/).some((word) => plainKey(word) === reference)
  );
}
