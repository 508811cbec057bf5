import type { MarkStyle } from '../../domain/marks/mark-looks';

const BORDERS: Readonly<Record<MarkStyle['border'], string>> = {
  continuous: 'solid',
  dash: 'dashed',
  dot: 'dotted',
};

/** Hues in degrees, each up to the number: 40 is still red. */
const HUES: readonly (readonly [number, string])[] = [
  [40, 'red'],
  [70, 'yellow'],
  [165, 'green'],
  [260, 'blue'],
  [320, 'purple'],
  [360, 'red'],
];

function hueOf(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 8) return 'grey';
  const sixth =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  const degrees = (sixth * 60 + 360) % 360;
  return HUES.find(([upTo]) => degrees < upTo)?.[1] ?? 'red';
}

/** How a mark looks, in words, for people who do not see or tell its colour: `red fill, solid border, bold`. */
export function describeMark(style: MarkStyle): string {
  const words = [`${hueOf(style.fill)} fill`, `${BORDERS[style.border]} border`];
  return (style.bold ? [...words, 'bold'] : words).join(', ');
}

/** The border as CSS writes it. */
export const cssBorder = (style: MarkStyle): string => `2px ${BORDERS[style.border]} ${style.borderColour}`;
