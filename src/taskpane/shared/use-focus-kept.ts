import { createContext, useContext, useLayoutEffect, useRef, type RefObject } from 'react';
import { focusNear } from './focus-near';

/** The button that takes the focus when the one that had it goes away: *Check this sheet*, which is always there. */
export const FocusHome = createContext<RefObject<HTMLElement | null> | undefined>(undefined);

/**
 * For a button that its own press takes away (*Cancel*, *Remove marks*, *Take back*), or a form: without this the focus would
 * fall back to the page, and a person on the keyboard would have to start from the top.
 */
export function useFocusKept<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  const home = useContext(FocusHome);
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      // Where the focus is to go is asked when the button goes, not when it came.
      // eslint-disable-next-line react-hooks/exhaustive-deps
      if (element?.contains(element.ownerDocument.activeElement)) focusNear(element, home?.current);
    };
  }, [home]);
  return ref;
}
