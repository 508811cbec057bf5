import type { Finding, Sample } from '../model/findings';
import type { CertainFixes, CertainKind, Fix, FixChange, LeftOut } from '../model/fixes';
import { changeBy, remediesByCell, type CellRemedies } from './cell-remedies';
import { ALL_CERTAIN, placeOf } from './fix-choices';
import { whyNotCertain } from './fixers';
import { readingOrder } from './reading-order';
import type { SheetAsChecked } from './wrong-values';

const MOST_SAMPLES = 5;

interface OpenKind {
  readonly title: string;
  readonly changes: FixChange[];
  readonly notes: Map<string, string>;
}

/**
 * Every change that only one value can have been meant by, over all these findings. A cell that several of them would change gets
 * the better value: of the finding that comes first in the list, and of its remedies the first. The other wrong cells of kinds
 * that can be fixed at all are left out, with why.
 *
 * @param sheets by name, in tab order: the values the findings were found in.
 */
export function certainFixes(findings: readonly Finding[], sheets: ReadonlyMap<string, SheetAsChecked>): CertainFixes {
  const kinds = new Map<string, OpenKind>();
  const taken = new Set<string>();
  const doubtful: CellRemedies[] = [];
  for (const cell of remediesByCell(findings, sheets)) {
    const remedy = cell.remedies.find(({ isCertain }) => isCertain);
    if (!remedy) {
      doubtful.push(cell);
      continue;
    }
    const change = changeBy(remedy, cell);
    const place = placeOf(change);
    if (taken.has(place)) continue;
    taken.add(place);
    const { rule, title } = cell.finding;
    const kind = kinds.get(rule) ?? { title, changes: [], notes: new Map<string, string>() };
    kinds.set(rule, kind);
    kind.changes.push(change);
    for (const [about, note] of Object.entries(remedy.notes ?? {}))
      if (!kind.notes.has(about)) kind.notes.set(about, note);
  }
  const order = readingOrder([...sheets.keys()]);
  return {
    kinds: [...kinds].map(([rule, { title, changes, notes }]): CertainKind => ({
      rule,
      title,
      changes: changes.sort(order),
      ...(notes.size > 0 && { note: [...notes.values()].join(' ') }),
    })),
    leftOut: leftOut(doubtful, taken),
  };
}

interface OpenLeftOut extends Omit<LeftOut, 'count' | 'keys' | 'samples'> {
  readonly places: Set<string>;
  readonly keys: Set<string>;
  readonly samples: (Sample & { readonly sheet: string })[];
}

/** A cell that another finding's certain change mends is not left. */
function leftOut(cells: readonly CellRemedies[], taken: ReadonlySet<string>): readonly LeftOut[] {
  const open = new Map<string, OpenLeftOut>();
  for (const { finding, rule, row, column, wrong, remedies } of cells) {
    const { sheet, title, key } = finding;
    const place = placeOf({ sheet, row, column });
    if (taken.has(place)) continue;
    const reason = whyNotCertain(rule, remedies.length > 0);
    const id = `${finding.rule} ${reason}`;
    const kind: OpenLeftOut = open.get(id) ?? {
      rule: finding.rule,
      title,
      reason,
      places: new Set(),
      keys: new Set(),
      samples: [],
    };
    open.set(id, kind);
    if (!kind.places.has(place) && kind.samples.length < MOST_SAMPLES)
      kind.samples.push({ sheet, row, column, value: wrong.value });
    kind.places.add(place);
    kind.keys.add(key);
  }
  return [...open.values()].map(({ places, keys, ...kind }) => ({ ...kind, count: places.size, keys: [...keys] }));
}

/**
 * Those of the certain changes that a person has left in, as one fix: one write, and one step to undo. Undefined where there are
 * none.
 */
export function fixOfChosen(
  { kinds }: Pick<CertainFixes, 'kinds'>,
  isChosen: (change: FixChange) => boolean = () => true,
): Fix | undefined {
  const chosen = kinds.flatMap((kind) => {
    const changes = kind.changes.filter(isChosen);
    return changes.length > 0 ? [{ ...kind, changes }] : [];
  });
  if (chosen.length === 0) return undefined;
  const notes = new Set(chosen.flatMap(({ note }) => (note === undefined ? [] : [note])));
  const changes = chosen.flatMap((kind) => kind.changes);
  return {
    id: [...new Set(changes.map(({ remedy }) => remedy))].join(' + '),
    label: ALL_CERTAIN,
    ...(notes.size > 0 && { note: [...notes].join(' ') }),
    isCertain: true,
    changes,
  };
}
