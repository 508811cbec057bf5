import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { CHART_COLOURS } from '../shared/chart-tokens';

/**
 * Deep teal, from the lightness steps of Fluent's own ramp so that every contrast Fluent relies on holds; teal because
 * Excel is green and marks are red, yellow and blue.
 */
const RINGFENCE: BrandVariants = {
  10: '#05171b',
  20: '#05242a',
  30: '#043037',
  40: '#033d46',
  50: '#004a56',
  60: '#025865',
  70: '#006473',
  80: '#007384',
  90: '#0994a8',
  100: '#36abc0',
  110: '#55b6c9',
  120: '#70c0d0',
  130: '#90cdda',
  140: '#b1dbe3',
  150: '#cee7ec',
  160: '#eaf4f6',
};

/** Fluent's own, and for machines that have none of these a letter about as wide as Segoe UI, which the bands are drawn for. */
const FONTS =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Open Sans', 'DejaVu Sans Condensed', sans-serif";

/** Fluent's tokens and our own. */
export type PaneTheme = Theme & (typeof CHART_COLOURS)[keyof typeof CHART_COLOURS];

export const lightTheme: PaneTheme = { ...createLightTheme(RINGFENCE), fontFamilyBase: FONTS, ...CHART_COLOURS.light };

export const darkTheme: PaneTheme = {
  ...createDarkTheme(RINGFENCE),
  fontFamilyBase: FONTS,
  ...CHART_COLOURS.dark,
  // Fluent's default for text in the brand colour is a step too dark for 4.5:1 on its own dark surfaces.
  colorBrandForeground1: RINGFENCE[120],
  colorBrandForegroundLink: RINGFENCE[130],
};
