/** Colours that Fluent has none for, by theme: concern and improvement as NHS Making Data Count has them, what is ordinary, and where a target is met. */
export const CHART_COLOURS = {
  light: { chartConcern: '#b84d00', chartImprovement: '#005eb8', chartOrdinary: '#6e6e6e', chartZone: '#e3eefa' },
  dark: { chartConcern: '#ffa45c', chartImprovement: '#6cb4ff', chartOrdinary: '#a6a6a6', chartZone: '#10263f' },
} as const;

/** What styles say for them: themes put them where Fluent puts its own tokens. */
export const chartTokens = {
  concern: 'var(--chartConcern)',
  improvement: 'var(--chartImprovement)',
  ordinary: 'var(--chartOrdinary)',
  zone: 'var(--chartZone)',
} as const;

/** With a contrast theme everything is drawn in the one colour that it has for text: shapes tell apart. */
export const CONTRAST = '@media (forced-colors: active)';
