import { isAtAMoment } from '../codelists/caseload';
import { indexCodes } from '../codelists/code-index';
import type { TableContext } from '../engine/contexts';
import { numberIn } from '../engine/numbers-of';
import { recordRuns } from '../engine/record-rows';
import { tidy } from '../text/tidy';
import { isBlank, type CellValue } from '../../cells/cell-values';
import { valueAt } from '../model/grid';
import { keptFor, remembered } from '../model/kept-for';
import type { Field } from '../model/returns';
import type { Kpi } from '../model/specification';
import { answersIn, type AnswerTally } from './answer-tally';

/** What records come to, KPI by KPI. What cannot be worked out from them is left out, columns whose heading is only like a KPI's too. */
export interface RecordValues {
  /** Whole-number and money KPIs, by id: `beneficiaries` are different clients, other columns are added up. */
  readonly totals: ReadonlyMap<string, number>;
  /** Answers to category KPIs, by id. */
  readonly tallies: ReadonlyMap<string, AnswerTally>;
}

/** For each record, in order, the number of the person or case it is about, from 0. */
type Subjects = readonly number[];

/** The values of a table of records; of the same sheet and specification they are worked out once. */
export function recordValues({ grid, table, specification }: TableContext): RecordValues {
  return kept(grid)(table)(specification);
}

const kept = keptFor((grid: TableContext['grid']) =>
  keptFor((table: TableContext['table']) =>
    keptFor((specification: TableContext['specification']) => valuesOf({ grid, table, specification })),
  ),
);

function valuesOf(at: TableContext): RecordValues {
  const totals = new Map<string, number>();
  const tallies = new Map<string, AnswerTally>();
  const rows = rowsOf(at);
  const subjects = remembered((unit: Kpi['unit']) => subjectsOf(at, unit, rows));
  const people = subjects('people');
  if (people) totals.set('beneficiaries', new Set(people).size);
  const sure = at.table.fields.filter(({ how }) => how !== 'similar');
  for (const { kpi } of sure) {
    const fields = sure.filter((field) => field.kpi.id === kpi.id);
    if (kpi.kind === 'category' && !tallies.has(kpi.id)) {
      const tally = tallyOf(at, fields, rows, subjects(kpi.unit));
      if (tally) tallies.set(kpi.id, tally);
    }
    const total = totals.has(kpi.id) || fields.length > 1 ? undefined : totalOf(at, fields[0], rows);
    if (total !== undefined) totals.set(kpi.id, total);
  }
  return { totals, tallies };
}

function rowsOf({ table }: TableContext): readonly number[] {
  return recordRuns(table).flatMap(({ top, bottom }) =>
    Array.from({ length: bottom - top + 1 }, (_, index) => top + index),
  );
}

/**
 * What the rows are about. People by the client's reference, cases and referrals by the case's; a row without one counts by
 * itself. Where there is no such column, a row is a person or a case only if nothing says otherwise: no other reference,
 * no date of a single contact. Undefined where that is not clear.
 */
function subjectsOf({ grid, table }: TableContext, unit: Kpi['unit'], rows: readonly number[]): Subjects | undefined {
  const idOf = (id: string): Field | undefined => table.fields.find(({ kpi }) => kpi.id === id);
  const each = (): Subjects => rows.map((_, index) => index);
  const isOfEvents = idOf('intervention-date') !== undefined;
  const isPeople = unit === 'people';
  if (!isPeople && unit !== 'cases' && unit !== 'referrals') return isOfEvents ? each() : undefined;
  const [own, other] = isPeople ? [idOf('client-id'), idOf('case-id')] : [idOf('case-id'), idOf('client-id')];
  if (!own) return other || isOfEvents ? undefined : each();
  const known = new Map<string, number>();
  return rows.map((row, index) => {
    const value = valueAt(grid, row, own.area.left);
    if (isBlank(value)) return index;
    const reference = tidy(String(value)).toLowerCase();
    const subject = known.get(reference) ?? index;
    if (subject === index) known.set(reference, index);
    return subject;
  });
}

type Answers = readonly string[];

function tallyOf(
  { grid, specification }: TableContext,
  fields: readonly Field[],
  rows: readonly number[],
  subjects: Subjects | undefined,
): AnswerTally | undefined {
  const kpi = fields[0]?.kpi;
  const list = specification.codeLists.get(kpi?.codeList ?? '');
  if (!kpi || !list || !subjects) return undefined;
  const index = indexCodes(list);
  // A column holds few different values; each is looked up once, and most people have one row.
  const read = remembered((value: CellValue): Answers => answersIn(value, kpi, list, index));
  const bySubject = new Map<number, Answers>();
  rows.forEach((row, at) => {
    const subject = subjects[at] ?? at;
    for (const { area } of fields) {
      const answers = read(valueAt(grid, row, area.left));
      const before = bySubject.get(subject);
      bySubject.set(
        subject,
        before === undefined || before === answers ? answers : [...new Set([...before, ...answers])],
      );
    }
  });
  return { kpi, list, index, given: grouped(bySubject.values()) };
}

/** How many gave each set of answers, in whatever order. */
function grouped(all: Iterable<Answers>): AnswerTally['given'] {
  const alike = new Map<Answers, number>();
  for (const answers of all) alike.set(answers, (alike.get(answers) ?? 0) + 1);
  const given = new Map<string, { readonly answers: Answers; readonly count: number }>();
  for (const [answers, count] of alike) {
    const sorted = [...new Set(answers)].sort();
    const name = JSON.stringify(sorted);
    given.set(name, { answers: sorted, count: (given.get(name)?.count ?? 0) + count });
  }
  return [...given.values()];
}

/** A column added up; undefined for anything that is no number, and for people, whom several rows may count again. */
function totalOf({ grid }: TableContext, field: Field | undefined, rows: readonly number[]): number | undefined {
  if (!field || (field.kpi.kind !== 'count' && field.kpi.kind !== 'money')) return undefined;
  if (field.kpi.unit === 'people' || isAtAMoment(field.kpi, field.header)) return undefined;
  let sum = 0;
  for (const row of rows) {
    const value = valueAt(grid, row, field.area.left);
    const number = isBlank(value) ? 0 : numberIn(value);
    if (number === undefined) return undefined;
    sum += number;
  }
  return sum;
}
