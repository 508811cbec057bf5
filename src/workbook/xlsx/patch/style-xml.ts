import type { Border, BorderSide, CellStyle, FontStyle, OverlayStyle } from '../../model/styles';
import { escapeAttribute } from './xml-text';

/** `#RRGGBB` as the file writes it. */
const rgb = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;

const flag = (prefix: string, element: string, value: boolean | undefined): string =>
  value === undefined ? '' : `<${prefix}${element}${value ? '' : ' val="0"'}/>`;

/** `<font>`; the order of its children is the schema's. */
export function fontXml(prefix: string, font: FontStyle): string {
  const underline = font.underline === undefined ? '' : `<${prefix}u${font.underline ? '' : ' val="none"'}/>`;
  const parts = [
    flag(prefix, 'b', font.bold),
    flag(prefix, 'i', font.italic),
    flag(prefix, 'strike', font.strikethrough),
    underline,
    font.size === undefined ? '' : `<${prefix}sz val="${font.size}"/>`,
    font.colour === undefined ? '' : `<${prefix}color rgb="${rgb(font.colour)}"/>`,
    font.name === undefined ? '' : `<${prefix}name val="${escapeAttribute(font.name)}"/>`,
  ];
  return `<${prefix}font>${parts.join('')}</${prefix}font>`;
}

/** `<fill>` of a cell: solid, or none. */
export function fillXml(prefix: string, colour: string | undefined): string {
  const pattern =
    colour === undefined
      ? `<${prefix}patternFill patternType="none"/>`
      : `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${rgb(colour)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill>`;
  return `<${prefix}fill>${pattern}</${prefix}fill>`;
}

const SIDES: readonly BorderSide[] = ['left', 'right', 'top', 'bottom'];

/** `<border>` with the sides in the schema's order; in a cell format all sides are named, in an overlay only those laid. */
export function borderXml(
  prefix: string,
  borders: Partial<Record<BorderSide, Border>>,
  namesAllSides: boolean,
): string {
  const sides = SIDES.map((side) => {
    const border = borders[side];
    if (!border) return namesAllSides ? `<${prefix}${side}/>` : '';
    const colour =
      border.colour === undefined ? `<${prefix}color auto="1"/>` : `<${prefix}color rgb="${rgb(border.colour)}"/>`;
    return `<${prefix}${side} style="${border.line}">${colour}</${prefix}${side}>`;
  });
  return `<${prefix}border>${sides.join('')}${namesAllSides ? `<${prefix}diagonal/>` : ''}</${prefix}border>`;
}

/** `<alignment>` and `<protection>` of a cell format; empty when it has neither. */
export function alignmentXml(prefix: string, style: CellStyle): string {
  const attributes = [
    style.horizontal === undefined ? '' : ` horizontal="${style.horizontal}"`,
    style.vertical === undefined ? '' : ` vertical="${style.vertical}"`,
    style.wrap === true ? ' wrapText="1"' : '',
    style.indent === undefined ? '' : ` indent="${style.indent}"`,
  ].join('');
  const alignment = attributes === '' ? '' : `<${prefix}alignment${attributes}/>`;
  return alignment + (style.locked === false ? `<${prefix}protection locked="0"/>` : '');
}

/** The `<dxf>` of an overlay. In a differential format the fill's colour stands in `bgColor`. */
export function dxfXml(prefix: string, style: OverlayStyle, numberFormatId: number): string {
  const parts = [
    style.font ? fontXml(prefix, style.font) : '',
    style.numberFormat === undefined
      ? ''
      : `<${prefix}numFmt numFmtId="${numberFormatId}" formatCode="${escapeAttribute(style.numberFormat)}"/>`,
    style.fill === undefined
      ? ''
      : `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="${rgb(style.fill)}"/></${prefix}patternFill></${prefix}fill>`,
    style.borders ? borderXml(prefix, style.borders, false) : '',
  ];
  return `<${prefix}dxf>${parts.join('')}</${prefix}dxf>`;
}
