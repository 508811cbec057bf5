import { makeStyles, tokens } from '@fluentui/react-components';

/** With a contrast theme everything is drawn in the one colour that it has for text. */
const CONTRAST = '@media (forced-colors: active)';

/** Lines and points are told apart by dash and shape; colour is besides. */
export const useChartStyles = makeStyles({
  figure: { margin: 0, color: tokens.colorNeutralForeground1 },
  drawing: { display: 'block', width: '100%', maxWidth: '420px', height: 'auto', fontFamily: 'inherit' },
  // A rim in the colour of the ground keeps words readable over lines, and marks apart where they overlap.
  text: {
    fill: 'currentColor',
    fontSize: '10px',
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 3,
    strokeLinejoin: 'round',
    [CONTRAST]: { stroke: 'Canvas' },
  },
  axis: { fill: 'none', stroke: 'currentColor', strokeWidth: 1, opacity: 0.35 },
  band: { fill: 'currentColor', fillOpacity: 0.09 },
  limit: { fill: 'none', stroke: 'currentColor', strokeWidth: 1, opacity: 0.75 },
  mean: { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, opacity: 0.75 },
  target: { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeDasharray: '9 3 2 3' },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandForeground1,
    strokeWidth: 1.5,
    [CONTRAST]: { stroke: 'currentColor' },
  },
  plain: { fill: tokens.colorBrandForeground1, [CONTRAST]: { fill: 'currentColor' } },
  special: {
    fill: 'currentColor',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 1,
    [CONTRAST]: { stroke: 'Canvas' },
  },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    listStyle: 'none',
    margin: `${tokens.spacingVerticalXXS} 0`,
    padding: 0,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  sample: { flexShrink: 0, width: '18px', height: '12px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Dashes of lines that are not certain, or further out. */
export const DASHES = { trial: '4 3', wide: '2 2' } as const;
