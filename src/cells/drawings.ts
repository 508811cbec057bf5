/** Where a drawing lies: so far below and to the right of the corner of a cell, and how large it is. Rows and columns from 0, the rest in points. */
export interface DrawingPlace {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
  readonly width: number;
  readonly height: number;
}

/** Colours are `#RRGGBB`. */
export interface DrawnLine {
  readonly colour: string;
  readonly points: number;
  /** @default 'solid' */
  readonly dash?: 'solid' | 'dash' | 'dot';
}

export interface PointMarker {
  readonly shape: 'circle' | 'diamond' | 'square';
  /** Points across. */
  readonly size: number;
  readonly colour: string;
}

/** What is written beside a point. */
export interface PointLabel {
  /** Left out: the value. */
  readonly text?: string;
  readonly side: 'above' | 'below' | 'right' | 'end';
  readonly size: number;
  readonly colour: string;
  readonly isBold?: true;
}

/** A point that looks otherwise than its series. */
export interface ChartPoint {
  /** Counted from 0 along the series. */
  readonly at: number;
  readonly marker?: PointMarker;
  readonly label?: PointLabel;
}

/** @typeParam Source the cells that something is read from. */
export interface ChartSeries<Source> {
  readonly name: string;
  readonly values: Source;
  /** Of a line chart the line itself, of bars their outline; left out: as Excel draws it. */
  readonly line?: DrawnLine;
  readonly fill?: string;
  /** At every point; left out: none. */
  readonly marker?: PointMarker;
  readonly points?: readonly ChartPoint[];
  /** At every point. */
  readonly labels?: PointLabel;
}

/** A chart as data: what documents ask for and workbooks hold. */
export interface Chart<Source> {
  /** Unique on its sheet. */
  readonly name: string;
  readonly alternativeText: string;
  readonly place: DrawingPlace;
  /** `other`: one of Excel's many kinds that is none of ours. */
  readonly kind: 'line' | 'bar-stacked' | 'bar-clustered' | 'other';
  /** What stands along the axis; the first is at the left, or at the top of bars where nothing else is said. */
  readonly categories?: Source;
  /** In the order in which they are drawn, one over the other. */
  readonly series: readonly ChartSeries<Source>[];
  readonly axis: ValueAxis;
  readonly hasLegend?: true;
  /** Of bars: the first category is at the bottom, as Excel has it by itself. */
  readonly isFromBottom?: true;
  /** Room between bars, in per cent of their width. */
  readonly gap?: number;
  /** What the lines or bars take of the chart, in parts of its width and height; left out: as much as there is. */
  readonly plot?: PlotPart;
}

/** What is left out is as Excel finds it. */
export interface ValueAxis {
  readonly least?: number;
  readonly most?: number;
  readonly step?: number;
  readonly numberFormat?: string;
  readonly hasGrid?: true;
}

export interface PlotPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture on a sheet. */
export interface Picture {
  readonly name: string;
  readonly alternativeText: string;
  readonly place: DrawingPlace;
  /** The bytes of a PNG file; of a picture that stood in a file already perhaps those of a JPEG or GIF. */
  readonly image: Uint8Array;
}

/** The letters of charts: their axes and legend. */
export const CHART_FONT = { name: 'Arial', size: 10, colour: '#333333' } as const;

/** Lines that charts have besides those of their series. */
export const CHART_LINES = { axis: '#999999', grid: '#DDDDDD' } as const;
