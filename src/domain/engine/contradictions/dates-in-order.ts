import { DATE_ORDERS, type DateOrder } from '../../codelists/contradictions';
import { quote } from '../../text/grammar';
import { serialOfIso } from '../../../cells/serial-dates';
import type { Field } from '../../model/returns';
import type { ReturnContext } from '../contexts';
import { printSerial } from '../../text/print-date';
import type { Contradiction, RecordComparison } from './comparison';
import { dayAt, fieldsFor } from './record-dates';

/** Dates of one record in the wrong order, and people born after the period. A birth date is never repeated. */
export function datesInOrder(at: ReturnContext): readonly RecordComparison<Contradiction>[] {
  const orders = DATE_ORDERS.flatMap((order) =>
    fieldsFor(at.table, order.first).flatMap((first) =>
      fieldsFor(at.table, order.then).map((then) => inOrder(at, order, first, then)),
    ),
  );
  return [...orders, ...fieldsFor(at.table, 'birth-date').flatMap((birth) => bornInTime(at, birth))];
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

/** Told here and not as `date-outside-period`, which would repeat the date. */
function bornInTime({ grid, table }: ReturnContext, birth: Field): readonly RecordComparison<Contradiction>[] {
  const period = table.period?.value;
  const end = period && serialOfIso(period.end);
  if (!period || end === undefined) return [];
  const contradictionAt: RecordComparison<Contradiction>['contradictionAt'] = (row) => {
    const day = dayAt(grid, row, birth);
    if (day === undefined || day <= end) return undefined;
    return () => ({ kind: 'order', value: '', relation: 'after', other: 'the period', otherValue: period.label });
  };
  return [{ field: birth, restsOn: [birth], discriminator: 'period', contradictionAt }];
}

function shown({ kpi }: Field, day: number): string {
  return kpi.id === 'birth-date' ? '' : printSerial(day);
}
