import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Width of the pane in CSS pixels; zooming in makes it smaller. */
export const usePaneWidth = (): number => useSyncExternalStore(subscribe, () => window.innerWidth);
