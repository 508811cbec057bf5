import type { CellTally, NotCheckedCells } from '../model/account';
import { counted, printNumber } from './grammar';
import { words } from './words';

const LINE = words('account-line', {
  cells: (count: number) => counted(count, 'cell'),
  checked: (count: string) => `${count} checked`,
  labels: (count: number) => counted(count, 'heading'),
  context: (count: string) => `${count} about the return`,
  notes: (count: number) => counted(count, 'note'),
  ours: (count: string) => `${count} in the office’s own tables`,
  notChecked: (count: string) => `${count} not checked`,
  because: (why: string, others: number) => ` (${why}${others > 0 ? `; and ${counted(others, 'more reason')}` : ''})`,
});

/** The account in one line that closes to the unit: `4,812 cells: 4,655 checked, 95 headings, 40 notes, 22 not checked`. */
export function accountLine(account: CellTally): string {
  const { filled, checked, labels, context, notes, ours, notChecked } = account;
  const parts = [
    LINE.checked(printNumber(checked)),
    ...(labels > 0 ? [LINE.labels(labels)] : []),
    ...(context > 0 ? [LINE.context(printNumber(context))] : []),
    ...(notes > 0 ? [LINE.notes(notes)] : []),
    ...(ours > 0 ? [LINE.ours(printNumber(ours))] : []),
    LINE.notChecked(printNumber(notChecked)),
  ];
  return `${LINE.cells(filled)}: ${parts.join(', ')}`;
}

/** The same with the reason that most cells were left out for, and how many more reasons there are. */
export function accountWithWhy(account: CellTally, leftOut: readonly Pick<NotCheckedCells, 'count' | 'why'>[]): string {
  const [most, ...others] = byReason(leftOut.filter(({ count }) => count > 0));
  return `${accountLine(account)}${most ? LINE.because(most.replace(/\.$/, ''), others.length) : ''}`;
}

/** The reasons, the one with most cells first. */
function byReason(leftOut: readonly Pick<NotCheckedCells, 'count' | 'why'>[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { why, count } of leftOut) counts.set(why, (counts.get(why) ?? 0) + count);
  return [...counts].sort(([, one], [, other]) => other - one).map(([why]) => why);
}
