import { MARK_STYLES } from '../../../src/domain/marks/mark-looks';

/** Relative luminance of `#RRGGBB`. Source: WCAG 2.2, definition of relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const { error, query, advice } = MARK_STYLES;

it('can be read: text and border stand out from the fill', () => {
  for (const style of [error, query, advice]) {
    expect(contrast(style.font, style.fill)).toBeGreaterThan(4.5);
    expect(contrast(style.borderColour, style.fill)).toBeGreaterThan(3);
  }
});

it('tells severities apart without colour: by border, by weight, and by lightness in a grey print', () => {
  expect(new Set([error.border, query.border, advice.border]).size).toBe(3);
  expect([error.bold, query.bold, advice.bold]).toEqual([true, false, false]);
  expect(contrast(error.fill, query.fill)).toBeGreaterThan(1.3);
  expect(contrast(query.fill, advice.fill)).toBeGreaterThan(1.1);
});
