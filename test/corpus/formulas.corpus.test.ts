import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { evaluateNode } from '../../src/workbook/formulas/evaluate';
import { factsOf } from '../../src/workbook/formulas/facts';
import { parseFormula } from '../../src/workbook/formulas/parse';
import { FormulaSyntaxError } from '../../src/workbook/formulas/syntax';
import { roundTo15 } from '../../src/workbook/formulas/values';
import { cellName } from '../../src/cells/addresses';
import { CellError, type Scalar } from '../../src/workbook/model/values';
import type { Workbook } from '../../src/workbook/model/workbook';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { UnusableFileError } from '../../src/workbook/xlsx/unusable-file-error';

/** Real workbooks stand outside the repository: `CORPUS=../shared/corpus npm run test:corpus`. */
const CORPUS = process.env['CORPUS'];
const FOLDER = path.join(CORPUS ?? '', 'uk');
const LARGEST = 3_000_000;
const SURROUNDINGS = { clock: () => new Date(2026, 10, 23), random: () => 0.5 };

interface Tally {
  formulas: number;
  same: number;
  volatile: number;
  notSupported: Map<string, number>;
  different: string[];
}

function open(file: string): Workbook | undefined {
  try {
    return loadWorkbook(new Uint8Array(readFileSync(file)), path.basename(file));
  } catch (error) {
    if (error instanceof UnusableFileError) return undefined;
    throw error;
  }
}

function isSame(cached: Scalar, fresh: Scalar): boolean {
  if (typeof cached === 'number' && typeof fresh === 'number') {
    return roundTo15(cached) === roundTo15(fresh) || Math.abs(cached - fresh) <= 1e-9 * Math.max(1, Math.abs(cached));
  }
  // A formula that gives "" is stored as a blank.
  return cached === fresh || ((cached === null || cached === '') && (fresh === '' || fresh === 0));
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** Evaluates every formula against the cached values around it and compares with its own. */
function compare(workbook: Workbook, name: string, tally: Tally): void {
  for (const sheet of workbook.sheets) {
    for (const [row, column, cell] of sheet.cells()) {
      if (cell.formula === undefined) continue;
      tally.formulas += 1;
      try {
        const node = parseFormula(cell.formula);
        const { unknownFunctions, isVolatile } = factsOf(node);
        if (isVolatile) tally.volatile += 1;
        else if (unknownFunctions.length > 0) unknownFunctions.forEach((unknown) => count(tally.notSupported, unknown));
        else {
          const value = evaluateNode(node, { workbook, sheet, row, column }, SURROUNDINGS);
          if (isSame(cell.value, value)) tally.same += 1;
          else
            tally.different.push(
              `${name} ${sheet.name}!${cellName(row, column)} ${cell.formula.slice(0, 160)} → ${show(value)}, not ${show(cell.value)}`,
            );
        }
      } catch (error) {
        if (!(error instanceof FormulaSyntaxError)) throw error;
        count(tally.notSupported, 'syntax');
      }
    }
  }
}

function show(value: Scalar): string {
  return value instanceof CellError ? value.code : JSON.stringify(value);
}

(CORPUS === undefined ? test.skip : test)(
  'formulas of real workbooks come to the values that Excel left in them',
  () => {
    const tally: Tally = { formulas: 0, same: 0, volatile: 0, notSupported: new Map(), different: [] };
    for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = path.join(FOLDER, name);
      if (!/\.xls[xm]$/i.test(name) || statSync(file).size > LARGEST) continue;
      const workbook = open(file);
      if (workbook) compare(workbook, name, tally);
    }
    const compared = tally.same + tally.different.length;
    const report = [
      `${tally.formulas} formulas, ${compared} compared, ${tally.same} the same (${((100 * tally.same) / compared).toFixed(2)} %), ${tally.volatile} volatile`,
      `not supported: ${[...tally.notSupported].map(([what, times]) => `${what} ${times}`).join(', ')}`,
      ...tally.different.slice(0, 60),
    ];
    console.info(report.join('\n'));
    expect(compared).toBeGreaterThan(1000);
    expect(tally.same / compared).toBeGreaterThan(0.98);
  },
  600_000,
);
