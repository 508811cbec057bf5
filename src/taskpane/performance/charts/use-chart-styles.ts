import { makeStyles, tokens } from '@fluentui/react-components';
import { chartTokens, CONTRAST } from '../../shared/chart-tokens';

/** Lines and points are told apart by dash and shape; colour is besides. With a contrast theme all is drawn in that of text. */
export const useChartStyles = makeStyles({
  frame: { minWidth: 0 },
  drawing: {
    display: 'block',
    width: '100%',
    height: 'auto',
    fontFamily: 'inherit',
    fontVariantNumeric: 'tabular-nums',
  },
  zone: { fill: chartTokens.zone, [CONTRAST]: { fill: 'none' } },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1, [CONTRAST]: { stroke: 'GrayText' } },
  divider: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, [CONTRAST]: { stroke: 'CanvasText' } },
  mean: { fill: 'none', stroke: chartTokens.ordinary, strokeWidth: 1, [CONTRAST]: { stroke: 'CanvasText' } },
  inner: { fill: 'none', stroke: chartTokens.ordinary, strokeWidth: 0.8, [CONTRAST]: { stroke: 'CanvasText' } },
  limit: {
    fill: 'none',
    stroke: chartTokens.ordinary,
    strokeWidth: 1,
    strokeDasharray: '2 3',
    [CONTRAST]: { stroke: 'CanvasText' },
  },
  target: {
    fill: 'none',
    stroke: chartTokens.improvement,
    strokeWidth: 2,
    strokeDasharray: '7 3',
    [CONTRAST]: { stroke: 'CanvasText' },
  },
  leader: { fill: 'none', stroke: chartTokens.ordinary, strokeWidth: 0.8, [CONTRAST]: { stroke: 'CanvasText' } },
  line: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: 1.5,
    strokeLinejoin: 'round',
    [CONTRAST]: { stroke: 'CanvasText' },
  },
  mark: { stroke: tokens.colorNeutralBackground1, strokeWidth: 1, [CONTRAST]: { stroke: 'Canvas' } },
  hollow: { fill: tokens.colorNeutralBackground1, strokeWidth: 1.5, [CONTRAST]: { fill: 'Canvas' } },
  ring: { fill: 'none', strokeWidth: 1.2 },
  concern: { fill: chartTokens.concern, [CONTRAST]: { fill: 'CanvasText' } },
  improvement: { fill: chartTokens.improvement, [CONTRAST]: { fill: 'CanvasText' } },
  ordinary: { fill: chartTokens.ordinary, [CONTRAST]: { fill: 'CanvasText' } },
  concernLine: { stroke: chartTokens.concern, [CONTRAST]: { stroke: 'CanvasText' } },
  improvementLine: { stroke: chartTokens.improvement, [CONTRAST]: { stroke: 'CanvasText' } },
  ordinaryLine: { stroke: chartTokens.ordinary, [CONTRAST]: { stroke: 'CanvasText' } },
  // A rim in the colour of the ground keeps words readable over lines.
  text: {
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 3,
    strokeLinejoin: 'round',
    [CONTRAST]: { stroke: 'Canvas' },
  },
  quiet: { fill: tokens.colorNeutralForeground3, [CONTRAST]: { fill: 'CanvasText' } },
  plain: { fill: tokens.colorNeutralForeground2, [CONTRAST]: { fill: 'CanvasText' } },
});
