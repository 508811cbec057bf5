import type { CellValue } from '../../cells/cell-values';
import { readNumber } from '../model/read-cells';

/** A cell under `Rank`: a whole number from 1. */
export function readRank(value: CellValue): number | undefined {
  const rank = readNumber(value);
  return rank !== undefined && Number.isSafeInteger(rank) && rank >= 1 ? rank : undefined;
}
