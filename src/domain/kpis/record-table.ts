import type { TableContext } from '../engine/contexts';
import { recordRuns } from '../engine/record-rows';
import { tidy } from '../text/tidy';
import { isBlank, isErrorValue, type CellValue } from '../../cells/cell-values';
import { valueAt } from '../model/grid';
import { remembered } from '../model/kept-for';
import type { Field } from '../model/returns';
import type { KpiUnit } from '../model/specification';
import { referralsIn, type ReferralDirection } from './referrals';
import { whatRowsAre, type RowsAre } from '../engine/what-rows-are';

/** For each row, in order, the number of the person, case or referral it is about. */
export type Subjects = readonly number[];

/** A table of records, ready to be counted. */
export interface RecordTable {
  readonly at: TableContext;
  /** Rows with something under a heading of ours, from the top. */
  readonly rows: readonly number[];
  readonly fields: RowsAre['fields'];
  readonly field: (kpi: string) => Field | undefined;
  readonly cell: (row: number, field: Field) => CellValue;
  readonly isOfEvents: boolean;
  readonly peopleBy: RowsAre['peopleBy'];
  /** The rows' subjects, by what the unit counts; undefined where they cannot be distinguished. */
  readonly subjects: (unit: KpiUnit) => Subjects | undefined;
  /** Rows that are a referral in that direction, each with the number of the referral; undefined where no column tells. */
  readonly referrals: (direction: ReferralDirection) => ReadonlyMap<number, number> | undefined;
}

/** @param at of a table of records */
export function recordTable(at: TableContext): RecordTable {
  const { grid, table } = at;
  const { fields, client, reference, isContacts, isOfEvents, peopleBy } = whatRowsAre(table);
  const field = (kpi: string): Field | undefined => fields.find((one) => one.kpi.id === kpi);
  const cell = (row: number, { area }: Field): CellValue => valueAt(grid, row, area.left);
  const rows = recordRuns(table)
    .flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index))
    .filter((row) => table.fields.some((one) => !isBlank(cell(row, one))));
  const each = rows.map((_, index) => index);
  const by = (one: Field | undefined): Subjects => (one ? subjectsBy(rows, (row) => cell(row, one)) : each);
  const casesBy = reference ?? (isContacts ? client : undefined);
  const subjects = remembered((unit: KpiUnit): Subjects | undefined => {
    if (unit === 'people') return peopleBy && by(client ?? reference);
    if (unit === 'cases') return casesBy || !isOfEvents ? by(casesBy) : undefined;
    return each;
  });
  const parts = { rows, field, cell, isContacts };
  return {
    at,
    rows,
    fields,
    field,
    cell,
    isOfEvents,
    peopleBy,
    subjects,
    referrals: remembered((direction: ReferralDirection) => referralsIn(parts, direction)),
  };
}

/** Rows with the same reference are about the same; a row without one is about something by itself. */
function subjectsBy(rows: readonly number[], reference: (row: number) => CellValue): Subjects {
  const known = new Map<string, number>();
  return rows.map((row, index) => {
    const value = reference(row);
    if (isBlank(value) || isErrorValue(value)) return index;
    const key = tidy(String(value)).toLowerCase();
    const subject = known.get(key) ?? index;
    known.set(key, subject);
    return subject;
  });
}
