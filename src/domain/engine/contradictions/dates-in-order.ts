import { quote } from '../../text/grammar';
import { serialOfIso } from '../../../cells/serial-dates';
import type { Field } from '../../model/returns';
import type { ReturnContext } from '../contexts';
import { printSerial } from '../../text/print-date';
import type { Contradiction, RecordComparison } from './comparison';
import { dayAt, fieldsFor } from './record-dates';

/** Two dates of one record that come in this order, or on the same day. Ids of KPIs. */
export interface DateOrder {
  readonly first: string;
  readonly then: string;
  /** The one that is marked: where one of them is the likelier slip, that one. */
  readonly marks: 'first' | 'then';
}

/** Dates of one record that do not come in these orders. A birth date is never repeated. */
export function datesInOrder(
  at: ReturnContext,
  orders: readonly DateOrder[],
): readonly RecordComparison<Contradiction>[] {
  return orders.flatMap((order) =>
    fieldsFor(at.table, order.first).flatMap((first) =>
      fieldsFor(at.table, order.then).map((then) => inOrder(at, order, first, then)),
    ),
  );
}

function inOrder(
  { grid }: ReturnContext,
  { marks }: DateOrder,
  first: Field,
  then: Field,
): RecordComparison<Contradiction> {
  const [marked, other] = marks === 'first' ? [first, then] : [then, first];
  return {
    field: marked,
    restsOn: [first, then],
    discriminator: `${first.header} ${then.header}`,
    contradictionAt: (row) => {
      const one = dayAt(grid, row, first);
      const two = one === undefined ? undefined : dayAt(grid, row, then);
      if (one === undefined || two === undefined || one <= two) return undefined;
      return () => ({
        kind: 'order',
        value: shown(marked, marks === 'first' ? one : two),
        relation: marks === 'first' ? 'after' : 'before',
        other: quote(other.header),
        otherValue: shown(other, marks === 'first' ? two : one),
      });
    },
  };
}

/** People born after the period. Reported here and not as `date-outside-period`, which would repeat the date. */
export function birthsInTime({ grid, table }: ReturnContext): readonly RecordComparison<Contradiction>[] {
  const period = table.period?.value;
  const end = period && serialOfIso(period.end);
  if (!period || end === undefined) return [];
  return fieldsFor(table, 'birth-date').map((birth) => ({
    field: birth,
    restsOn: [birth],
    discriminator: 'period',
    contradictionAt: (row) => {
      const day = dayAt(grid, row, birth);
      if (day === undefined || day <= end) return undefined;
      return () => ({ kind: 'order', value: '', relation: 'after', other: 'the period', otherValue: period.label });
    },
  }));
}

function shown({ kpi }: Field, day: number): string {
  return kpi.id === 'birth-date' ? '' : printSerial(day);
}
