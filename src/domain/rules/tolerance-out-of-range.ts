import { cellsUnder, registerCell, registerHits } from '../engine/register-hits';
import { readPurposes } from '../model/read-purposes';
import { readTolerance } from '../model/read-tolerance';
import { findTable } from '../model/spec-rows';
import { defineRule } from './define-rule';

/** Tolerances below 0 or above 100 per cent. One on a ringfenced fund is advice: it is not used. */
export const toleranceOutOfRange = defineRule({
  id: 'tolerance-out-of-range',
  severity: 'error',
  appliesTo: 'ledger',
  isBlocking: true,
  source: 'Product design: over-allocation is allowed within a tolerance, and never out of ringfenced money.',
  check: ({ tables }) => {
    const table = findTable(tables, 'Funds');
    if (!table) return [];
    return registerHits(
      cellsUnder(table, 'Tolerance %').flatMap((cell) => {
        const percent = readTolerance(cell.value);
        if (percent === undefined || percent === 0) return [];
        const purposes = registerCell(table, cell.area.top - table.top, 'Purposes')?.value;
        const isRingfenced = readPurposes(String(purposes ?? '')).purposes.length > 0;
        const problem = percent < 0 ? 'below' : percent > 100 ? 'above' : isRingfenced ? 'ringfenced' : undefined;
        if (!problem) return [];
        const isAdvice = problem === 'ringfenced';
        const data = { percent, problem } as const;
        return [
          { cell, data, discriminator: `${problem} ${percent}`, ...(isAdvice && { severity: 'advice' as const }) },
        ];
      }),
    );
  },
});
