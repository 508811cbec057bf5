import { useContext, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import { focusNear } from './focus-near';
import { FocusHome } from './use-focus-kept';

/** Fields that are typed in. Where there is none the panel itself takes the focus, so that it is read from its beginning. */
const TYPED = 'textarea, input:not([type="radio"])';

function focusedIn(page: Document): HTMLElement | undefined {
  const { activeElement, body } = page;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : undefined;
}

/**
 * For a panel that opens beside the button that asked for it: the focus goes in when it opens, and back to that button when
 * it closes, or to the nearest place when the button is gone as well because its finding is mended. Esc closes it.
 */
export function usePanel<T extends HTMLElement>(onClose: () => void, first = TYPED): RefObject<T | null> {
  const ref = useRef<T>(null);
  const home = useContext(FocusHome);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  });
  useLayoutEffect(() => {
    const panel = ref.current;
    if (!panel) return undefined;
    const page = panel.ownerDocument;
    const opener = focusedIn(page);
    const listener = (event: KeyboardEvent) => onKey(event);
    panel.addEventListener('keydown', listener);
    // It comes back with its finding, too, when the person selects that one's cell: then they are at work in the sheet.
    if (page.hasFocus()) (panel.querySelector<HTMLElement>(first) ?? panel).focus();
    // The focus alone would bring only a field into view.
    panel.scrollIntoView({ block: 'nearest' });
    return () => {
      panel.removeEventListener('keydown', listener);
      // eslint-disable-next-line react-hooks/exhaustive-deps -- what has the focus when the panel closes
      if (panel.contains(page.activeElement)) focusNear(panel, home?.current, opener);
    };
  }, [home, first]);
  return ref;
}
