import { isAtAMoment } from '../codelists/caseload';
import type { WorkbookContext } from '../engine/contexts';
import { cellName } from '../model/areas';
import { daysIn, isSameDays, periodBefore, yearBefore } from '../model/period-arithmetic';
import { maker } from '../variance/comparators';
import { figuresOverTime, type FigureInTime } from '../variance/figures-over-time';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../variance/thresholds';
import type { Comparison } from '../variance/variance';
import { defineRule, type RegisterHit } from './define-rule';

type VarianceHit = RegisterHit<'variance-unexplained'>;

/**
 * The latest figure of a KPI against its target, the period before and the same period of last year, in returns and `History`. Worth
 * an explanation when the difference is large in number, large in proportion and unlikely to be chance, as the review of variances
 * judges it (`domain/variance`): exact tests, with the days of the periods as exposure, so that February is not less than March. 326
 * referrals after 278 are 17.3 % more and well within chance (p = 0.056). Improvements are news too; a target that is met is not.
 * Periods that are not over are not judged.
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

function judge({ registers, today }: WorkbookContext, figures: readonly FigureInTime[]): VarianceHit | undefined {
  const latest = figures
    .filter(({ at, period }) => at !== undefined && period.end < today)
    .reduce<FigureInTime | undefined>(
      (last, one) => (last && last.period.end >= one.period.end ? last : one),
      undefined,
    );
  if (!latest?.at) return undefined;
  const { at, period, value, kpi } = latest;
  const smallestChange = registers.settings?.significantChange ?? DEFAULT_THRESHOLDS.smallestChange;
  const thresholds: Thresholds = { ...DEFAULT_THRESHOLDS, smallestChange };
  const found = compared(latest, at, figures, thresholds).find(
    ({ comparison: { isLarge, p = 1, direction, with: which } }) =>
      isLarge && p < thresholds.escalateBelow && !(which === 'target' && direction === 'better'),
  );
  if (!found) return undefined;
  const { comparison, before } = found;
  return {
    sheet: at.sheet,
    kpi,
    label: at.header,
    areas: [at.area],
    samples: [],
    // An explanation of one quarter does not serve the next.
    discriminator: period.label,
    data: {
      cell: cellName(at.area.top, at.area.left),
      value,
      period: period.label,
      before: comparison.reference,
      chance: comparison.p ?? 1,
      ...(before
        ? {
            with: comparison.with === 'last-year' ? 'last-year' : 'last-period',
            beforePeriod: before.period.label,
            beforeIn: placeOf(before, at.sheet),
          }
        : { with: 'target' }),
    },
  };
}

interface Compared {
  readonly comparison: Comparison;
  /** Absent for a target. */
  readonly before?: FigureInTime;
}

/** Against the periods first: what has changed needs an explanation more than what has always been so. */
function compared(
  latest: FigureInTime,
  at: NonNullable<FigureInTime['at']>,
  figures: readonly FigureInTime[],
  thresholds: Thresholds,
): readonly Compared[] {
  const { kpi } = at;
  const make = maker(kpi, thresholds);
  // What is open on a day does not grow with the days of the period.
  const sideOf = ({ value, period }: FigureInTime) => ({
    value,
    exposure: isAtAMoment(kpi, at.header) ? 1 : daysIn(period),
  });
  const own = sideOf(latest);
  const earlier = [
    { which: 'last-period', days: periodBefore(latest.period) },
    { which: 'last-year', days: yearBefore(latest.period) },
  ] as const;
  const overTime = earlier.flatMap(({ which, days }): readonly Compared[] => {
    const before = figures.find((one) => isSameDays(one.period, days));
    return before ? [{ comparison: make(which, own, sideOf(before)), before }] : [];
  });
  const { target: value, tolerance } = kpi;
  if (value === undefined) return overTime;
  const target = {
    value,
    exposure: own.exposure,
    isFixed: true,
    ...(tolerance !== undefined && { tolerance }),
  } as const;
  return [...overTime, { comparison: make('target', own, target) }];
}

function placeOf({ at }: FigureInTime, sheet: string): string {
  if (!at) return 'the table History';
  const cell = cellName(at.area.top, at.area.left);
  return at.sheet === sheet ? cell : `${cell} on sheet “${at.sheet}”`;
}
