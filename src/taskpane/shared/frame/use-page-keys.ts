import { useEffect, useEffectEvent, type RefObject } from 'react';

interface PageKeys {
  /** Alt+↑ and Alt+↓, Shift+F8 and F8. */
  readonly onStep?: ((direction: 1 | -1) => void) | undefined;
  /** Ctrl+Z, while nobody types. */
  readonly onUndo?: (() => void) | undefined;
  /** Esc, where nothing nearer has taken it. */
  readonly onBack?: (() => void) | undefined;
}

const TYPING = 'input, textarea, select';

function isShown(page: Element | null): boolean {
  for (let element = page; element; element = element.parentElement)
    if (getComputedStyle(element).display === 'none') return false;
  return page !== null;
}

/** Presses the page's search; false where it has none. */
function openSearch(page: Element | null): boolean {
  const button = page?.querySelector<HTMLElement>('[data-search]');
  button?.click();
  return button !== null && button !== undefined;
}

/** Alt+↓ and F8 go to the next, Alt+↑ and Shift+F8 to the previous one; undefined for every other key. */
function directionOf({ key, altKey, shiftKey }: KeyboardEvent): 1 | -1 | undefined {
  if (key === 'F8' && !altKey) return shiftKey ? -1 : 1;
  if (!altKey) return undefined;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined;
}

/** True where the key is one for stepping, and the page has something to step through. */
function hasMoved(event: KeyboardEvent, onStep: PageKeys['onStep']): boolean {
  const direction = event.ctrlKey || event.metaKey ? undefined : directionOf(event);
  if (direction === undefined || !onStep) return false;
  onStep(direction);
  return true;
}

/** True where the key was one of the page's. */
function answer(event: KeyboardEvent, page: Element | null, { onStep, onUndo, onBack }: PageKeys): boolean {
  if (hasMoved(event, onStep)) return true;
  const { key, altKey, ctrlKey, metaKey } = event;
  if (altKey) return false;
  const isTyping = event.target instanceof Element && event.target.matches(TYPING);
  if (key === 'Escape' && onBack) {
    onBack();
    return true;
  }
  if (isTyping) return false;
  if (key === '/') return openSearch(page);
  if (key !== 'z' || !(ctrlKey || metaKey) || event.shiftKey || !onUndo) return false;
  onUndo();
  return true;
}

/** Keys that work anywhere in the pane while the page is shown (design 10); pages that are only kept do not answer. */
export function usePageKeys(page: RefObject<Element | null>, keys: PageKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isShown(page.current)) return;
    if (answer(event, page.current, keys)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
