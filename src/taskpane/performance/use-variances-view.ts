import { useMemo, useState } from 'react';
import type { Review } from '../../domain/variance/variance';
import { countVerdicts, filterVariances, servicesIn, type VarianceFilter } from './filter-variances';

/** What of a review is shown: filter, and which cards are open. All of it survives a new review. */
export function useVariancesView({ variances }: Review, currentKey: string | undefined) {
  const [wanted, setFilter] = useState<VarianceFilter>({});
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [followed, setFollowed] = useState<string>();

  const services = useMemo(() => servicesIn(variances), [variances]);
  const totals = useMemo(() => countVerdicts(variances), [variances]);
  // After a new review nothing may be left of what was chosen, and then nothing would be shown.
  const verdict = totals.some((one) => one.verdict === wanted.verdict) ? wanted.verdict : undefined;
  const service = services.some(({ id }) => id === wanted.service) ? wanted.service : undefined;
  const onlyNext = wanted.onlyNext ?? false;
  const shown = useMemo(
    () => filterVariances(variances, { verdict, service, onlyNext }),
    [variances, verdict, service, onlyNext],
  );

  // Arriving at a variance opens its card, once: a person may close it again and stay there.
  if (currentKey !== followed) {
    setFollowed(currentKey);
    if (currentKey !== undefined) setOpen(new Set(open).add(currentKey));
  }

  return {
    filter: { verdict, service, onlyNext } satisfies VarianceFilter,
    setFilter,
    services,
    totals,
    shown,
    isOpen: (key: string) => open.has(key),
    toggle: (key: string) => {
      const next = new Set(open);
      if (!next.delete(key)) next.add(key);
      setOpen(next);
    },
  };
}

export type VariancesView = ReturnType<typeof useVariancesView>;
