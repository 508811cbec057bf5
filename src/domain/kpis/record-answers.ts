import { indexCodes } from '../codelists/code-index';
import { parseIsoDate } from '../../cells/serial-dates';
import type { CellValue } from '../../cells/cell-values';
import { remembered } from '../model/kept-for';
import { readDay } from '../model/read-cells';
import type { Field } from '../model/returns';
import type { Kpi } from '../model/specification';
import { categoriesIn } from './answer-category';
import { NOT_KNOWN } from '../tables/kpi-value';
import type { RecordTable } from './record-table';
import type { ValueNoteReason } from '../tables/value-notes';

/** How many gave each answer, in the order of the list, what nobody knows last; or why that is not known. */
export type AnswersCounted =
  | { readonly counts: ReadonlyMap<string, number>; readonly from: readonly Field[] }
  | { readonly why: ValueNoteReason; readonly from: readonly Field[] }
  | undefined;

/**
 * Answers to a category KPI, by person, case, referral or row, as its unit says. To a question with one answer each subject
 * counts once, under its first known answer in sheet order; to others once under each of its answers. Who gave none that is
 * known counts under *Not known*, so that the answers to a question with one add up to the subjects. Answers that nobody gave are
 * not among them: of a KPI that has answers here, they are nought.
 *
 * @param start of the period, `YYYY-MM-DD`: ages that are worked out from birth dates are of that day, or of the referral's.
 */
export function answersOf(table: RecordTable, kpi: Kpi, start: string): AnswersCounted {
  const own = table.fields.filter((field) => field.kpi.id === kpi.id);
  const birth = own.length === 0 && kpi.id === 'age' ? table.field('birth-date') : undefined;
  const from = birth ? [birth] : own;
  if (from.length === 0) return undefined;
  const list = table.at.specification.codeLists.get(kpi.codeList ?? '');
  if (!list || list.entries.length === 0) return { why: 'no-list', from };
  const asked = subjectsFor(table, kpi);
  if (!asked) return { why: 'no-people', from };
  const answers = { kpi, list, index: indexCodes(list) };
  // A column holds few different values; each is looked up once.
  const read = remembered((value: CellValue) => categoriesIn(value, answers));
  const [first, ...others] = from;
  const answersIn = (row: number): readonly string[] => {
    if (birth) return read(ageIn(table, row, birth, start));
    const own = first ? read(table.cell(row, first)) : [];
    return others.length === 0 ? own : [...own, ...others.flatMap((field) => read(table.cell(row, field)))];
  };
  // By subject; a sparse list takes half the time of a map.
  const given: (readonly string[] | undefined)[] = [];
  const isSingle = kpi.responses === 'single';
  asked.rows.forEach((row, index) => {
    const subject = asked.subjects[index] ?? index;
    const known = given[subject];
    // Most people have one row, and one column asks.
    if (!known || known.length === 0) given[subject] = isSingle ? firstOf(answersIn(row)) : answersIn(row);
    else if (!isSingle) given[subject] = [...known, ...answersIn(row)];
  });
  const all = given.filter((answers) => answers !== undefined);
  if (all.length === 0) return undefined;
  return { counts: tally(all, [...new Set(list.entries.map(({ label }) => label))]), from };
}

/** The rows that count, from the top, and in the same order the subject of each. */
interface Asked {
  readonly rows: readonly number[];
  readonly subjects: readonly number[];
}

function subjectsFor(table: RecordTable, kpi: Kpi): Asked | undefined {
  const { rows } = table;
  if (kpi.unit !== 'referrals') {
    const subjects = table.subjects(kpi.unit);
    return subjects && { rows, subjects };
  }
  const isOut = kpi.partOf === 'referrals-out' || kpi.id === 'referred-to';
  const found = table.referrals(isOut ? 'out' : 'in');
  return found ? { rows: [...found.keys()], subjects: [...found.values()] } : { rows, subjects: rows };
}

function firstOf(answers: readonly string[]): readonly string[] {
  return answers.length > 1 ? answers.slice(0, 1) : answers;
}

function tally(given: readonly (readonly string[])[], labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const answers of given) {
    const once = answers.length === 0 ? [NOT_KNOWN] : new Set(answers);
    for (const answer of once) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  const order = [...labels.filter((label) => label !== NOT_KNOWN), NOT_KNOWN];
  return new Map(order.flatMap((label) => (counts.has(label) ? [[label, counts.get(label) ?? 0]] : [])));
}

/** Whole years on the day of the referral, or on the first of the period. */
function ageIn(table: RecordTable, row: number, birth: Field, start: string): CellValue {
  const referral = table.field('referral-date');
  const day = (referral && readDay(table.cell(row, referral))) ?? start;
  const [born, then] = [parseIsoDate(readDay(table.cell(row, birth)) ?? ''), parseIsoDate(day)];
  if (!born || !then) return null;
  const hadBirthday = then.month > born.month || (then.month === born.month && then.day >= born.day);
  const age = then.year - born.year - (hadBirthday ? 0 : 1);
  return age >= 0 ? age : null;
}
