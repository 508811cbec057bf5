import { formatColor } from 'numfmt';
import type { CSSProperties } from 'react';
import { formatValue } from '../workbook/format-value';
import type { Cell } from '../workbook/model/sheet';
import type { Border, BorderSide, CellStyle, OverlayStyle } from '../workbook/model/styles';
import { CellError, type Scalar } from '../workbook/model/values';
import { textWidth } from './text-width';

/** Calibri where it is installed; Carlito has the same widths. */
export const SHEET_FONTS = 'Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const USUAL_POINTS = 11;
const PIXELS_PER_POINT = 96 / 72;

/** Room that Excel leaves at both sides of a cell's text, together. */
const PADDING = 6;

/** How one cell is to be drawn. */
export interface DrawnLook {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly wraps: boolean;
  /** Text runs over empty neighbours on this side when it is too long. */
  readonly mayRunOver: boolean;
  /** For the cell itself: fill and place of the text. */
  readonly box: CSSProperties;
  /** For the text. */
  readonly font: CSSProperties;
  /** For the frame over the gridlines; undefined without borders. */
  readonly frame: CSSProperties | undefined;
  /** As canvas wants it, for measuring. */
  readonly canvasFont: string;
}

const BORDER_CSS: Readonly<Record<Border['line'], string>> = {
  thin: '1px solid',
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  medium: '2px solid',
  thick: '3px solid',
  double: '3px double',
};

const SIDES: readonly [BorderSide, 'borderTop' | 'borderLeft' | 'borderBottom' | 'borderRight'][] = [
  ['top', 'borderTop'],
  ['left', 'borderLeft'],
  ['bottom', 'borderBottom'],
  ['right', 'borderRight'],
];

const VERTICAL = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;

/** Numbers to the right, text to the left, TRUE and errors in the middle, unless the style says otherwise. */
function alignment(value: Scalar, style: CellStyle): DrawnLook['align'] {
  if (style.horizontal === 'left' || style.horizontal === 'center' || style.horizontal === 'right')
    return style.horizontal;
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || value instanceof CellError ? 'center' : 'left';
}

function frameOf(style: CellStyle, overlay: OverlayStyle | undefined): CSSProperties | undefined {
  const frame: CSSProperties = {};
  for (const [side, property] of SIDES) {
    const border = style.borders?.[side];
    if (border) frame[property] = `${BORDER_CSS[border.line]} ${border.colour ?? '#000000'}`;
  }
  if (Object.keys(frame).length === 0) return undefined;
  // Above the frames of the cells beside it, which share its edges.
  return overlay?.borders ? { ...frame, zIndex: 2 } : frame;
}

function colourOfFormat(value: Scalar, numberFormat: string | undefined): string | undefined {
  if (!numberFormat?.includes('[') || typeof value !== 'number') return undefined;
  try {
    const colour: unknown = formatColor(numberFormat, value);
    return typeof colour === 'string' ? colour : undefined;
  } catch {
    return undefined;
  }
}

function fontOf(style: CellStyle, value: Scalar): CSSProperties {
  const { font = {} } = style;
  const lines = [font.underline ? 'underline' : '', font.strikethrough ? 'line-through' : ''].filter(Boolean).join(' ');
  return {
    ...(font.name ? { fontFamily: `"${font.name.replaceAll('"', '')}", ${SHEET_FONTS}` } : {}),
    ...(font.size ? { fontSize: font.size * PIXELS_PER_POINT } : {}),
    ...(font.bold ? { fontWeight: 700 } : {}),
    ...(font.italic ? { fontStyle: 'italic' } : {}),
    ...(lines ? { textDecoration: lines } : {}),
    color: colourOfFormat(value, style.numberFormat) ?? font.colour,
  };
}

function canvasFontOf({ font = {} }: CellStyle): string {
  const family = font.name ? `"${font.name.replaceAll('"', '')}", ${SHEET_FONTS}` : SHEET_FONTS;
  const size = (font.size ?? USUAL_POINTS) * PIXELS_PER_POINT;
  return `${font.italic ? 'italic ' : ''}${font.bold ? 'bold ' : ''}${size}px ${family}`;
}

/** A number as General shows it in a narrow column: with fewer decimals, else as hash signs. */
function fitted(value: number, text: string, isGeneral: boolean, width: number, font: string): string {
  if (textWidth(text, font) <= width) return text;
  for (let digits = 10; isGeneral && digits > 0; digits--) {
    const shorter = formatValue(Number(value.toPrecision(digits)), 'General');
    if (textWidth(shorter, font) <= width) return shorter;
  }
  return '#'.repeat(Math.max(1, Math.floor(width / textWidth('#', font))));
}

/**
 * How a cell looks.
 * @param style of the cell itself
 * @param overlay what conditional formats lay over it
 * @param width of the cell in pixels
 */
export function cellLook(
  cell: Cell | undefined,
  style: CellStyle,
  overlay: OverlayStyle | undefined,
  width: number,
): DrawnLook {
  const merged: CellStyle = overlay
    ? {
        ...style,
        ...overlay,
        font: { ...style.font, ...overlay.font },
        borders: { ...style.borders, ...overlay.borders },
      }
    : style;
  const value = cell?.value ?? null;
  const align = alignment(value, merged);
  const wraps = merged.wrap === true || merged.horizontal === 'justify';
  const canvasFont = canvasFontOf(merged);
  const plain = formatValue(value, merged.numberFormat);
  const isGeneral = (merged.numberFormat ?? 'General') === 'General';
  const text = typeof value === 'number' ? fitted(value, plain, isGeneral, width - PADDING + 2, canvasFont) : plain;
  return {
    text,
    align,
    wraps,
    mayRunOver: typeof value === 'string' && !wraps && merged.horizontal !== 'fill',
    box: {
      ...(merged.fill ? { backgroundColor: merged.fill, borderColor: 'transparent' } : {}),
      alignItems: VERTICAL[merged.vertical ?? 'bottom'],
      textAlign: align,
      justifyContent: align === 'left' ? 'flex-start' : align === 'right' ? 'flex-end' : 'center',
      ...(merged.indent ? { [align === 'right' ? 'paddingRight' : 'paddingLeft']: 3 + merged.indent * 9 } : {}),
    },
    font: fontOf(merged, value),
    frame: frameOf(merged, overlay),
    canvasFont,
  };
}
