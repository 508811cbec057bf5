import type { ChartCells } from '../../workbook/model/drawings';
import type { ChartTarget } from './targets';

/** What a series reads from until it is told: one cell of the chart's own sheet. */
export const placeholderCells = ({ sheetId }: ChartTarget): ChartCells => ({
  sheetId,
  area: { top: 0, left: 0, bottom: 0, right: 0 },
});
