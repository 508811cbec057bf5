import type { Border, BorderLine, BorderSide, CellStyle, Colour, FontStyle, OverlayStyle } from '../../model/styles';
import { isTrue, numberOf, type XmlTag } from '../package/xml';
import { resolveColour, type Palette } from './theme';

type Attributes = XmlTag['attributes'];
/** A model type while it is being read. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** `val` left out means yes, as in `<b/>`. */
const isOn = (attributes: Attributes): boolean => attributes['val'] === undefined || isTrue(attributes['val']);

const FONT_PROPERTIES: Readonly<
  Record<string, (font: Draft<FontStyle>, attributes: Attributes, palette: Palette) => void>
> = {
  b: (font, attributes) => (font.bold = isOn(attributes)),
  i: (font, attributes) => (font.italic = isOn(attributes)),
  strike: (font, attributes) => (font.strikethrough = isOn(attributes)),
  u: (font, attributes) => (font.underline = attributes['val'] !== 'none'),
  sz: (font, attributes) => (font.size = numberOf(attributes['val'])),
  name: (font, attributes) => (font.name = attributes['val']),
  color: (font, attributes, palette) => (font.colour = resolveColour(attributes, palette)),
};

/** Reads one child element of `<font>`; unknown ones leave the font as it is. */
export function readFontProperty(font: Draft<FontStyle>, tag: XmlTag, palette: Palette): void {
  if (Object.hasOwn(FONT_PROPERTIES, tag.name)) FONT_PROPERTIES[tag.name]?.(font, tag.attributes, palette);
}

/** What a fill has said so far. */
export interface FillDraft {
  pattern?: string;
  foreground?: Colour;
  background?: Colour;
}

/** Reads `<patternFill>` and its colours; a gradient counts as its first colour. */
export function readFillProperty(fill: FillDraft, tag: XmlTag, palette: Palette): void {
  if (tag.name === 'patternFill') fill.pattern = tag.attributes['patternType'];
  else if (tag.name === 'fgColor') fill.foreground = resolveColour(tag.attributes, palette);
  else if (tag.name === 'bgColor') fill.background = resolveColour(tag.attributes, palette);
  else if (tag.name === 'color') fill.foreground ??= resolveColour(tag.attributes, palette);
}

/** The colour a cell's fill shows; undefined for no fill. */
export function cellFillColour(fill: FillDraft): Colour | undefined {
  if (fill.pattern === 'none' || fill.pattern === 'gray125') return undefined;
  return fill.foreground ?? (fill.pattern === 'solid' ? fill.background : undefined);
}

/** In an overlay a fill without a pattern is solid, and its colour stands in the background. */
export function overlayFillColour(fill: FillDraft): Colour | undefined {
  if (fill.pattern === 'none') return undefined;
  return fill.background ?? fill.foreground;
}

const LINES: Readonly<Record<string, BorderLine>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
  hair: 'hair',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'dotted',
  slantDashDot: 'dashed',
};
const SIDES: Readonly<Record<string, BorderSide>> = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  right: 'right',
  start: 'left',
  end: 'right',
};

export type BordersDraft = Partial<Record<BorderSide, Border>>;

/** The side a child element of `<border>` names. */
export const borderSide = (name: string): BorderSide | undefined =>
  Object.hasOwn(SIDES, name) ? SIDES[name] : undefined;

/** The line a `<top style="…">` draws; undefined for none. */
export function borderLine(style: string | undefined): BorderLine | undefined {
  return style !== undefined && Object.hasOwn(LINES, style) ? LINES[style] : undefined;
}

/** A font without what it does not have, so that equal fonts are equal text. */
export function compactFont(style: FontStyle): FontStyle {
  const entries = Object.entries(style).filter(
    ([, value]) => value !== undefined && value !== false && !isEmptyObject(value),
  );
  return Object.fromEntries(entries);
}

/** A style without what it does not speak of. `false` stays: in an overlay `bold: false` takes boldness away. */
export function compactStyle<T extends OverlayStyle | FontStyle>(style: T): T {
  const entries = Object.entries(style).filter(([, value]) => value !== undefined && !isEmptyObject(value));
  return Object.fromEntries(entries) as T;
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((inner) => inner === undefined);

const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  fill: 'fill',
  justify: 'justify',
  distributed: 'justify',
};
const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = {
  top: 'top',
  center: 'center',
  bottom: 'bottom',
  justify: 'top',
  distributed: 'center',
};

/** What `<alignment>` says of a cell. */
export function readAlignment(attributes: Attributes): Pick<CellStyle, 'horizontal' | 'vertical' | 'wrap' | 'indent'> {
  const horizontal = attributes['horizontal'] ?? '';
  const vertical = attributes['vertical'] ?? '';
  return {
    horizontal: Object.hasOwn(HORIZONTAL, horizontal) ? HORIZONTAL[horizontal] : undefined,
    vertical: Object.hasOwn(VERTICAL, vertical) ? VERTICAL[vertical] : undefined,
    wrap: isTrue(attributes['wrapText']) || undefined,
    indent: numberOf(attributes['indent']) ?? undefined,
  };
}
