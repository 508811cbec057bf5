import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Alt+↓ and F8 go to the next, Alt+↑ and Shift+F8 to the previous one; undefined for every other key. */
function directionOf({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (key === 'F8' && !altKey) return shiftKey ? -1 : 1;
  if (!altKey || shiftKey) return undefined;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined;
}

/** Whether it, and so its page, is drawn: pages that were left are kept, unseen. */
const isInSight = (element: Element): boolean => element.closest('[hidden]') === null;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');

/**
 * Keys that work anywhere in the pane, for the page in sight: step to the next and previous, and `/` for its search.
 *
 * @param within something of the page.
 */
export function useStepKeys(within: RefObject<HTMLElement | null>, step: (direction: 1 | -1) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const page = within.current;
    if (!page || !isInSight(page)) return;
    const direction = directionOf(event);
    if (direction !== undefined) {
      event.preventDefault();
      step(direction);
    } else if (event.key === '/' && !isTyping(event.target)) {
      const search = page.closest('main')?.querySelector<HTMLElement>('[data-search]');
      if (!search) return;
      event.preventDefault();
      search.click();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
