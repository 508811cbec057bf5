import type { HeadingQuestion, Layout, ReturnSheet } from '../../domain/model/returns';

/** The layout of the table a heading stands in; `records` where that is not known. */
export function layoutAround({ sheet, headerCell }: HeadingQuestion, returns: readonly ReturnSheet[]): Layout {
  const { top, left } = headerCell;
  const onSheet = returns.filter((one) => one.sheet === sheet);
  const around = onSheet.find((one) => top <= one.lastRow && left >= one.firstColumn && left <= one.lastColumn);
  return (around ?? onSheet[0])?.layout ?? 'records';
}
