import { headingKey } from '../headings';
import type { LabelReader } from './read-label';
import type { ColumnReading } from './record-column';

/** Headings that say that something is told apart, but not what. */
const BARE: ReadonlySet<string> = new Set(['id', 'idno', 'idnumber', 'ref', 'refno', 'refnumber']);

/**
 * The first column headed just `ID` or `Ref` holds the clients' references, where no heading names them outright and no value
 * comes twice, so that each record is about somebody else; otherwise it tells nothing of clients.
 */
export function withBareReference(read: readonly ColumnReading[], reader: LabelReader): readonly ColumnReading[] {
  const client = reader.kpi('client-id');
  if (!client) return read;
  const isBare = ({ field }: ColumnReading): boolean => field !== undefined && BARE.has(headingKey(field.label));
  const isNamed = read.some((column) => column.field?.kpi === client.id && !isBare(column));
  const first = read.find((column) => isBare(column) && column.field?.how !== 'confirmed');
  if (!first) return read;
  return read.map((column) => {
    const { field } = column;
    if (!field || !isBare(column) || field.how === 'confirmed') return column;
    if (column === first && !isNamed && column.isDistinct)
      return { ...column, field: { ...field, kpi: client.id, how: 'alias' } };
    if (field.kpi !== client.id) return column;
    const { at, cells, label } = field;
    return { ...column, weight: 0, field: { at, cells, label, mayBe: [client.id] } };
  });
}
