import { OLDEST, type Band } from '../../codelists/bands';
import { AGE_AT } from '../../codelists/contradictions';
import { quote } from '../../text/grammar';
import { valueAt } from '../../model/grid';
import { serialOfIso } from '../../../cells/serial-dates';
import type { Field } from '../../model/returns';
import type { ReturnContext } from '../contexts';
import { agesReader } from './ages-reader';
import type { Contradiction, RecordComparison } from './comparison';
import { dayAt, fieldsFor } from './record-dates';

const DAYS_OF_YEAR = 365.2425;

/** Nobody says at which date the age was taken, and a year is soon lost in rounding. */
const TOLERANCE = 1;

/**
 * An age, or a band of ages, that the birth date in the same row does not give, at any of the record's dates or within the
 * period. Without both a date of the record and a period nothing can be said.
 */
export function agesAgainstBirthDates(at: ReturnContext): readonly RecordComparison<Contradiction>[] {
  const { grid, table } = at;
  const birth = fieldsFor(table, 'birth-date')[0];
  const age = fieldsFor(table, 'age')[0];
  if (!birth || !age) return [];
  const dates = AGE_AT.flatMap((id) => fieldsFor(table, id));
  const period = periodDays(at);
  const read = agesReader();
  const contradictionAt: RecordComparison<Contradiction>['contradictionAt'] = (row) => {
    const born = dayAt(grid, row, birth);
    const value = valueAt(grid, row, age.area.left);
    const written = born === undefined ? undefined : read(value);
    // Beyond the oldest age it is no age, which `age-implausible` says.
    if (born === undefined || !written || written.from > OLDEST) return undefined;
    const given = agesOn(born, [...daysIn(at, row, dates), ...period]);
    if (!given || (written.to >= given.from - TOLERANCE && written.from <= given.to + TOLERANCE)) return undefined;
    return () => ({
      kind: 'age',
      value: quote(value),
      relation: given.from === given.to ? String(given.to) : `${given.from} to ${given.to}`,
      other: quote(birth.header),
      otherValue: '',
    });
  };
  return [{ field: age, restsOn: [age, birth], discriminator: birth.header, contradictionAt }];
}

function periodDays({ table }: ReturnContext): readonly number[] {
  const period = table.period?.value;
  return [period?.start, period?.end].flatMap((day) => (day === undefined ? [] : (serialOfIso(day) ?? [])));
}

function daysIn({ grid }: ReturnContext, row: number, dates: readonly Field[]): readonly number[] {
  return dates.flatMap((field) => dayAt(grid, row, field) ?? []);
}

/** Whole years on the first and on the last of these days; undefined where one comes before the birth, which is a case of its own. */
function agesOn(born: number, days: readonly number[]): Band | undefined {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (days.length === 0 || first < born) return undefined;
  return { from: Math.floor((first - born) / DAYS_OF_YEAR), to: Math.floor((last - born) / DAYS_OF_YEAR) };
}
