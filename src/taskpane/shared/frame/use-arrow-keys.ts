import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefCallback,
} from 'react';

const BUTTONS = 'button:not([disabled]):not([hidden])';

/** Around what has the Tab key's stops for itself, such as an open menu. */
export const APART = { 'data-apart': '' } as const;

/** How a group tells the group around it that its buttons have changed: then that one has the stop and the arrows. */
export const GroupAround = createContext<(() => void) | undefined>(undefined);

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

const buttonsIn = (around: HTMLElement | null): HTMLElement[] =>
  [...(around?.querySelectorAll<HTMLElement>(BUTTONS) ?? [])].filter((button) => !button.closest('[data-apart]'));

function stopAt(stop: HTMLElement | undefined, all: readonly HTMLElement[]): void {
  for (const button of all) button.tabIndex = button === stop ? 0 : -1;
}

interface ArrowKeys {
  /** For the element around the buttons. */
  readonly props: {
    readonly ref: RefCallback<HTMLElement>;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
  };
  /** Makes one of the buttons the stop: for when buttons have come or gone. */
  readonly arrange: () => void;
}

/** As `useArrowKeys`, for a group that holds others. */
export function useArrowGroup(): ArrowKeys {
  const around = useRef<HTMLElement | null>(null);
  const outer = useContext(GroupAround);
  const arrange = useCallback(() => {
    const all = buttonsIn(around.current);
    const chosen = all.find((button) => button.getAttribute('aria-checked') === 'true');
    stopAt(chosen ?? all.find(({ tabIndex }) => tabIndex === 0) ?? all[0], all);
  }, []);
  // Buttons come and go: one of them has to be the stop, the chosen one where there is one.
  useLayoutEffect(() => (outer ?? arrange)());
  return {
    props: {
      ref: useCallback((element: HTMLElement | null) => {
        around.current = element;
      }, []),
      onKeyDown: (event) => {
        // Alt+↑ and Alt+↓ step through the list, wherever the focus is.
        if (outer || event.altKey || event.ctrlKey || event.metaKey) return;
        const all = buttonsIn(around.current);
        const from = all.indexOf(event.target as HTMLElement);
        const to = from < 0 ? undefined : moved(event.key, from, all.length);
        const button = to === undefined ? undefined : all[to];
        if (!button) return;
        event.preventDefault();
        stopAt(button, all);
        button.focus();
      },
      onFocus: ({ target }) => {
        const all = outer ? [] : buttonsIn(around.current);
        if (all.includes(target as HTMLElement)) stopAt(target as HTMLElement, all);
      },
    },
    arrange,
  };
}

/**
 * Makes a group of buttons one stop of the Tab key, with arrows inside, as toolbars and radio groups have it (WAI-ARIA
 * Authoring Practices, toolbar pattern). Give what it answers to the element around the buttons.
 */
export function useArrowKeys(): ArrowKeys['props'] {
  return useArrowGroup().props;
}
