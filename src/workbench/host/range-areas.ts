import { parseReference } from '../../cells/addresses';
import type { CellArea } from '../../cells/areas';
import { HostError } from './host-error';

/**
 * `A1:B2,D4` → areas.
 * @param isCutOff the address was too long and lost its end: what cannot be read there is left out without a word.
 * @throws InvalidArgument
 */
export function parseAreas(address: string, isCutOff = false): readonly CellArea[] {
  const areas: CellArea[] = [];
  const parts = address.split(',');
  parts.forEach((part, index) => {
    const area = parseReference(part.replace(/^.*!/, ''));
    if (area) areas.push(area);
    else if (!isCutOff || index < parts.length - 1) throw new HostError('InvalidArgument');
  });
  if (areas.length === 0) throw new HostError('InvalidArgument');
  return areas;
}
