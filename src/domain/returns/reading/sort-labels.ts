import { parseBand } from '../../codelists/bands';
import { findFinancialYear } from '../../model/parse-period';
import { monthsIn } from '../../model/period-arithmetic';
import type { Entry, FigureKind } from '../../model/table-reading';
import type { Path, PathLabel } from './axis-path';
import { periodOf } from './period-label';
import { bareLabel, type LabelReader, type Meaning } from './read-label';

/** A label with what it may say. */
export interface LabelMeaning {
  readonly label: PathLabel;
  readonly meaning: Meaning;
}

/** Labels of one row or column, told apart by what they are about. */
export interface SortedLabels {
  /** The label that says what is counted; none where it is the total of what the outer ones say, or a time alone. */
  readonly own?: LabelMeaning;
  /** Labels around it. */
  readonly outers: readonly LabelMeaning[];
  readonly figure: FigureKind;
  readonly period?: Entry['period'];
  readonly periodOfNoYear?: string;
  readonly total?: Entry['total'];
}

/** Tells labels of time, of totals and of the kind of figure from those that say what is counted. */
export function sortLabels({ labels }: Path, reader: LabelReader, axis: AxisTimes): SortedLabels {
  const read = labels.map((label) => ({ label, meaning: reader.read(label.text) }));
  const times = read.filter(({ meaning }) => isPeriodLabel(meaning, axis.years));
  const others = read.filter((each) => !times.includes(each));
  const figures = others.filter(({ meaning }) => !meaning.total && meaning.figure && !saysWhat(meaning));
  const content = others.filter(({ meaning }) => meaning.names !== 'axis' && saysWhat(meaning));
  const figure = [...times, ...figures].flatMap(({ meaning }) => meaning.figure ?? []).at(-1) ?? 'actual';
  const period = periodOfLabels(times, reader);
  const said = others.find(({ meaning }) => meaning.total && !meaning.measure)?.meaning.total;
  // `Total` under `Q1`, beside its months, is the figure of the quarter.
  const total = said === 'total' && axis.bannerTotals && isPartOfYear(period.period) ? undefined : said;
  const own = total ? undefined : content.at(-1);
  return {
    ...(own && { own }),
    outers: own ? content.slice(0, -1) : content,
    figure,
    ...period,
    ...(total && { total }),
  };
}

/** Months of the longest part of a year that has parts itself: two quarters. */
const HALF_A_YEAR = 6;

function isPartOfYear(period: Entry['period']): boolean {
  return period !== undefined && (monthsIn(period) ?? 0) <= HALF_A_YEAR;
}

/** A KPI's own name says what is counted, and so does a value of a list, whatever else they may mean. */
function saysWhat({ measure, total, figure, parts }: Meaning): boolean {
  return measure !== undefined || (total === undefined && (figure === undefined || parts.length > 0));
}

/** `2019/20` over `Q1`: the outer label says the year of the inner one. */
function periodOfLabels(
  times: readonly LabelMeaning[],
  reader: LabelReader,
): Pick<SortedLabels, 'period' | 'periodOfNoYear'> {
  let { financialYear } = reader.year;
  let period: Entry['period'];
  let written: string | undefined;
  for (const { label, meaning } of times) {
    const own = periodOf(label.text, financialYear === undefined ? {} : { financialYear }).period ?? meaning.period;
    financialYear = findFinancialYear(label.text) ?? financialYear;
    period = own ?? period;
    written = own ? undefined : label.text;
  }
  if (period) return { period };
  return written === undefined ? {} : { periodOfNoYear: written };
}

/** `16/17` is a year only where the labels run on from year to year. */
function isPeriodLabel(meaning: Meaning, years: boolean): boolean {
  if (!meaning.isPeriod) return false;
  return years || parseBand(bareLabel(meaning.text).replace('/', '-')) === undefined;
}

/** What the labels of a whole axis say of time. */
export interface AxisTimes {
  /** `04/05`, `05/06` are years. */
  readonly years: boolean;
  /** Each quarter has a total of its months, so that a total under a quarter is the quarter's. */
  readonly bannerTotals: boolean;
}

/** One look at all labels of an axis. */
export function timesOf(paths: readonly Path[], reader: LabelReader): AxisTimes {
  const banners = new Map<string, boolean>();
  for (const { labels } of paths) {
    const [outer, own] = [labels.at(-2), labels.at(-1)];
    if (!outer || !own || !reader.read(outer.text).isPeriod) continue;
    const isTotal = reader.read(own.text).total !== undefined;
    banners.set(outer.text, isTotal || banners.get(outer.text) === true);
  }
  return { years: yearsAmong(paths), bannerTotals: [...banners.values()].every((has) => has) };
}

/** True where labels such as `04/05`, `05/06` each begin where the last ended: ages never share a bound. */
function yearsAmong(paths: readonly Path[]): boolean {
  const bands = paths.flatMap(({ labels }) => {
    const band = parseBand(bareLabel(labels.at(-1)?.text ?? '').replace('/', '-'));
    return band && band.from !== band.to && band.to !== 120 && band.from > 0 ? [band] : [];
  });
  if (bands.length < 2) return false;
  return bands.every((band, index) => index === 0 || bands[index - 1]?.to === band.from);
}
