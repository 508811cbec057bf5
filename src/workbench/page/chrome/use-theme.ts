import { useSyncExternalStore } from 'react';
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** Greens around Excel's own. */
const GREENS: BrandVariants = {
  10: '#02150a',
  20: '#052413',
  30: '#07331b',
  40: '#094223',
  50: '#0b512b',
  60: '#0d6033',
  70: '#0f6f3b',
  80: '#107c41',
  90: '#2f8c58',
  100: '#4b9b6e',
  110: '#66aa84',
  120: '#82b99b',
  130: '#9dc8b1',
  140: '#b9d8c7',
  150: '#d5e8de',
  160: '#f0f7f3',
};

const LIGHT = createLightTheme(GREENS);
const DARK = createDarkTheme(GREENS);

const query = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** The light or the dark theme, whichever the person's system asks for. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => query().matches) ? DARK : LIGHT;
}
