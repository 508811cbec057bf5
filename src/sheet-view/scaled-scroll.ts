/**
 * Browsers stop at some 17 (Firefox) to 33 million pixels for one element, fewer when zoomed; a full sheet is longer than
 * that. Up to this length the scroll bar is true to the pixel, beyond it the bar is scaled.
 */
export const LONGEST_ELEMENT = 8_000_000;

/** How a long sheet is projected on an element that a browser can hold. All in CSS pixels. */
export interface ScrollScale {
  /** The length to give the element. */
  readonly elementLength: number;
  /** Sheet pixels per pixel of the scroll bar; 1 when nothing is scaled. */
  readonly ratio: number;
  /** The furthest the sheet can be scrolled. */
  readonly furthest: number;
}

/**
 * @param length of the part of the sheet that can be scrolled to
 * @param view length of the window on it
 */
export function scrollScale(length: number, view: number, longest = LONGEST_ELEMENT): ScrollScale {
  const elementLength = Math.min(Math.max(length, view), longest);
  const furthest = Math.max(0, length - view);
  const travel = elementLength - view;
  return { elementLength, furthest, ratio: travel > 0 ? furthest / travel : 1 };
}

/** Where the sheet stands for a place of the scroll bar. */
export function sheetPlace(scale: ScrollScale, barPlace: number): number {
  return clamp(barPlace * scale.ratio, scale);
}

/** Where the scroll bar stands for a place in the sheet. */
export function barPlace(scale: ScrollScale, place: number): number {
  return clamp(place, scale) / scale.ratio;
}

/** The place moved by so many sheet pixels, kept inside the sheet. */
export function scrolledBy(scale: ScrollScale, place: number, pixels: number): number {
  return clamp(place + pixels, scale);
}

function clamp(place: number, scale: ScrollScale): number {
  return Math.min(Math.max(0, place), scale.furthest);
}

/**
 * How far the scroll bar reaches: over the used cells, the active one and what is seen now, with half a window to spare, as
 * Excel's does. A bar over a million empty rows could not be aimed with.
 */
export function scrollLength(ends: readonly number[], view: number, total: number): number {
  return Math.min(total, Math.max(...ends) + view / 2);
}

/** The scroll place that brings a line into view with the least movement. */
export function placeToShow(line: { start: number; size: number }, place: number, view: number): number {
  if (line.start < place || line.size > view) return line.start;
  const end = line.start + line.size;
  return end > place + view ? end - view : place;
}
