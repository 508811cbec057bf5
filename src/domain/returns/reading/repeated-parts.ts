import type { Entry } from '../../model/table-reading';

/**
 * Each value has one path. Parts of one list that come again and again between two headings are names of something else: forces that all
 * read *Police*, services called IDVA.
 */
export function withoutRepeatedParts(entries: readonly Entry[]): readonly Entry[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1)?.at(-1);
    const isSame = last !== undefined && entry.block === last.block && entry.parts.length === last.parts.length;
    if (isSame) runs.at(-1)?.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) => (isRepeated(run) ? run.map(asNames) : run));
}

/**
 * A single value of a list that nothing named, among labels that nobody knows, is chance: *The Shores* beside *Acts Fast* is a service,
 * though it also sends people on.
 */
export function withoutLonelyParts(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ unread }) => unread !== undefined)) return entries;
  const isImplied = ({ parts, opener, how }: Entry): boolean =>
    parts.length === 1 && (opener === undefined || opener.how === 'similar') && how === 'similar';
  const counts = new Map<string, number>();
  for (const entry of entries.filter(isImplied)) {
    const of = entry.parts[0]?.of ?? '';
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return entries.map((entry) => {
    if (!isImplied(entry) || (counts.get(entry.parts[0]?.of ?? '') ?? 0) > 1) return entry;
    const { place, ...unread } = asNames(entry);
    return place === '' ? entry : { ...unread, unread: 'unknown' };
  });
}

/** `Adults attending` above a breakdown that is headed *Age* is no part of it for certain: it is told, and not added up with it. */
export function withoutDoubleParts(entries: readonly Entry[]): readonly Entry[] {
  const headed = new Set(
    entries.flatMap(({ opener, block }) => (opener && opener.how !== 'similar' && block ? [block] : [])),
  );
  return entries.map((entry) => {
    const [part, other] = entry.parts;
    const isImplied = part?.how === 'words' && !other && entry.how === 'similar' && headed.has(part.of);
    if (!isImplied) return entry;
    const { place, ...unread } = asNames(entry);
    return place === '' ? entry : { ...unread, unread: 'asked', mayBe: [part.of] };
  });
}

/** Fewer than this share of a list's parts are different: they are no parts. */
const DISTINCT = 0.6;

function isRepeated(run: readonly Entry[]): boolean {
  const parted = run.filter(({ parts, total }) => parts.length > 0 && !total);
  if (parted.length < 2) return false;
  const keys = parted.map((entry) =>
    [
      ...entry.parts.map(({ of, label }) => `${of}|${label.toLowerCase()}`),
      entry.period?.label,
      entry.periodOfNoYear,
      entry.figure,
      entry.service,
    ].join('\n'),
  );
  const distinct = new Set(keys).size;
  return parted.length === 2 ? distinct === 1 : distinct < DISTINCT * parted.length;
}

function asNames({ at, cells, label, period, periodOfNoYear, figure, service, total, mayBe }: Entry): Entry {
  return {
    at,
    cells,
    label,
    ...(period && { period }),
    ...(periodOfNoYear !== undefined && { periodOfNoYear }),
    figure,
    ...(service !== undefined && { service }),
    ...(total && { total }),
    mayBe,
    parts: [],
    place: label,
  };
}
