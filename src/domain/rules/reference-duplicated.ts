import type { SpendRow } from '../money/money-book';
import { byId, ledgerCells } from '../engine/ledger-pairs';
import { SPEND } from '../tables/spend';
import { registerHits } from '../engine/register-hits';
import { printArea } from '../../cells/addresses';
import { groupBy } from '../model/group-by';
import { printMoney } from '../model/money';
import { plainKey } from '../tables/spec-rows';
import { defineRule } from '../engine/define-rule';
import { atCells, quote } from '../text/grammar';

type Data = Readonly<{
  reference: string;
  amount: string;
  /** Address of the first. */
  first: string;
  /** The fund of the first, where that is another one. */
  otherFund: string;
}>;

/** One reference twice for the same amount, in one fund or in two, unless lines of the opposite amount take the extra ones back. */
export const referenceDuplicated = defineRule<Data>({
  id: 'reference-duplicated',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'ledger',
  source: 'Ledger practice: an invoice is paid once; credit notes and journals take back what was paid twice.',
  words: {
    title: 'One reference twice for the same amount',
    why: 'The invoice may have been paid, exported or charged to two funds; spend then looks higher than it is.',
    whatToDo: 'Check with finance; delete the copy, or enter the credit note that takes it back.',
    message: (facts, { reference, amount, first, otherFund }) =>
      `${atCells(facts)}${quote(reference)} for ${amount} stands in ${first} already, ${otherFund === '' ? 'in the same fund' : `paid by ${quote(otherFund)}`}.`,
  },
  check: (context) => {
    const funds = byId(context.book.funds);
    const groups = groupBy(
      context.book.spend.filter(({ reference, amount }) => plainKey(reference) !== '' && amount !== 0),
      ({ reference, amount }) => JSON.stringify([plainKey(reference), amount]),
    );
    const takenBack = groupBy(context.book.spend, ({ amount }) => -amount);
    return registerHits(
      [...groups].flatMap(([reference, lines]) => {
        const [first] = lines;
        if (!first || lines.length < 2) return [];
        const opposite = takenBack.get(first.amount) ?? [];
        if (lines.length - opposite.filter((line) => isAbout(line, first)).length < 2) return [];
        const [original] = ledgerCells(context, SPEND, 'Reference', [first.row]);
        if (!original) return [];
        const what = { reference: first.reference, amount: printMoney(first.amount), first: printArea(original.area) };
        return lines.slice(1).flatMap(({ row, fund }) => {
          const otherFund = fund === first.fund ? '' : (funds.get(first.fund)?.name ?? first.fund);
          const cells = ledgerCells(context, SPEND, 'Reference', [row]);
          return cells.map((cell) => ({
            cell,
            data: { ...what, otherFund },
            discriminator: '',
            ofText: `${reference}${otherFund}`,
          }));
        });
      }),
    );
  },
});

/** A credit note has a reference of its own and names the other in its description. */
function isAbout(line: SpendRow, original: SpendRow): boolean {
  const reference = plainKey(original.reference);
  return plainKey(line.reference) === reference || names(line.description, reference);
}

/** The reference may be written in several words (`credit for INV 1`), and `INV 12` is another. */
function names(description: string, reference: string): boolean {
  const words = description.split(/[\s,;:()]+/).map(plainKey);
  return words.some((_, from) => {
    let said = '';
    for (let at = from; at < words.length && said.length < reference.length; at++) said += words[at] ?? '';
    return said === reference;
  });
}
