import type { Contradiction } from '../../messages/rule-data';
import type { Field } from '../../model/returns';
import type { Hit } from '../define-rule';
import type { Bucket } from '../bucket';

/** Answers that may contradict each other, in every record or in every figure of a field. */
export interface RecordComparison {
  /** The field whose cells are marked. */
  readonly field: Field;
  /** The fields that are compared. */
  readonly restsOn: readonly Field[];
  readonly discriminator: string;
  /**
   * What contradicts what in a row (in a summary or form: in a cell), to be put into words once it is needed; undefined where
   * nothing does. It depends on the cells of that row alone.
   */
  readonly contradictionAt: (row: number, column: number) => (() => Contradiction) | undefined;
}

/** The finding of a comparison. The samples are left out: one of two answers is often what identifies a person. */
export function hitOf(
  { field, restsOn, discriminator }: RecordComparison,
  { areas, count }: Bucket,
  data: Contradiction,
): Hit<'kpi-contradiction'> {
  const label = field.category === undefined ? field.header : `${field.kpi.name}, ${field.category}`;
  return { kpi: field.kpi.id, label, areas, count, samples: [], data, restsOn, discriminator };
}
