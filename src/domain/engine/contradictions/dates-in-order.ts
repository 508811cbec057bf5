import { DATE_ORDERS, type DateOrder } from '../../codelists/contradictions';
import { quote } from '../../messages/grammar';
import { serialOfIso } from '../../model/serial-dates';
import type { Field } from '../../model/returns';
import type { Hit } from '../../rules/define-rule';
import type { ReturnContext } from '../contexts';
import { printSerial } from '../print-date';
import { Mismatch } from './mismatch';
import { dayAt, fieldsFor, eachRecord } from './record-dates';

type Hits = Generator<Hit<'kpi-contradiction'> | undefined>;

/** Dates of one record in the wrong order, and people born after the period. A birth date is never repeated. */
export function* datesInOrder(at: ReturnContext): Hits {
  for (const order of DATE_ORDERS) {
    for (const first of fieldsFor(at.table, order.first)) {
      for (const then of fieldsFor(at.table, order.then)) yield* compare(at, order, first, then);
    }
  }
  for (const birth of fieldsFor(at.table, 'birth-date')) yield* bornAfterPeriod(at, birth);
}

function* compare({ grid, table }: ReturnContext, { marks }: DateOrder, first: Field, then: Field): Hits {
  const [marked, other] = marks === 'first' ? [first, then] : [then, first];
  const mismatch = new Mismatch(marked, [first, then], `${first.header} ${then.header}`);
  yield* eachRecord(table, (row) => {
    const one = dayAt(grid, row, first);
    const two = one === undefined ? undefined : dayAt(grid, row, then);
    if (one === undefined || two === undefined || one <= two) return;
    mismatch.add(row, marked.area.left, () => ({
      kind: 'order',
      value: shown(marked, marks === 'first' ? one : two),
      relation: marks === 'first' ? 'after' : 'before',
      other: quote(other.header),
      otherValue: shown(other, marks === 'first' ? two : one),
    }));
  });
  yield* mismatch.hits();
}

/** Told here and not as `date-outside-period`, which would repeat the date. */
function* bornAfterPeriod({ grid, table }: ReturnContext, birth: Field): Hits {
  const period = table.period?.value;
  const end = period && serialOfIso(period.end);
  if (!period || end === undefined) return;
  const mismatch = new Mismatch(birth, [birth], 'period');
  yield* eachRecord(table, (row) => {
    const day = dayAt(grid, row, birth);
    if (day === undefined || day <= end) return;
    mismatch.add(row, birth.area.left, () => ({
      kind: 'order',
      value: '',
      relation: 'after',
      other: 'the period',
      otherValue: period.label,
    }));
  });
  yield* mismatch.hits();
}

function shown({ kpi }: Field, day: number): string {
  return kpi.id === 'birth-date' ? '' : printSerial(day);
}
