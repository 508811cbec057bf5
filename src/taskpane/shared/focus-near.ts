import { giveLostFocus } from './give-focus';

/** Marks what a person works down: groups, findings, answers. The focus goes to the nearest of them when its own goes away. */
export const PLACE = { 'data-place': '' } as const;

/**
 * Call while `leaving`, which has the focus, is being taken out of the page: the focus then goes to `first`, or to the place
 * it was in, or the next, or the one before, whichever is still there; to `home` when it was in no place or none is left.
 */
export function focusNear(leaving: Element, home: HTMLElement | null | undefined, first?: HTMLElement): void {
  const page = leaving.ownerDocument;
  const places = [...page.querySelectorAll<HTMLElement>('[data-place]')];
  const here = places.findIndex((place) => place.contains(leaving));
  if (here < 0 && !first) {
    // A list may have found a better place for it.
    queueMicrotask(() => giveLostFocus(page, () => home));
    return;
  }
  // A panel between two places, such as that of a whole group, counts as being where the next one is.
  const next = places.findIndex((place) => leaving.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
  const from = here >= 0 ? here : next >= 0 ? next : places.length;
  const around = [...places.slice(from), ...places.slice(0, from).reverse()];
  const near = first ? [first, ...around] : around;
  // Only when the page has been drawn again is it known which of them stayed.
  queueMicrotask(() => giveLostFocus(page, () => near.find((place) => place.isConnected) ?? home));
}
