import type { DrawnLine, PointMarker } from '../../cells/drawings';

/** A line of a chart as SVG has it: places and widths in pixels. */
export interface ShapeLine {
  readonly path: string;
  readonly line: DrawnLine;
}

export interface ShapeBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly outline?: DrawnLine;
}

export interface ShapeMarker {
  readonly x: number;
  readonly y: number;
  readonly marker: PointMarker;
}

export interface ShapeText {
  readonly x: number;
  /** The line that letters stand on. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly colour: string;
  readonly isBold?: true;
}

/** A chart laid out, from the bottom to the top. */
export interface ChartShapes {
  readonly lines: readonly ShapeLine[];
  readonly bars: readonly ShapeBar[];
  readonly markers: readonly ShapeMarker[];
  readonly texts: readonly ShapeText[];
}

/** The box that lines or bars are drawn in, in pixels. */
export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const PIXELS_PER_POINT = 96 / 72;

/** About how wide a letter is, as a part of its size. */
const LETTER = 0.5;

/** About how wide a text is, in pixels. @param size points */
export const textPixels = (text: string, size: number): number => text.length * size * PIXELS_PER_POINT * LETTER;
