/** What had the focus has gone, and nothing else in the pane has got it. */
export const isFocusLost = ({ activeElement, body }: Document): boolean =>
  activeElement === null || activeElement === body;

type Place = () => HTMLElement | null | undefined;

/** Where the focus is to go when the person comes back to the pane. */
const waiting = new WeakMap<Document, Place>();

/**
 * Gives a lost focus to a place. While the person is at work in the sheet it is not taken from there, or what they type would go into
 * the pane: the place gets it when they come back, unless something else has by then.
 * @param isBest goes before what was said earlier, and what is said later without it
 */
export function giveLostFocus(page: Document, place: Place, isBest = false): void {
  if (page.hasFocus()) {
    if (isFocusLost(page)) place()?.focus();
    return;
  }
  const isListening = waiting.has(page);
  if (isBest || !isListening) waiting.set(page, place);
  if (isListening) return;
  const onBack = (): void => {
    const newest = waiting.get(page);
    waiting.delete(page);
    // Whoever comes back with the mouse must find what they press where it was.
    if (isFocusLost(page)) newest?.()?.focus({ preventScroll: true });
  };
  page.defaultView?.addEventListener('focus', onBack, { once: true });
}
