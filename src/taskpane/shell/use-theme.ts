import { useSyncExternalStore } from 'react';
import type { Theme } from '@fluentui/react-components';
import { darkTheme, lightTheme } from './brand';
import type { ThemeSource } from './theme-source';

/** The Fluent theme that goes with Office's, and follows it. */
export function useTheme(source: ThemeSource): Theme {
  const isDark = useSyncExternalStore(source.subscribe, source.isDark);
  return isDark ? darkTheme : lightTheme;
}
