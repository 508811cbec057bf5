import type { Colour } from './styles';

/** Excel's own theme ("Office", 2013–2022), for files without one. */
export const OFFICE_THEME: readonly Colour[] =
  '#FFFFFF #000000 #E7E6E6 #44546A #4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47 #0563C1 #954F72'.split(' ');

/**
 * Lightens (tint > 0) or darkens (tint < 0) a colour as Excel does: by its lightness in the HLS model.
 * Source: ECMA-376 part 1, 18.8.19 (`tint`).
 */
export function applyTint(colour: Colour, tint: number): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const span = max - min;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const scaled = [red, green, blue].map((part) =>
    span === 0 ? wanted : wanted + chroma * ((part - lightness) / span),
  );
  return `#${scaled.map(hexByte).join('')}`;
}

function hexByte(fraction: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, fraction)) * 255);
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
