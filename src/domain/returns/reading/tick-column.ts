import { GENERIC } from '../words/label-kinds';
import type { Part } from '../../model/table-reading';
import type { LabelReader, Meaning } from './read-label';
import type { PathLabel } from './axis-path';
import type { GridView } from './view';

/** A column of a band under its labels, with the rows that show what it holds. */
export interface RecordColumn {
  readonly view: GridView;
  readonly column: number;
  readonly labels: readonly PathLabel[];
  /** Filled rows of the sample. */
  readonly filled: readonly number[];
}

/** Of a tick column's filled cells, the share that must be ticks. */
const TICKS = 0.7;

/** What a tick stands for in a column of ticks under a category of a list: `F` under `Gender`. */
export function tickOf({ view, column, labels, filled }: RecordColumn, reader: LabelReader): Part | undefined {
  const meanings = labels.map(({ text }) => reader.read(text));
  const own = meanings.at(-1);
  if (!own) return undefined;
  const ticks = filled.filter((row) => view.kind(row, column) === 'tick' || view.value(row, column) === 1);
  if (ticks.length < TICKS * filled.length) return undefined;
  const under = partUnder(meanings.slice(0, -1), own, reader);
  if (under) return under;
  if (filled.length === 0 || own.field?.how === 'name') return undefined;
  return own.parts.find(({ of, how }) => how === 'listed' && reader.kpi(of)?.partOf !== undefined);
}

function partUnder(outers: readonly Meaning[], own: Meaning, reader: LabelReader): Part | undefined {
  for (const outer of [...outers].reverse()) {
    const kpi = outer.field?.kpi ?? outer.measure?.kpi;
    if (kpi?.kind !== 'category') continue;
    const isListed = reader.codes.has(kpi, own.text) || own.parts.some(({ of }) => of === kpi.id);
    // A heading that is not drawn over its columns may end before this one: `Under 18`, right of `Gender`.
    const other = isListed ? undefined : own.parts.find(({ how, label }) => how === 'listed' && !GENERIC.test(label));
    if (other) return other;
    return { of: kpi.id, label: own.text, how: isListed ? 'listed' : 'by-its-place' };
  }
  return undefined;
}
