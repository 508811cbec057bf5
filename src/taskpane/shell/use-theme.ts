import { useSyncExternalStore } from 'react';
import { darkTheme, lightTheme, type PaneTheme } from './brand';
import type { ThemeSource } from './theme-source';

/** The Fluent theme that goes with Office's, and follows it. */
export function useTheme(source: ThemeSource): PaneTheme {
  const isDark = useSyncExternalStore(source.subscribe, source.isDark);
  return isDark ? darkTheme : lightTheme;
}
