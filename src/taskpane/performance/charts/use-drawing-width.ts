import { useEffect, useRef, useState, type RefObject } from 'react';

/** A pane of 320 pixels less its sides: where nothing can be measured. */
const USUAL = 296;

/** Narrower than this a chart cannot be laid out: it is drawn so wide, and smaller. */
const LEAST = 216;

/** Wider than this it would only be emptier. */
const MOST = 560;

/** How wide a drawing may be, in pixels, so that its text is as large as it says; follows the pane. */
export function useDrawingWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      const { clientWidth } = element;
      if (clientWidth > 0) setWidth(Math.max(LEAST, Math.min(MOST, clientWidth)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
