import { useState, type RefObject } from 'react';
import type { PerformanceState } from '../../app/performance/performance-session';
import type { Variance } from '../../domain/variance/variance';
import type { Steps } from '../shared/frame/foot-bar';
import { quietOf, type ReviewViewState } from './list/use-review-view';
import { usePlaces, type PagePlace } from './use-places';

interface Around {
  readonly state: PerformanceState;
  readonly view: ReviewViewState;
  readonly homeRef: RefObject<HTMLButtonElement | null>;
  readonly scrollerRef: RefObject<HTMLDivElement | null>;
  /** Whatever was open on a page is closed when it is left. */
  readonly onLeave: () => void;
}

interface KpiPlaces {
  readonly place: PagePlace | undefined;
  /** The KPI whose page is shown. */
  readonly variance: Variance | undefined;
  readonly go: (place: PagePlace) => void;
  readonly back: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly steps: Steps | undefined;
}

/** Which page is shown, the way from one KPI to the next, and back to the row one came from. */
export function useKpiPlaces({ state, view, homeRef, scrollerRef, onLeave }: Around): KpiPlaces {
  const { review, currentKey } = state;
  const { place, go, back } = usePlaces(homeRef, scrollerRef);
  const [followed, setFollowed] = useState(currentKey);
  const key = typeof place === 'object' ? place.kpi : undefined;
  const variance = review?.variances.find((one) => one.key === key);

  const open = (to: PagePlace, keepsFocus = false) => {
    onLeave();
    go(to, keepsFocus);
  };
  // Arriving at a variance opens its page, once: a person may go back and stay there.
  if (currentKey !== followed) {
    setFollowed(currentKey);
    if (currentKey !== undefined && currentKey !== key) open({ kpi: currentKey }, true);
  }
  const position = view.steps.findIndex((one) => one.key === variance?.key);
  const step = (direction: 1 | -1) => {
    const { length } = view.steps;
    const from = position < 0 ? (direction === 1 ? -1 : length) : position;
    const next = view.steps[(from + direction + length) % length];
    if (next) open({ kpi: next.key }, true);
  };
  const total = view.steps.length;
  return {
    // After a new review a part may not be listed any more: then the list is what there is.
    place: typeof place === 'object' && !variance ? undefined : place,
    variance,
    go: (to) => open(to),
    back: () => {
      onLeave();
      if (variance) view.open([variance.service.id, quietOf(variance.service.id)]);
      back(variance?.key);
    },
    step,
    steps: total === 0 ? undefined : { thing: 'KPI', total, step, ...(position >= 0 && { position: position + 1 }) },
  };
}
