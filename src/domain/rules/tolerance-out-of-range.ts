import {
  cellsUnder,
  registerCell,
  registerHits,
  type RegisterCell,
  type RegisterProblem,
} from '../engine/register-hits';
import type { Severity } from '../model/findings';
import { readPurposes } from '../tables/read-purposes';
import { bareTolerance, isShare, readTolerance } from '../tables/read-tolerance';
import { FUNDS } from '../tables/funds';
import { findTable, type FoundTable } from '../tables/read-table';
import { defineRule } from '../engine/define-rule';
import { place, printNumber, say, type Facts } from '../text/grammar';

type Data = Readonly<{
  /** As it is used. */
  percent: number;
  /** As it stands in the cell. */
  written: number;
  /** `share`, `per-cent`: what it is taken for, and the other may be meant. */
  problem: 'below' | 'above' | 'ringfenced' | 'share' | 'per-cent';
}>;

const TOLERANCE = {
  below: 'no fund has a tolerance below 0 %',
  above: 'the most is 100 %, with which a fund may award twice what it has',
  ringfenced: 'the fund has purposes, so it is ringfenced and its tolerance counts as 0',
} as const;

/**
 * Tolerances below 0 or above 100 per cent. One on a ringfenced fund is advice: it is not used. So is one between 0 and 1, which Excel
 * makes of a typed `5%`, for it may be a part of one per cent; where others in the column are per cent, or a 1 stands among shares, it
 * is a query, for both cannot be meant. None of these keeps money from being allocated.
 */
export const toleranceOutOfRange = defineRule<Data>({
  id: 'tolerance-out-of-range',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'ledger',
  isBlocking: true,
  source: 'Product design: over-allocation is allowed within a tolerance, and never out of ringfenced money.',
  words: {
    title: 'A tolerance that cannot be used, or is not clear',
    why: 'A tolerance says by how much awards may exceed a fund because services underspend. Ringfenced money has none.',
    whatToDo:
      'Write per cent from 0 to 100, such as 5; leave it blank for a fund with purposes. A figure that is used as it was meant may stay.',
    message: sayTolerance,
  },
  check: ({ tables }) => {
    const table = findTable(tables, FUNDS);
    if (!table) return [];
    const cells = cellsUnder(table, 'Tolerance %');
    const written = cells.flatMap(({ value }) => bareTolerance(value) ?? []);
    const ways = { hasShares: written.some(isShare), hasPercent: written.some((one) => one > 1) };
    return registerHits(cells.flatMap((cell) => problemsWith(cell, table, ways)));
  },
});

interface Ways {
  readonly hasShares: boolean;
  readonly hasPercent: boolean;
}

function problemsWith(
  cell: RegisterCell,
  table: FoundTable<typeof FUNDS>,
  ways: Ways,
): readonly RegisterProblem<Data>[] {
  const percent = readTolerance(cell.value);
  if (percent === undefined || percent === 0) return [];
  const written = bareTolerance(cell.value) ?? percent;
  const found = (problem: Data['problem'], severity: Severity) => {
    return [{ cell, data: { percent, written, problem }, discriminator: `${problem} ${written} ${percent}`, severity }];
  };
  if (percent < 0) return found('below', 'error');
  if (percent > 100) return found('above', 'error');
  const purposes = registerCell(table, cell.area.top - table.top, 'Purposes')?.value;
  if (readPurposes(String(purposes ?? '')).purposes.length > 0) return found('ringfenced', 'advice');
  if (bareTolerance(cell.value) === undefined) return [];
  if (isShare(written)) return found('share', ways.hasPercent ? 'query' : 'advice');
  return written === 1 && ways.hasShares ? found('per-cent', 'query') : [];
}

/** "0.5 is read as 50 %, not as 0.5 %." */
function sayTolerance(facts: Facts, { percent, written, problem }: Data): string {
  if (problem !== 'share' && problem !== 'per-cent')
    return `${place(facts)}${printNumber(percent)} %: ${TOLERANCE[problem]}.`;
  const [used, other] = [printNumber(percent), printNumber(problem === 'share' ? written : written * 100)];
  const read = `read as ${used} %, not as ${other} %.`;
  return say(facts, `${printNumber(written)} is ${read}`, `say ${printNumber(written)}, which is ${read}`);
}
