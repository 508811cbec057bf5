import type { WorkbookContext } from '../engine/contexts';
import { overlap, type CellArea } from '../../cells/areas';
import { cellName } from '../../cells/addresses';
import { evidenceOf } from '../review/evidence';
import { judge, type Evidence } from '../variance/judge';
import { pointAt, type Point, type Series } from '../variance/series';
import { seriesInReturns } from '../review/series-in-returns';
import type { Signal } from '../variance/special-causes';
import type { Thresholds } from '../tables/thresholds';
import { valueCell } from '../review/value-cell';
import type { Comparison } from '../variance/variance';
import { defineRule, type RegisterHit } from '../engine/define-rule';
import { sayVarianceQuery, type VarianceQuery } from '../messages/variance-query';

type VarianceHit = RegisterHit<VarianceQuery>;

/**
 * The latest figure of a KPI where a return gives it, judged as the review of variances judges it (`domain/variance`): whatever that
 * would escalate without an explanation is asked about at its cell, under the key by which the review knows the answer
 * (`queryOf`). 326 referrals after 278 are 17.3 % more and well within chance (p = 0.056). Improvements are news too, where they are
 * as large and as unlikely; a target that is met is not. Peers and three misses running are watched, so that nobody is asked.
 */
export const varianceUnexplained = defineRule<VarianceQuery>({
  id: 'variance-unexplained',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'workbook',
  source:
    'MHCLG guidance on adequate validation explanations: a substantial difference from the comparator, in number and in proportion; 2019 report, section 4.3.',
  words: {
    title: 'A large change without an explanation',
    why: 'So large a change is rarely chance. It is news about the service, another way of counting, or a slip of the pen.',
    whatToDo:
      'Check the figure. If it is right, explain what happened and how much of the change each cause accounts for.',
    message: ({ label = '' }, data) => sayVarianceQuery(label, data),
  },
  check: function* (context) {
    for (const series of seriesInReturns(context)) {
      const hit = hitOf(context, series);
      if (hit) yield hit;
    }
  },
});

/** What a person is asked about: a special cause, a change, or both. */
interface Asked {
  readonly signal?: Signal;
  readonly comparison?: Comparison;
}

function hitOf(context: WorkbookContext, series: Series): VarianceHit | undefined {
  const latest = series.points.at(-1);
  const [column] = latest?.at?.areas ?? [];
  if (!latest?.at || !column) return undefined;
  const asked = askedAbout(evidenceOf(series, context.thresholds).evidence, context.thresholds);
  if (!asked) return undefined;
  const { kpi } = series;
  const { sheet } = latest.at;
  const area = valueCell(column);
  return {
    sheet,
    kpi: kpi.id,
    label: headingOf(context, sheet, kpi.id, column) ?? kpi.name,
    areas: [area],
    samples: [],
    // An explanation of one quarter does not serve the next.
    discriminator: latest.period.label,
    data: {
      cell: cellName(area.top, area.left),
      kind: kpi.kind,
      value: latest.value,
      period: latest.period.label,
      ...(asked.signal && { signal: asked.signal.rule, side: asked.signal.side }),
      ...(asked.comparison && dataOf(asked.comparison, latest, series, context)),
    },
  };
}

/** The weightiest concern of what would be escalated, or an improvement as large and as unlikely. */
function askedAbout(evidence: Evidence, thresholds: Thresholds): Asked | undefined {
  const { verdict, concerns, improvements } = judge(evidence, thresholds);
  const comparisons = [...concerns, ...improvements].flatMap((reason) =>
    reason.why === 'comparison' ? [reason.comparison] : [],
  );
  if (verdict === 'escalate') {
    const [comparison] = comparisons;
    const [first] = concerns;
    return { ...(comparison && { comparison }), ...(first?.why === 'signal' && { signal: first.signal }) };
  }
  const comparison = comparisons.find(
    ({ direction, with: which, isLarge, p = 1 }) =>
      direction === 'better' &&
      (which === 'last-period' || which === 'last-year') &&
      isLarge &&
      p < thresholds.escalateBelow,
  );
  return comparison && { comparison };
}

function dataOf(
  { with: which, value, reference, referencePeriod, expected, p }: Comparison,
  latest: Point,
  { points }: Series,
  context: WorkbookContext,
): Partial<VarianceHit['data']> {
  const before = referencePeriod && which !== 'year-to-date' ? pointAt(points, referencePeriod) : undefined;
  return {
    with: which,
    value,
    before: reference,
    ...(which === 'year-to-date' && { figure: latest.value }),
    ...(expected !== undefined && { expected }),
    ...(referencePeriod && { beforePeriod: referencePeriod.label }),
    ...(before && { beforeIn: placeOf(before, latest, context) }),
    ...(p !== undefined && { chance: p }),
  };
}

function placeOf({ at }: Point, latest: Point, { sheets }: WorkbookContext): string {
  const [area] = at?.areas ?? [];
  if (!at || !area || !sheets.some(({ grid, returns }) => grid.sheet === at.sheet && returns.length > 0))
    return 'the table History';
  const { top, left } = valueCell(area);
  return at.sheet === latest.at?.sheet ? cellName(top, left) : `${cellName(top, left)} on sheet “${at.sheet}”`;
}

/** As written, where the cells are under a heading of the KPI's own. */
function headingOf({ sheets }: WorkbookContext, sheet: string, kpi: string, area: CellArea): string | undefined {
  const fields = sheets
    .filter(({ grid }) => grid.sheet === sheet)
    .flatMap(({ returns }) => returns.flatMap((table) => table.fields));
  return fields.find((field) => field.kpi.id === kpi && overlap(field.area, area))?.header;
}
