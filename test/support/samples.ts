import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellArea } from '../../src/cells/areas';
import { parseArea } from '../../src/cells/addresses';
import { printArea } from '../../src/cells/addresses';
import type { Finding } from '../../src/domain/model/findings';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { loadWorkbook } from '../../src/workbook/xlsx/load';

export interface Planted {
  readonly sheet: string;
  readonly rule: string;
  readonly cells: readonly string[];
}

const FOLDER = join(__dirname, '../../assets/samples');

/** What is wrong in each sample, by file name. */
export const PLANTED = JSON.parse(readFileSync(join(FOLDER, 'planted.json'), 'utf8')) as Record<
  string,
  readonly Planted[]
>;

export function sampleBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, file)));
}

export function openSample(file: string) {
  return createFileWorkbook(loadWorkbook(sampleBytes(file), file));
}

/** One line per cell, such as `code-unknown Q2 data!F14`; a finding about a whole sheet has no cell. */
function linesOf(rule: string, sheet: string, areas: readonly CellArea[]): string[] {
  if (areas.length === 0) return [`${rule} ${sheet}`];
  return areas.flatMap((area) => {
    const lines: string[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        lines.push(`${rule} ${sheet}!${printArea({ top: row, left: column, bottom: row, right: column })}`);
      }
    }
    return lines;
  });
}

/** One line per cell, in order. */
export function foundIn(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ rule, sheet, areas }) => linesOf(rule, sheet, areas)).sort();
}

/** As `foundIn`, of what was planted in a sample. */
export function plantedIn(file: string): string[] {
  return (PLANTED[file] ?? [])
    .flatMap(({ rule, sheet, cells }) =>
      linesOf(
        rule,
        sheet,
        cells.map((cell) => parseArea(cell)!),
      ),
    )
    .sort();
}
