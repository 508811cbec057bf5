import { words } from '../../../domain/text/words';

/** What one steps through in a list. */
export type SteppedThing = 'finding' | 'KPI' | 'fund';

/** One and one of it, so that each language has its own order. */
const THINGS: Readonly<Record<SteppedThing, string>> = words('frame-things', {
  finding: 'finding',
  KPI: 'KPI',
  fund: 'fund',
});

const printed = (count: number): string => count.toLocaleString('en-GB');

/** What the frame around every page says. */
export const FRAME_WORDS = words('frame', {
  step: (thing: SteppedThing) => `Step through the list, ${THINGS[thing]} by ${THINGS[thing]}`,
  previous: (thing: SteppedThing) => `Previous ${THINGS[thing]}`,
  next: (thing: SteppedThing) => `Next ${THINGS[thing]}`,
  /** With the key that does it too. */
  withKey: (label: string, key: string) => `${label} (${key})`,
  none: (total: string) => `– of ${total}`,
  position: (position: string, total: string) => `${position} of ${total}`,
  place: (position: string, total: string) => `place ${position} of ${total}`,
  search: 'Search',
  searchFor: 'Name, cell or value',
  closeSearch: 'Close the search',
});

/** `13 of 1,204`, `– of 12` while one is at none. */
export function positionText(position: number | undefined, total: number): string {
  return position === undefined
    ? FRAME_WORDS.none(printed(total))
    : FRAME_WORDS.position(printed(position), printed(total));
}

/** `place 2 of 5`: within one that has several. */
export function placeText({ position, total }: { readonly position: number; readonly total: number }): string {
  return FRAME_WORDS.place(printed(position), printed(total));
}
