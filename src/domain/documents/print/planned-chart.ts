import type { ChartDocument } from '../../model/sheet-document';

/** A chart before its sheet gives it a number and a place. */
export interface PlannedChart extends Omit<ChartDocument, 'name' | 'alternativeText' | 'place'> {
  /** What it is of, as its name ends: `Families housed`. */
  readonly title: string;
  /** All its values, in sentences: its alternative text after the figure's own sentence. */
  readonly told: string;
  /** Points. */
  readonly height: number;
}

/** How wide charts on text sheets are, in points: what is left of the column stays free for nothing. */
export const CHART_WIDTH = 430;
