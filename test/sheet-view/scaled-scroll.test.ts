import {
  LONGEST_ELEMENT,
  barPlace,
  placeToShow,
  scrollLength,
  scrollScale,
  scrolledBy,
  sheetPlace,
} from '../../src/sheet-view/scaled-scroll';

const FULL_SHEET = 1_048_576 * 20;
const VIEW = 700;

test('is true to the pixel while the browser can hold the sheet', () => {
  const scale = scrollScale(50_000, VIEW);
  expect(scale).toEqual({ elementLength: 50_000, furthest: 49_300, ratio: 1 });
  expect(sheetPlace(scale, 1234)).toBe(1234);
});

test('scales a full sheet so that both ends can be reached', () => {
  const scale = scrollScale(FULL_SHEET, VIEW);
  expect(scale.elementLength).toBe(LONGEST_ELEMENT);
  expect(sheetPlace(scale, 0)).toBe(0);
  expect(sheetPlace(scale, LONGEST_ELEMENT - VIEW)).toBeCloseTo(FULL_SHEET - VIEW, 3);
  expect(barPlace(scale, FULL_SHEET - VIEW)).toBeCloseTo(LONGEST_ELEMENT - VIEW, 3);
});

test('bar and sheet agree whichever way one goes', () => {
  const scale = scrollScale(FULL_SHEET, VIEW);
  for (const place of [0, 1, 20, 99_999, 10_000_000])
    expect(sheetPlace(scale, barPlace(scale, place))).toBeCloseTo(place, 3);
});

test('moves by sheet pixels and stops at the ends', () => {
  const scale = scrollScale(FULL_SHEET, VIEW);
  expect(scrolledBy(scale, 1000, 60)).toBe(1060);
  expect(scrolledBy(scale, 10, -60)).toBe(0);
  expect(scrolledBy(scale, FULL_SHEET, 60)).toBe(FULL_SHEET - VIEW);
});

test('a sheet shorter than the window does not scroll', () => {
  expect(scrollScale(300, VIEW)).toEqual({ elementLength: VIEW, furthest: 0, ratio: 1 });
});

test('the bar reaches over what is used, active and seen, and no further than the sheet', () => {
  expect(scrollLength([6520, 20, 700], VIEW, FULL_SHEET)).toBe(6870);
  expect(scrollLength([FULL_SHEET, 20, 700], VIEW, FULL_SHEET)).toBe(FULL_SHEET);
});

test.each([
  ['above', 100, 100],
  ['inside', 600, 500],
  ['below', 1300, 620],
])('shows a line %s the window with the least movement', (_where, start, place) => {
  expect(placeToShow({ start, size: 20 }, 500, VIEW)).toBe(place);
});

test('shows the beginning of a line longer than the window', () => {
  expect(placeToShow({ start: 5000, size: 900 }, 0, VIEW)).toBe(5000);
});
