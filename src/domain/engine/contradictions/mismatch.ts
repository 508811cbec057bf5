import type { Contradiction } from '../../messages/rule-data';
import type { Field } from '../../model/returns';
import type { Hit } from '../../rules/define-rule';
import { Bucket } from '../bucket';

/** Cells of one field that disagree with the same thing: the first one gives the example. */
export class Mismatch {
  private readonly bucket = new Bucket();
  private data: Contradiction | undefined;

  /** `restsOn`: the fields that were compared. */
  constructor(
    private readonly field: Field,
    private readonly restsOn: readonly Field[],
    private readonly discriminator: string,
  ) {}

  /** The samples are left out: one of two answers is often what identifies a person. */
  add(row: number, column: number, data: () => Contradiction): void {
    this.data ??= data();
    this.bucket.add(row, column, null);
  }

  /** The finding, if there is one. */
  hits(): readonly Hit<'kpi-contradiction'>[] {
    const { field, bucket, data, restsOn, discriminator } = this;
    if (!data) return [];
    const label = field.category === undefined ? field.header : `${field.kpi.name}, ${field.category}`;
    const { areas, count } = bucket;
    return [{ kpi: field.kpi.id, label, areas, count, samples: [], data, restsOn, discriminator }];
  }
}
