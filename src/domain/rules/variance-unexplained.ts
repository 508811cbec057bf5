import { isAtAMoment } from '../codelists/caseload';
import type { WorkbookContext } from '../engine/contexts';
import { cellName } from '../model/areas';
import { daysIn, periodBefore, yearBefore } from '../model/period-arithmetic';
import { chanceOfDifference } from '../variance/compare-counts';
import { figuresOverTime, type FigureInTime } from '../variance/figures-over-time';
import { defineRule, type RegisterHit } from './define-rule';

/** Fewer people more or less than this are a matter of who happened to come. */
const SMALLEST_NUMBER = 10;

/** In per cent, where `Settings` does not say. */
const SMALLEST_CHANGE = 10;

/** A return has ten figures and more, each compared twice: at one in twenty, every return would have one by chance. */
const LARGEST_CHANCE = 0.01;

/**
 * The latest figure of a KPI against the period before and the same period of last year, in returns and `History`. Worth an
 * explanation when the change is large in number, large in proportion and unlikely to be chance: an exact test of two counts,
 * with the days of their periods as exposure, so that February is not less than March. 326 referrals after 278 are
 * 17.3 % more and well within chance (p = 0.056). Periods that are not over are not judged.
 */
export const varianceUnexplained = defineRule({
  id: 'variance-unexplained',
  severity: 'query',
  appliesTo: 'workbook',
  source:
    'MHCLG guidance on adequate validation explanations: a substantial difference from the comparator, in number and in proportion; 2019 report, section 4.3.',
  check: function* (context) {
    const series = new Map<string, FigureInTime[]>();
    for (const figure of figuresOverTime(context)) {
      const key = JSON.stringify([figure.service, figure.kpi]);
      series.set(key, [...(series.get(key) ?? []), figure]);
    }
    for (const figures of series.values()) {
      const hit = judge(context, figures);
      if (hit) yield hit;
    }
  },
});

function judge(
  { registers, today }: WorkbookContext,
  figures: readonly FigureInTime[],
): RegisterHit<'variance-unexplained'> | undefined {
  const latest = figures
    .filter(({ at, period }) => at !== undefined && period.end < today)
    .reduce<FigureInTime | undefined>(
      (last, one) => (last && last.period.end >= one.period.end ? last : one),
      undefined,
    );
  if (!latest?.at) return undefined;
  const { at, period, value } = latest;
  const smallest = registers.settings?.significantChange ?? SMALLEST_CHANGE;
  const comparators = [
    { when: periodBefore(period), isLastYear: false },
    { when: yearBefore(period), isLastYear: true },
  ];
  for (const { when, isLastYear } of comparators) {
    const before = figures.find((one) => one.period.start === when.start && one.period.end === when.end);
    if (!before || !isLarge(value, before.value, smallest)) continue;
    const chance = chanceOfDifference(countOf(latest, at), countOf(before, at));
    if (chance >= LARGEST_CHANCE) continue;
    return {
      sheet: at.sheet,
      kpi: latest.kpi,
      label: at.header,
      areas: [at.area],
      samples: [],
      // An explanation of one quarter does not serve the next.
      discriminator: period.label,
      data: {
        cell: cellName(at.area.top, at.area.left),
        value,
        period: period.label,
        before: before.value,
        beforePeriod: before.period.label,
        beforeIn: placeOf(before, at.sheet),
        isLastYear,
        chance,
      },
    };
  }
  return undefined;
}

function isLarge(value: number, before: number, smallest: number): boolean {
  const change = Math.abs(value - before);
  return change >= SMALLEST_NUMBER && change * 100 >= smallest * before;
}

/** What is open on a day does not grow with the days of the period. */
function countOf({ value, period }: FigureInTime, { kpi, header }: NonNullable<FigureInTime['at']>) {
  return { events: value, exposure: isAtAMoment(kpi, header) ? 1 : daysIn(period) };
}

function placeOf({ at }: FigureInTime, sheet: string): string {
  if (!at) return 'the table History';
  const cell = cellName(at.area.top, at.area.left);
  return at.sheet === sheet ? cell : `${cell} on sheet “${at.sheet}”`;
}
