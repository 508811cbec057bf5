import type { Part } from '../../model/table-reading';
import type { LabelReader, Meaning } from './read-label';

/** What stands around a label that several lists may hold. */
export interface PartContext {
  readonly reader: LabelReader;
  readonly block?: { readonly list?: string; readonly measure?: string };
  /** The list of the label before. */
  readonly last?: string;
  readonly next?: Meaning | undefined;
}

/** Where nothing else decides. */
const ORDER = [
  'gender',
  'age',
  'ethnicity',
  'disability',
  'learning-difficulties',
  'vulnerability',
  'referral-source',
  'referred-to',
  'offence-type',
  'intervention-type',
  'sex',
];

/**
 * Which of the lists that hold a label it is a part of: the block's own, the list of the label before, one that breaks down the
 * block's measure, one it shares with the next label, else by a fixed order. Generic words (*Other*, *Not known*) never open a
 * list, and a KPI's own name is no part unless its block's list has it.
 */
export function choosePart(meaning: Meaning, { reader, block, last, next }: PartContext): Part | undefined {
  const { parts, measure } = meaning;
  const isName = measure !== undefined && measure.how !== 'words';
  const from = (list: string | undefined): Part | undefined => parts.find(({ of }) => of === list);
  const own = from(block?.list) ?? (isName ? undefined : from(last)) ?? namedWithKpi(meaning);
  if (own) return own;
  if (meaning.isGeneric || isName) return undefined;
  const ofMeasure = parts.filter(({ of }) => block?.measure !== undefined && reader.kpi(of)?.partOf === block.measure);
  const shared = parts.filter(({ of }) => next?.parts.some((part) => part.of === of) === true);
  return ofMeasure[0] ?? byOrder(shared) ?? byOrder(parts);
}

/** A label that names its KPI and the part: `Cases closed – planned`. */
function namedWithKpi({ parts, measure }: Meaning): Part | undefined {
  const [only] = parts;
  return parts.length === 1 && only && only.of === measure?.kpi.id ? only : undefined;
}

function byOrder(parts: readonly Part[]): Part | undefined {
  const rank = ({ of }: Part): number => (ORDER.includes(of) ? ORDER.indexOf(of) : ORDER.length);
  return [...parts].sort((a, b) => rank(a) - rank(b))[0];
}
