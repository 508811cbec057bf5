import type { CellValue } from './cells';
import { readNumber } from './read-cells';

/**
 * A cell under `Tolerance %` in per cent. Excel makes 0.05 of a typed `5%`, and a tolerance below one per cent is nobody's wish:
 * what lies between 0 and 1 is taken for a share.
 */
export function readTolerance(value: CellValue): number | undefined {
  const read = readNumber(value);
  if (read === undefined) return undefined;
  const isShare = (typeof value === 'string' && value.includes('%')) || (read > 0 && read < 1);
  // 0.07 × 100 is 7.000000000000001.
  return isShare ? Math.round(read * 1e8) / 1e6 : read;
}
