import type { CellValue } from '../../cells/cell-values';
import { hashText, spread } from '../text/text-hash';
import type { CarriedContent } from './carried-words';

/** Letters that are mixed in at once: of longer texts only the ends would count. */
const PIECE = 200;

/** Two different beginnings, so that 64 bits tell specifications apart. */
const SEEDS = [17, 4711] as const;

/**
 * A mark for all that is carried: `3f0c91ab-77e2d004`. It tells whether somebody has changed a row, by accident or in good faith;
 * it is no seal.
 */
export function markOf({ labels, tables }: CarriedContent): string {
  const texts = [
    ...Object.entries(labels)
      .filter(([label]) => label !== 'mark')
      .sort()
      .flatMap(([label, value]) => [label, ...pieces(value)]),
    ...Object.entries(tables)
      .sort()
      .flatMap(([table, rows]) => [table, ...rows.flatMap((row) => row.flatMap(pieces))]),
  ];
  return SEEDS.map((seed) => hex(texts.reduce<number>((bits, text) => spread(bits ^ hashText(text)) + 1, seed))).join(
    '-',
  );
}

function pieces(value: CellValue): readonly string[] {
  const text = value === null ? '' : String(value).trim();
  return [...(text.match(new RegExp(`[^]{1,${PIECE}}`, 'g')) ?? []), '|'];
}

const hex = (bits: number): string => (bits >>> 0).toString(16).padStart(8, '0');
