import type { Finding } from '../../domain/model/findings';

/** A place to go to: one area of one finding, by their positions. A finding about a whole sheet has one place. */
export interface Place {
  readonly finding: number;
  /** -1: just before its first. */
  readonly area: number;
}

/**
 * The place after or before `from`, round the ends, among the findings that are shown; undefined when there is none. Without
 * `from`, the first or last.
 */
export function nextPlace(
  findings: readonly Finding[],
  from: Place | undefined,
  direction: 1 | -1,
  isShown: (finding: Finding) => boolean = () => true,
): Place | undefined {
  const here = from && findings[from.finding];
  const beside = here && isShown(here) ? nextArea(here, from, direction) : undefined;
  if (beside) return beside;
  const start = from?.finding ?? (direction === 1 ? -1 : 0);
  for (let steps = 1; steps <= findings.length; steps += 1) {
    const finding = (start + direction * steps + steps * findings.length) % findings.length;
    const next = findings[finding];
    if (next && isShown(next)) return { finding, area: direction === 1 ? 0 : places(next) - 1 };
  }
  return undefined;
}

function nextArea(here: Finding, { finding, area }: Place, direction: 1 | -1): Place | undefined {
  const next = area + direction;
  return next >= 0 && next < places(here) ? { finding, area: next } : undefined;
}

/**
 * Where stepping goes on after findings have changed: at the current finding, wherever it stands now, or where it stood when
 * it is gone: the next one is then the one that has taken its place.
 */
export function placeAfter(
  place: Place | undefined,
  currentKey: string | undefined,
  findings: readonly Finding[],
): Place | undefined {
  if (!place) return undefined;
  const finding = findings.findIndex(({ key }) => key === currentKey);
  const here = findings[finding];
  if (here) return { finding, area: Math.min(place.area, places(here) - 1) };
  return { finding: place.finding < findings.length ? place.finding : 0, area: -1 };
}

function places(finding: Finding): number {
  return Math.max(1, finding.areas.length);
}
