import type { MessageData } from '../../model/findings';
import type { Field } from '../../model/returns';
import type { Hit } from '../define-rule';
import type { Bucket } from '../bucket';

/** Two answers that cannot both be right, as the first place has them. A type, because a sentence's data are plain words. */
export type Contradiction = Readonly<{
  kind: 'order' | 'age' | 'audience' | 'no-crime';
  /** The value as it is to be shown; empty for what must not be repeated. */
  value: string;
  /** `order`: `before` or `after`; `age`: the age that the birth date gives; `audience`: `below 18`. */
  relation: string;
  /** What it disagrees with: a heading, the period, the service. */
  other: string;
  /** The other's value; empty where it has none to show. */
  otherValue: string;
}>;

/** Answers that may contradict each other, in every record or in every figure of a field. */
export interface RecordComparison<Data extends MessageData> {
  /** The field whose cells are marked. */
  readonly field: Field;
  /** The fields that are compared. */
  readonly restsOn: readonly Field[];
  readonly discriminator: string;
  /**
   * What contradicts what in a row (in a summary or form: in a cell), to be put into words once it is needed; undefined where
   * nothing does. It depends on the cells of that row alone.
   */
  readonly contradictionAt: (row: number, column: number) => (() => Data) | undefined;
}

/** The finding of a comparison. The samples are left out: one of two answers is often what identifies a person. */
export function hitOf<Data extends MessageData>(
  { field, restsOn, discriminator }: RecordComparison<Data>,
  { areas, count }: Bucket,
  data: Data,
): Hit<Data> {
  const label = field.category === undefined ? field.header : `${field.kpi.name}, ${field.category}`;
  return { kpi: field.kpi.id, label, areas, count, samples: [], data, restsOn, discriminator };
}
