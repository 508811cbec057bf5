import { isAtAMoment } from '../codelists/caseload';
import { indexCodes } from '../engine/code-index';
import type { TableContext } from '../engine/contexts';
import { numberIn } from '../engine/numbers-of';
import { recordRuns } from '../engine/record-rows';
import { tidy } from '../engine/tidy';
import { isBlank } from '../model/cells';
import { valueAt } from '../model/grid';
import { keptFor } from '../model/kept-for';
import type { Field } from '../model/returns';
import type { Kpi } from '../model/specification';
import { answersIn, type AnswerTally } from './answer-tally';

/** What records come to, KPI by KPI. What cannot be told from them is left out, columns whose heading is only like a KPI's too. */
export interface RecordValues {
  /** Whole-number and money KPIs, by id: `beneficiaries` are different clients, other columns are added up. */
  readonly totals: ReadonlyMap<string, number>;
  /** Answers to category KPIs, by id. */
  readonly tallies: ReadonlyMap<string, AnswerTally>;
}

/** What one record counts as: the same text for rows of the same person or case. */
type CountedAs = (row: number) => string;

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
  const people = countedAs(at, 'people');
  if (people) totals.set('beneficiaries', new Set(rows.map(people)).size);
  const sure = at.table.fields.filter(({ how }) => how !== 'similar');
  for (const { kpi } of sure) {
    const fields = sure.filter((field) => field.kpi.id === kpi.id);
    if (kpi.kind === 'category' && !tallies.has(kpi.id)) {
      const tally = tallyOf(at, kpi, fields, rows);
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
 * By what the rows are counted. People by the client's reference, cases and referrals by the case's; a row without one counts by
 * itself. Where there is no such column, a row is a person or a case only if nothing says otherwise: no other reference,
 * no date of a single contact. Undefined where that cannot be told.
 */
function countedAs({ grid, table }: TableContext, unit: Kpi['unit']): CountedAs | undefined {
  const idOf = (id: string): Field | undefined => table.fields.find(({ kpi }) => kpi.id === id);
  const isOfEvents = idOf('intervention-date') !== undefined;
  const isPeople = unit === 'people';
  if (!isPeople && unit !== 'cases' && unit !== 'referrals') return isOfEvents ? String : undefined;
  const [own, other] = isPeople ? [idOf('client-id'), idOf('case-id')] : [idOf('case-id'), idOf('client-id')];
  if (!own) return other || isOfEvents ? undefined : String;
  return (row) => {
    const value = valueAt(grid, row, own.area.left);
    return isBlank(value) ? String(row) : `id ${tidy(String(value)).toLowerCase()}`;
  };
}

function tallyOf(
  at: TableContext,
  kpi: Kpi,
  fields: readonly Field[],
  rows: readonly number[],
): AnswerTally | undefined {
  const list = at.specification.codeLists.get(kpi.codeList ?? '');
  const key = countedAs(at, kpi.unit);
  if (!list || !key) return undefined;
  const index = indexCodes(list);
  const answers = new Map<string, Set<string>>();
  for (const row of rows) {
    const own = answers.get(key(row)) ?? new Set();
    for (const { area } of fields) {
      for (const answer of answersIn(valueAt(at.grid, row, area.left), kpi, list, index)) own.add(answer);
    }
    answers.set(key(row), own);
  }
  const given = new Map<string, { readonly answers: readonly string[]; readonly count: number }>();
  for (const own of answers.values()) {
    const sorted = [...own].sort();
    const name = JSON.stringify(sorted);
    given.set(name, { answers: sorted, count: (given.get(name)?.count ?? 0) + 1 });
  }
  return { kpi, list, index, given: [...given.values()] };
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
