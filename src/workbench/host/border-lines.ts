import type { Border, BorderLine, BorderSide } from '../../workbook/model/styles';

type Borders = Partial<Record<BorderSide, Border>>;

interface OfficeLine {
  readonly style: string;
  readonly weight: string;
}

/** The model's lines in Office.js' words. */
const OFFICE: Readonly<Record<BorderLine, OfficeLine>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
};

/** Styles Office.js has; the model knows no dash-dots and takes the nearest line. */
const MODEL: Readonly<Record<string, BorderLine>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  SlantDashDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};

const WEIGHTS: Readonly<Record<string, BorderLine>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};

export const BORDER_STYLES = ['None', ...Object.keys(MODEL)];
export const BORDER_WEIGHTS = Object.keys(WEIGHTS);

export const lineStyle = (border: Border | undefined): string => (border ? OFFICE[border.line].style : 'None');
export const lineWeight = (border: Border | undefined): string => (border ? OFFICE[border.line].weight : 'Thin');

/** The border with another style; undefined for `None`. */
export function withStyle(border: Border | undefined, style: string): Border | undefined {
  const line = MODEL[style];
  if (line === undefined) return undefined;
  return { ...border, line: border && line === 'thin' && lineStyle(border) === 'Continuous' ? border.line : line };
}

/** A style's borders with one side replaced; undefined when none is left, so that styles without borders stay equal. */
export function withSide(
  borders: Borders | undefined,
  side: BorderSide,
  border: Border | undefined,
): Borders | undefined {
  const all: Borders = { ...borders, [side]: border };
  if (!border) Reflect.deleteProperty(all, side);
  return Object.keys(all).length > 0 ? all : undefined;
}

/** The border with another weight; only continuous lines have one. A cell without border gets one. */
export function withWeight(border: Border | undefined, weight: string): Border {
  const line = WEIGHTS[weight] ?? 'thin';
  return border && lineStyle(border) !== 'Continuous' ? border : { ...border, line };
}

/** The border with another colour. A cell without border gets a thin one. */
export const withColour = (border: Border | undefined, colour: string): Border => ({
  line: border?.line ?? 'thin',
  colour,
});
