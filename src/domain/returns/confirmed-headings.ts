import type { ConfirmedHeadings } from '../model/returns';
import type { Kpi } from '../model/specification';
import { headingKey, type HeadingIndex, type HeadingMatch } from './headings';

/** What a person answers for a heading that stands for no KPI. */
export const NO_KPI = 'none';

/**
 * The index with what people said about headings put before what it would make of them itself. An answer that names a KPI the
 * specification does not have is left aside: it was given for another service, or before the specification changed.
 */
export function withConfirmed(
  index: HeadingIndex,
  confirmed: ConfirmedHeadings | undefined,
  kpis: readonly Kpi[],
): HeadingIndex {
  if (!confirmed || confirmed.size === 0) return index;
  const answers = new Map<string, HeadingMatch | undefined>();
  for (const [key, id] of confirmed) {
    const kpi = kpis.find((each) => each.id === id);
    if (kpi) answers.set(key, { kpi, how: 'confirmed' });
    else if (id === NO_KPI) answers.set(key, undefined);
  }
  const isConfirmed = (heading: string): boolean => answers.has(headingKey(heading));
  return {
    find: (heading) => (isConfirmed(heading) ? answers.get(headingKey(heading)) : index.find(heading)),
    match: (heading) =>
      isConfirmed(heading) ? (answers.get(headingKey(heading)) ?? { mayBe: [] }) : index.match(heading),
    isConfirmed,
  };
}
