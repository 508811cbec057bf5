import { isAtAMoment } from '../codelists/caseload';
import type { Field } from '../model/returns';
import type { Kpi } from '../model/specification';
import { cellNumber, isCount, rounded } from './cell-number';
import type { RecordTable } from './record-table';
import type { ValueNoteReason } from '../tables/value-notes';
import { heldInRows } from '../engine/what-rows-are';

/** A figure and the columns it was counted from, or why there is none. Undefined where nothing was given. */
export type Counted =
  | { readonly value: number; readonly from: readonly Field[]; readonly caution?: ValueNoteReason }
  | { readonly why: ValueNoteReason; readonly from: readonly Field[] }
  | undefined;

/** What a whole-number or money KPI comes to in records, whether it has a column of its own or other columns give it. */
export function countIn(table: RecordTable, kpi: Kpi): Counted {
  const columns = table.fields.filter((field) => field.kpi.id === kpi.id);
  const [column, second] = columns;
  if (kpi.id === 'beneficiaries' && table.peopleBy) return peopleIn(table);
  if (second) return { why: 'column-twice', from: columns };
  if (column) return countColumn(table, column);
  if (kpi.id === 'referrals-in' || kpi.id === 'referrals-out') return referralsOf(table, kpi.id);
  return isHeld(table, kpi) ? { value: table.rows.length, from: table.fields.slice(0, 1) } : undefined;
}

/** Different people; where there is no reference of theirs, different cases; else each row. */
function peopleIn(table: RecordTable): Counted {
  const people = table.subjects('people');
  if (!people) return undefined;
  const by = table.field(table.peopleBy === 'case' ? 'case-id' : 'client-id');
  const caution = table.peopleBy === 'case' ? ({ caution: 'by-case' } as const) : {};
  return { value: new Set(people).size, from: by ? [by] : table.fields.slice(0, 1), ...caution };
}

function referralsOf(table: RecordTable, kpi: 'referrals-in' | 'referrals-out'): Counted {
  const isIn = kpi === 'referrals-in';
  const found = table.referrals(isIn ? 'in' : 'out');
  if (!found) return undefined;
  const ids = isIn ? ['referral-date', 'referral-source', 'case-id'] : ['onward-referral-date', 'referred-to'];
  const from = ids.flatMap((id) => table.field(id) ?? []).slice(0, 2);
  return { value: new Set(found.values()).size, from };
}

/** True for the KPI whose column there is none of, because each row is one of it. */
function isHeld({ at }: RecordTable, kpi: Kpi): boolean {
  return heldInRows(at.table, at.specification)?.id === kpi.id;
}

/** A row, counted from 0, and what its cell comes to: Yes is one, No is nought. */
interface RowNumber {
  readonly row: number;
  readonly number: number;
}

/** A column added up; of people who have a reference, how many of them it holds for. */
function countColumn(table: RecordTable, field: Field): Counted {
  const { kpi } = field;
  const from = [field];
  if (isAtAMoment(kpi, field.header)) return { why: 'at-a-moment', from };
  const ones = numbersIn(table, field);
  if (typeof ones === 'string') return { why: ones, from };
  if (ones.length === 0) return undefined;
  if (kpi.unit === 'people' && table.peopleBy && table.peopleBy !== 'row') return peopleFor(table, field, ones);
  if (kpi.kind !== 'money' && ones.some(({ number }) => !isCount(number))) return { why: 'not-a-count', from };
  return { value: rounded(ones.reduce((sum, { number }) => sum + number, 0)), from };
}

/** Of the rows that give one; or why they cannot be added up. */
function numbersIn(table: RecordTable, field: Field): readonly RowNumber[] | 'suppressed' | 'words' {
  const ones: RowNumber[] = [];
  for (const [row, at] of table.rows.entries()) {
    const read = cellNumber(table.cell(at, field));
    if (read === 'nothing') continue;
    if (typeof read === 'string') return read;
    const isYesOrNo = 'isYes' in read;
    if (isYesOrNo ? field.kpi.kind === 'money' : read.isPercentage) return 'words';
    ones.push({ row, number: isYesOrNo ? Number(read.isYes) : read.number });
  }
  return ones;
}

/** Each person once, however many of their rows say so. A row that says two is about more people than its reference. */
function peopleFor(table: RecordTable, field: Field, ones: readonly RowNumber[]): Counted {
  const from = [field];
  if (ones.some(({ number }) => number !== 0 && number !== 1)) return { why: 'people-unclear', from };
  const people = table.subjects('people') ?? [];
  const held = new Set(ones.flatMap(({ row, number }) => (number === 1 ? [people[row] ?? row] : [])));
  return { value: held.size, from };
}
