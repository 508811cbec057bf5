import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { barPlace, scrolledBy, sheetPlace, type ScrollScale } from './scaled-scroll';

export interface ScrollPlace {
  readonly top: number;
  readonly left: number;
}

export interface Scales {
  readonly down: ScrollScale;
  readonly across: ScrollScale;
}

/** Wheels that count in lines (Firefox) move three rows a notch, as in Excel. */
const LINE = 20;

/**
 * Keeps a scroll bar and the place in the sheet together. The place is the truth; the bar is a projection of it that may be
 * scaled, so that the wheel moves by sheet pixels and the bar by its own.
 */
export function useScrolling(
  scroller: RefObject<HTMLDivElement | null>,
  place: ScrollPlace,
  setPlace: (place: ScrollPlace) => void,
  scales: Scales,
): void {
  const latest = useRef({ place, scales });

  useLayoutEffect(() => {
    latest.current = { place, scales };
    const element = scroller.current;
    if (!element) return;
    const top = Math.round(barPlace(scales.down, place.top));
    const left = Math.round(barPlace(scales.across, place.left));
    moveBars(element, top, left);
  });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      const { place: now, scales: scale } = latest.current;
      // What the page itself set comes back as an event too; a scaled place must not be rounded to the bar's pixels then.
      const moved = (bar: number, expected: number) => Math.abs(bar - expected) > 1;
      const top = moved(element.scrollTop, barPlace(scale.down, now.top))
        ? sheetPlace(scale.down, element.scrollTop)
        : now.top;
      const left = moved(element.scrollLeft, barPlace(scale.across, now.left))
        ? sheetPlace(scale.across, element.scrollLeft)
        : now.left;
      if (top !== now.top || left !== now.left) setPlace({ top, left });
    };
    const onWheel = (event: WheelEvent) => {
      const { place: now, scales: scale } = latest.current;
      if (event.ctrlKey || scale.down.ratio === 1) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      setPlace({
        top: scrolledBy(scale.down, now.top, event.deltaY * unit),
        left: scrolledBy(scale.across, now.left, event.deltaX * unit),
      });
    };
    element.addEventListener('scroll', onScroll);
    // React listens passively to wheels, and a passive listener cannot keep the browser from scrolling the bar itself.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('wheel', onWheel);
    };
  }, [scroller, setPlace]);
}

/** The size of an element's inside, without its scroll bars; follows the element. */
export function useInnerSize(ref: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/** Bars that are where they should be are left alone: setting them would come back as a scroll of the person's. */
function moveBars(element: HTMLElement, top: number, left: number): void {
  if (Math.abs(element.scrollTop - top) > 1) element.scrollTop = top;
  if (Math.abs(element.scrollLeft - left) > 1) element.scrollLeft = left;
}
