import { parseBand, type Band } from '../../codelists/bands';
import type { CellValue } from '../../../cells/cell-values';

/** Longer text is no age. */
const LONGEST = 30;

const MOST_REMEMBERED = 1000;

/** Reads a cell's age or band of ages. Ages in a column are few: each text is read once. */
export function agesReader(): (value: CellValue) => Band | undefined {
  const known = new Map<string, Band | undefined>();
  return (value) => {
    if (typeof value === 'number') return { from: Math.floor(value), to: Math.floor(value) };
    if (typeof value !== 'string' || value.length > LONGEST) return undefined;
    if (known.has(value)) return known.get(value);
    const band = parseBand(value);
    if (known.size < MOST_REMEMBERED) known.set(value, band);
    return band;
  };
}
