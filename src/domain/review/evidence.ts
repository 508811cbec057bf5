import { chartOf, type Charted } from '../variance/chart';
import { compareLatest, type Compared } from '../variance/comparators';
import type { Evidence } from '../variance/judge';
import { missesRunning } from '../variance/misses';
import type { PeersFound } from '../variance/peers';
import type { Series } from '../variance/series';
import type { Thresholds } from '../tables/thresholds';

/** What a verdict on a series is made from, and what is to be said of how it came about. */
export interface EvidenceFound {
  readonly evidence: Evidence;
  readonly compared: Compared;
  readonly charted: Charted;
}

/** What speaks for and against the latest value of a series: the same for the review and for the query at the cell. */
export function evidenceOf(series: Series, thresholds: Thresholds, peers?: PeersFound): EvidenceFound {
  const { kpi, category, points } = series;
  const compared = compareLatest(series, thresholds);
  const charted = chartOf(series, thresholds);
  const { value = 0, base } = points.at(-1) ?? {};
  const evidence: Evidence = {
    kpi,
    category,
    value,
    ...(base !== undefined && { base }),
    comparisons: [...compared.comparisons, ...(peers ? [peers.comparison] : [])],
    points: charted.points,
    misses: missesRunning(series),
    ...(charted.spc && { spc: charted.spc }),
    ...(peers && { funnel: peers.funnel }),
  };
  return { evidence, compared, charted };
}
