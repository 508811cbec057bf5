import { parseBand } from '../../codelists/bands';
import { findFinancialYear, parsePeriod } from '../../model/parse-period';
import type { Entry, FigureKind } from '../../model/table-reading';
import type { Path, PathLabel } from './axis-path';
import type { LabelReader, Meaning } from './read-label';

/** A label with what it may say. */
export interface LabelMeaning {
  readonly label: PathLabel;
  readonly meaning: Meaning;
}

/** Labels of one row or column, told apart by what they are about. */
export interface SortedLabels {
  /** Labels that say what is counted. */
  readonly content: readonly LabelMeaning[];
  readonly figure: FigureKind;
  readonly period?: Entry['period'];
  readonly periodOfNoYear?: string;
  readonly total?: Entry['total'];
}

/** Tells labels of time, of totals and of the kind of figure from those that say what is counted. */
export function sortLabels({ labels }: Path, reader: LabelReader, years: boolean): SortedLabels {
  const read = labels.map((label) => ({ label, meaning: reader.read(label.text) }));
  const times = read.filter(({ meaning }) => isPeriodLabel(meaning, years));
  const others = read.filter((each) => !times.includes(each));
  const total = others.find(({ meaning }) => meaning.total && !meaning.measure)?.meaning.total;
  const figures = others.filter(({ meaning }) => !meaning.total && meaning.figure && !meaning.measure);
  const content = others.filter(({ meaning }) => meaning.names !== 'axis' && saysWhat(meaning));
  const figure = [...times, ...figures].flatMap(({ meaning }) => meaning.figure ?? []).at(-1);
  return { content, figure: figure ?? 'actual', ...periodOfLabels(times, reader), ...(total && { total }) };
}

/** A KPI's own name says what is counted, whatever else it may mean. */
function saysWhat({ measure, total, figure }: Meaning): boolean {
  return measure !== undefined || (total === undefined && figure === undefined);
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
    const own = parsePeriod(label.text, financialYear === undefined ? {} : { financialYear }) ?? meaning.period;
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
  return years || parseBand(meaning.text.replace('/', '-')) === undefined;
}

/** True where labels such as `04/05`, `05/06` each begin where the last ended: ages never share a bound. */
export function yearsAmong(paths: readonly Path[]): boolean {
  const bands = paths.flatMap(({ labels }) => {
    const band = parseBand(labels.at(-1)?.text.replace('/', '-') ?? '');
    return band && band.from !== band.to && band.to !== 120 && band.from > 0 ? [band] : [];
  });
  if (bands.length < 2) return false;
  return bands.every((band, index) => index === 0 || bands[index - 1]?.to === band.from);
}
