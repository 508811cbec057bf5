import { parseIsoDate } from '../../cells/serial-dates';
import { financialYearOf } from '../model/make-period';
import { monthsIn } from '../model/period-arithmetic';
import type { Period } from '../model/periods';
import { areOverlapping, boxOf, textWidth, TEXT_SIZE, type ChartText } from './chart-text';

/** What stands below a chart: quarters or months, and below them their financial years with a line between. */
export interface TimeAxis {
  readonly texts: readonly ChartText[];
  /** Where a year ends. */
  readonly dividers: readonly number[];
}

interface AxisPlaces {
  /** One for each period, with its place on the line of time. */
  readonly periods: readonly { readonly period: Period; readonly slot: number; readonly x: number }[];
  /** The lines that letters of the two rows stand on. */
  readonly rows: readonly [upper: number, lower: number];
  /** Nothing goes beyond. */
  readonly width: number;
}

/** Room between two words beside each other. */
const GAP = 4;

export function timeAxis({ periods, rows: [upper, lower], width }: AxisPlaces): TimeAxis {
  const named = periods.map((one) => ({ ...one, ...namesOf(one.period) }));
  const short = named.some(({ part }) => part !== '') ? partTexts(named, upper) : [];
  const years = yearsOf(named);
  const texts = years.map(({ name, from, to }) => inWidth(word((from + to) / 2, lower, name, 'plain'), width));
  return {
    texts: [...short, ...withoutOverlaps(texts)],
    dividers: years.slice(1).map(({ from }, index) => (from + (years[index]?.to ?? from)) / 2),
  };
}

function word(x: number, y: number, text: string, tone: ChartText['tone']): ChartText {
  return { x, y, anchor: 'middle', text, size: TEXT_SIZE, tone };
}

const MONTHS = 'JFMAMJJASOND';

/** A quarter or the first letter of a month, and the financial year. */
function namesOf(period: Period): { readonly part: string; readonly year: string } {
  const first = parseIsoDate(period.start);
  if (!first) return { part: '', year: period.label };
  const start = financialYearOf(first);
  const year = `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
  const months = monthsIn(period);
  if (months === 1) return { part: MONTHS.charAt(first.month - 1), year };
  if (months === 3 && first.month % 3 === 1) return { part: `Q${Math.floor(((first.month + 8) % 12) / 3) + 1}`, year };
  return { part: '', year };
}

interface Named {
  readonly slot: number;
  readonly x: number;
  readonly part: string;
  readonly year: string;
}

/** As many as have room, counted back from the latest, which always has its own. */
function partTexts(named: readonly Named[], y: number): readonly ChartText[] {
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return [];
  const slots = last.slot - first.slot;
  const step = slots === 0 ? Infinity : (last.x - first.x) / slots;
  const widest = Math.max(...named.map(({ part }) => textWidth(part, TEXT_SIZE)));
  const every = Math.max(1, Math.ceil((widest + GAP) / step));
  return named.filter(({ slot }) => (last.slot - slot) % every === 0).map(({ x, part }) => word(x, y, part, 'quiet'));
}

interface Year {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function yearsOf(named: readonly Named[]): readonly Year[] {
  const years: Year[] = [];
  for (const { year, x } of named) {
    const last = years.at(-1);
    if (last?.name === year) years[years.length - 1] = { ...last, to: x };
    else years.push({ name: year, from: x, to: x });
  }
  return years;
}

function inWidth(text: ChartText, width: number): ChartText {
  const { left, right } = boxOf(text);
  return { ...text, x: text.x + Math.max(0, -left) - Math.max(0, right - width) };
}

/** The latest are kept where there is no room for all. */
function withoutOverlaps(texts: readonly ChartText[]): readonly ChartText[] {
  const kept: ChartText[] = [];
  for (const text of [...texts].reverse()) {
    const box = boxOf(text);
    const roomy = { ...box, left: box.left - GAP, right: box.right + GAP };
    if (!kept.some((one) => areOverlapping(boxOf(one), roomy))) kept.push(text);
  }
  return kept.reverse();
}
