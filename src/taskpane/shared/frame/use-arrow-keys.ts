import { useCallback, useLayoutEffect, useRef, type KeyboardEvent, type RefCallback } from 'react';

const BUTTONS = 'button:not([disabled])';

/** Which of `count` the focus goes to; undefined for a key that moves none. */
function moved(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/**
 * Makes a group of buttons one stop of the Tab key, with arrows inside, as toolbars and radio groups have it (WAI-ARIA
 * Authoring Practices, toolbar pattern). Give what it answers to the element around the buttons.
 */
export function useArrowKeys(): {
  readonly ref: RefCallback<HTMLElement>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const around = useRef<HTMLElement | null>(null);
  const buttons = (): HTMLElement[] => [...(around.current?.querySelectorAll<HTMLElement>(BUTTONS) ?? [])];
  const stopAt = useCallback((stop: HTMLElement | undefined, all: readonly HTMLElement[]) => {
    for (const button of all) button.tabIndex = button === stop ? 0 : -1;
  }, []);
  // Buttons come and go: one of them has to be the stop, the chosen one where there is one.
  useLayoutEffect(() => {
    const all = buttons();
    const chosen = all.find(
      (button) => button.ariaChecked === 'true' || button.getAttribute('aria-checked') === 'true',
    );
    stopAt(chosen ?? all.find(({ tabIndex }) => tabIndex === 0) ?? all[0], all);
  });
  return {
    ref: useCallback((element: HTMLElement | null) => {
      around.current = element;
    }, []),
    onKeyDown: (event) => {
      const all = buttons();
      const from = all.indexOf(event.target as HTMLElement);
      const to = from < 0 ? undefined : moved(event.key, from, all.length);
      const button = to === undefined ? undefined : all[to];
      if (!button) return;
      event.preventDefault();
      stopAt(button, all);
      button.focus();
    },
  };
}
