let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();
const MOST_REMEMBERED = 20_000;

/**
 * The width of one line of text in pixels.
 * @param font as in CSS: `bold 14.67px Calibri, sans-serif`
 */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  const width = context ? measured(context, text, font) : text.length * 7;
  if (widths.size > MOST_REMEMBERED) widths.clear();
  widths.set(key, width);
  return width;
}

function measured(canvas: CanvasRenderingContext2D, text: string, font: string): number {
  canvas.font = font;
  return canvas.measureText(text).width;
}
