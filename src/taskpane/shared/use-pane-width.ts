import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Narrower than this there is room for two tabs only, and none for a search beside the totals. */
export const NARROW = 300;

/** Width of the pane in CSS pixels; zooming in makes it smaller. */
export const usePaneWidth = (): number => useSyncExternalStore(subscribe, () => window.innerWidth);
