import type { CellValue } from '../../cells/cell-values';
import { dayOfSerial, isPlausibleSerial, serialOfIso } from '../../cells/serial-dates';
import { HEAD_ROWS } from '../model/grid';
import { parseDateText } from '../model/parse-date';
import { hasDigits } from '../text/has-digits';
import type { CellContext } from './contexts';
import { sampleValues } from './numbers-of';

/** What a heading says that stands over dates of birth: `DOB`, `d_o_b`, `PersonBirthDate`. */
const BIRTH = /\bd ?o ?b\b|\b(?:date of birth|birth ?date|birth ?day|born|dyddiad geni)\b/i;

/** Other days of a life, a case or a contract. They may lie far apart, too: crimes of long ago are reported today. */
const OTHER_DAY =
  /start|begin|began|\bend|finish|refer|open|clos|contact|session|review|offence|incident|crime|abuse|report|assess|visit|publish|issue|sign|award|appoint|join|regist|incorporat|establish|found|built|complet|submi|receiv|\bdue|expir|event|death|died|period|quarter|month|year|week|updated|created|modified|version|from|until|\bto\b|effective|decision|election|approv|paid|invoice|payment|transaction|arriv|\bleft\b|leav|moved|discharg|admi(?:t|ssion)|convict|sentenc|hearing|court/i;

/** True for a heading over dates of birth, in whatever writing. */
export function isHeadedAsBirth(header: string): boolean {
  return BIRTH.test(plainHeading(header));
}

/** `PersonBirthDate`, `d_o_b`, `D.O.B.` → words with spaces. */
function plainHeading(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .trim();
}

const FEWEST_DATES = 5;
const LEAST_SHARE = 0.8;
const FEWEST_YEARS = 5;
const DAYS_APART = 8 * 365;
const DAYS_BETWEEN_QUARTILES = 3 * 365;
const A_QUARTER = 100;
/** Nobody is older in days. */
const OLDEST = 110 * 366;
const FIRST_LOOK = 30;

/**
 * True for a column that holds dates of birth by its shape, whatever its heading: most values are full dates, on days of all
 * months, spread over many years, in no regular order, none later than the period. Numbers count as dates only where Excel
 * displays them so; nobody can tell of columns that begin below the rows whose display was read.
 */
export function looksLikeBirthDates(context: CellContext): boolean {
  if (OTHER_DAY.test(plainHeading(context.header))) return false;
  const values = sampleValues(context).filter((value) => value !== context.header);
  if (values.length < FEWEST_DATES || !areMostlyDates(values.slice(0, FIRST_LOOK))) return false;
  const dates = values.flatMap((value) => serialOf(value) ?? []);
  if (dates.length < LEAST_SHARE * values.length || dates.length < FEWEST_DATES) return false;
  if (values.some((value) => typeof value === 'number') && !areShownAsDates(context)) return false;
  return areSpread(dates) && !isSeries(dates) && dates.every((date) => date <= latestOf(context));
}

function areMostlyDates(values: readonly CellValue[]): boolean {
  return values.filter((value) => serialOf(value) !== undefined).length >= LEAST_SHARE * values.length;
}

function serialOf(value: CellValue): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && isPlausibleSerial(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 40 || !hasDigits(value, 3)) return undefined;
  return parseDateText(value)?.serial;
}

const DATE_SHOWN = /^\D*\d{1,4}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/., ]+\d{2,4}/u;

/** Of the numbers whose display was read, most look like dates. */
function areShownAsDates({ grid, column, field }: CellContext): boolean {
  const area = column ?? field?.area;
  if (!area) return false;
  let numbers = 0;
  let dates = 0;
  for (let index = Math.max(0, area.top - grid.top); index < HEAD_ROWS && index + grid.top <= area.bottom; index++) {
    const at = area.left - grid.left;
    if (typeof grid.values[index]?.[at] !== 'number') continue;
    numbers++;
    if (DATE_SHOWN.test(grid.headText[index]?.[at] ?? '')) dates++;
  }
  return numbers > 0 && dates >= LEAST_SHARE * numbers;
}

function areSpread(dates: readonly number[]): boolean {
  const sorted = [...dates].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const years = new Set(dates.map((date) => dayOfSerial(date)?.year));
  return (
    years.size >= FEWEST_YEARS &&
    at(1) - at(0) >= DAYS_APART &&
    at(1) - at(0) <= OLDEST &&
    at(0.75) - at(0.25) >= DAYS_BETWEEN_QUARTILES
  );
}

/** Days of weeks, months or quarters in order, or days that all begin or end a month: a series of periods. */
function isSeries(dates: readonly number[]): boolean {
  const edges = dates.filter((date) => isMonthEdge(date)).length;
  if (edges >= LEAST_SHARE * dates.length) return true;
  const gaps = dates.slice(1).map((date, index) => date - (dates[index] ?? 0));
  const isOrdered = gaps.every((gap) => gap >= 0) || gaps.every((gap) => gap <= 0);
  const sizes = gaps.map(Math.abs).sort((one, other) => one - other);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return isOrdered && middle <= A_QUARTER && (sizes.at(-1) ?? 0) <= 2 * middle;
}

function isMonthEdge(serial: number): boolean {
  return dayOfSerial(serial)?.day === 1 || dayOfSerial(serial + 1)?.day === 1;
}

/** Nobody in a return is born after its period; without a period any day that a date can be. */
function latestOf({ table }: CellContext): number {
  const end = table.period?.value.end;
  return (end === undefined ? undefined : serialOfIso(end)) ?? Number.MAX_SAFE_INTEGER;
}
