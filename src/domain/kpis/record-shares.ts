import { percentageScale } from '../engine/percentage-scale';
import type { Field } from '../model/returns';
import { cellNumber, isCount, rounded, type CellNumber } from './cell-number';
import type { Counted } from './record-counts';
import type { RecordTable } from './record-table';

const SAYS_SHARE = /%|\b(?:per ?cent(?:age)?|share|proportion|rate)\b/i;
const SAYS_NUMBER = /\b(?:numbers?|no\.?|how many|count|people who|attendees who|those who)\b|#/i;

/**
 * A share of people over all rows, in per cent, from a column of it: Yes and No by person, or numbers by row, which are
 * percentages unless the heading says that they count people. Numbers are weighted by the people asked in each row: the column
 * of the KPI that it is a part of, or of that KPI's parts; those of the people the heading names. Rows of single
 * people weigh the same. Where it is not known how many were asked there is no share: the mean of percentages is none.
 */
export function shareIn(table: RecordTable, field: Field): Counted {
  const from = [field];
  const cells = table.rows.map((row) => cellNumber(table.cell(row, field)));
  if (cells.every((cell) => cell === 'nothing')) return undefined;
  for (const why of ['suppressed', 'words'] as const) if (cells.includes(why)) return { why, from };
  const isAnswers = cells.some((cell) => typeof cell === 'object' && 'isYes' in cell);
  const people = table.subjects('people');
  const bases = isAnswers || people ? [] : basesOf(table, field);
  const shares = isAnswers ? cells.map(shareOfAnswer) : sharesOf(table, field, cells);
  if (shares.some((share) => share === 'words')) return { why: 'words', from };
  if (people) return sumUp(onePerPerson(shares, people), [field]);
  if (bases.length === 0) return { why: 'no-base', from };
  const asked = table.rows.map((row) => askedIn(table, row, bases));
  const isCounts = SAYS_NUMBER.test(field.header) && !SAYS_SHARE.test(field.header);
  const parts = cells.flatMap((cell, index): readonly Part[] => {
    if (cell === 'nothing') return [];
    const [base, share] = [asked[index], shares[index]];
    const number = typeof cell === 'object' && 'number' in cell ? cell.number : 0;
    return [{ base, of: isCounts ? number : ((typeof share === 'number' ? share : 0) / 100) * (base ?? 0) }];
  });
  return sumUp(parts, [field, ...bases]);
}

/** People asked, undefined where nobody knows how many; and how many of them it holds for. */
interface Part {
  readonly base: number | undefined;
  readonly of: number;
}

function sumUp(parts: readonly Part[], from: readonly Field[]): Counted {
  if (parts.some(({ base }) => base === undefined)) return { why: 'no-base', from };
  const base = parts.reduce((sum, part) => sum + (part.base ?? 0), 0);
  if (base === 0) return undefined;
  const value = rounded((parts.reduce((sum, part) => sum + part.of, 0) / base) * 100);
  const isPossible = value >= 0 && value <= 100 && parts.every((part) => part.of >= 0 && part.of <= (part.base ?? 0));
  return isPossible ? { value, from } : { why: 'out-of-range', from };
}

type Share = number | 'nothing' | 'words';

function shareOfAnswer(cell: CellNumber): Share {
  if (typeof cell === 'object' && 'isYes' in cell) return cell.isYes ? 100 : 0;
  return cell === 'nothing' ? cell : 'words';
}

/** In per cent, whichever way Excel holds them. */
function sharesOf({ at }: RecordTable, field: Field, cells: readonly CellNumber[]): readonly Share[] {
  const length = field.area.bottom - field.area.top + 1;
  const scale = percentageScale({ ...at, field, header: field.header, kind: 'percentage', cells: length });
  return cells.map((cell) => {
    if (typeof cell !== 'object' || !('number' in cell)) return cell === 'nothing' ? cell : 'words';
    return cell.isPercentage || scale === 1 ? cell.number * 100 : cell.number;
  });
}

/** Each person once, by the first row that says something of them. */
function onePerPerson(shares: readonly Share[], people: readonly number[]): readonly Part[] {
  const first = new Map<number, number>();
  shares.forEach((share, index) => {
    const person = people[index] ?? index;
    if (typeof share === 'number' && !first.has(person)) first.set(person, share);
  });
  return [...first.values()].map((share) => ({ base: 1, of: share / 100 }));
}

/** The columns that tell how many were asked. */
function basesOf({ fields }: RecordTable, { kpi, header }: Field): readonly Field[] {
  const counts = fields.filter((field) => field.kpi.kind === 'count' && field.kpi.id !== kpi.id);
  const called = (id: string): readonly Field[] => counts.filter((field) => field.kpi.id === id);
  const whole = kpi.partOf ?? 'beneficiaries';
  const parts = counts.filter((field) => field.kpi.unit === 'people' && field.kpi.partOf === whole);
  const named = parts.filter((field) => isNamedIn(header, field));
  const own = called(whole);
  if (named.length > 0) return onlyOnce(named);
  if (own.length > 0) return onlyOnce(own);
  if (parts.length > 0) return onlyOnce(parts);
  const people = counts.filter((field) => field.kpi.unit === 'people');
  return kpi.partOf === undefined && people.length === 1 ? people : [];
}

/** None where a KPI has two columns: it is not clear which is meant. */
function onlyOnce(fields: readonly Field[]): readonly Field[] {
  return new Set(fields.map(({ kpi }) => kpi.id)).size === fields.length ? fields : [];
}

/** `% of children who felt safer` is of the children. */
function isNamedIn(header: string, { kpi }: Field): boolean {
  const [word = ''] = kpi.name.toLowerCase().split(/[^\p{L}]+/u);
  return word.length > 3 && new RegExp(`\\b${word}\\b`, 'i').test(header);
}

function askedIn(table: RecordTable, row: number, bases: readonly Field[]): number | undefined {
  let sum = 0;
  for (const base of bases) {
    const read = cellNumber(table.cell(row, base));
    // A blank beside another number is nobody: a course for children has no adults.
    if (read === 'nothing' && bases.length > 1) continue;
    if (typeof read !== 'object' || !('number' in read) || !isCount(read.number)) return undefined;
    sum += read.number;
  }
  return sum;
}
