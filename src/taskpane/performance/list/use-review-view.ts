import { useMemo, useState } from 'react';
import type { Review } from '../../../domain/variance/variance';
import { useSearch } from '../../shared/frame/use-search';
import {
  countVerdicts,
  filterVariances,
  hasNextStep,
  isFlagged,
  listServices,
  type VarianceFilter,
} from './review-list';

const ALL: VarianceFilter = { view: 'all' };

/** Where a quiet group of a service has its place among what is open. */
export const quietOf = (service: string): string => `quiet ${service}`;

/** What of a review is shown: view, filter, search, and which services are open. All of it survives a new review. */
export function useReviewView(review: Review | undefined) {
  const [wanted, setFilter] = useState<VarianceFilter>(ALL);
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const variances = useMemo(() => review?.variances ?? [], [review]);
  const totals = useMemo(() => countVerdicts(variances), [variances]);
  const counts = useMemo(
    () => ({ flagged: variances.filter(isFlagged).length, next: variances.filter(hasNextStep).length }),
    [variances],
  );
  // After a new review nothing may be left of what was chosen, and then nothing would be shown.
  const verdict = totals.some((one) => one.verdict === wanted.verdict) ? wanted.verdict : undefined;
  const view = wanted.view === 'all' || counts[wanted.view] > 0 ? wanted.view : 'all';
  const { text = '' } = wanted;
  const filter: VarianceFilter = { view, text, ...(verdict !== undefined && { verdict }) };
  const search = useSearch(text, (next) => setFilter({ ...filter, text: next }));
  const shown = useMemo(
    () => filterVariances(variances, { view, text, ...(verdict !== undefined && { verdict }) }),
    [variances, view, text, verdict],
  );
  const services = useMemo(() => listServices(shown), [shown]);
  const isWhole = view === 'all' && verdict === undefined && text.trim() === '';
  /** Where all is shown the first service is open, if it has anything that stands out; of what was asked for everything is. */
  const isOpenAtFirst = (id: string): boolean =>
    isWhole ? id === services[0]?.id && services[0].loud.length > 0 : !id.startsWith('quiet ');
  const mode = isWhole ? 'all' : 'some';
  const isOpen = (id: string): boolean => turned.get(`${mode} ${id}`) ?? isOpenAtFirst(id);
  const open = (ids: readonly string[]) =>
    setTurned(new Map([...turned, ...ids.map((id) => [`${mode} ${id}`, true] as const)]));

  // One steps through what is flagged, unless something else was asked for.
  const order = services.flatMap(({ loud, quiet }) => [...loud, ...quiet]);
  const flagged = order.filter(isFlagged);
  return {
    filter,
    setFilter,
    search,
    showAll: () => setFilter(ALL),
    totals,
    counts,
    shown,
    services,
    isWhole,
    order,
    steps: isWhole && flagged.length > 0 ? flagged : order,
    isOpen,
    toggle: (id: string) => setTurned(new Map(turned).set(`${mode} ${id}`, !isOpen(id))),
    open,
  };
}

export type ReviewViewState = ReturnType<typeof useReviewView>;
