import { useEffect, useRef, useState, type RefObject } from 'react';

/** How far beyond what is in sight something counts as in sight: about twenty rows. */
const MARGIN = '900px';

/**
 * Whether an element is in sight or nearly so. Where the web view cannot tell, everything is: slower, never wrong.
 * @param startsInSight drawn before anybody could look.
 */
export function useInSight<T extends HTMLElement>(startsInSight: boolean): readonly [RefObject<T | null>, boolean] {
  const ref = useRef<T>(null);
  const canTell = typeof IntersectionObserver !== 'undefined';
  const [isInSight, setInSight] = useState(startsInSight || !canTell);
  useEffect(() => {
    const element = ref.current;
    if (!element || !canTell) return undefined;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: `${MARGIN} 0px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [canTell]);
  return [ref, isInSight];
}
