import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINIMUM_SPECIFICATION } from '../../src/domain/codelists/minimum-set';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { UnusableFileError } from '../../src/workbook/xlsx/unusable-file-error';
import type { Grid } from '../../src/domain/model/grid';
import { accountedSheet, wrongInAccount } from '../support/accounts';

/** Real workbooks stand outside the repository: `CORPUS=../shared/corpus npm run test:corpus`. */
const CORPUS = process.env['CORPUS'];

if (CORPUS === undefined) {
  test.skip('accounts of real workbooks: not run, because CORPUS does not name their folder', () => undefined);
} else {
  test.each(filesBelow(CORPUS))('every filled cell of %s is in exactly one class', async (file) => {
    for (const grid of await gridsOf(file)) {
      expect(wrongInAccount(accountedSheet(grid, MINIMUM_SPECIFICATION))).toEqual([]);
    }
  });
}

/** None for a file that is refused, which is a matter for other tests. */
async function gridsOf(file: string): Promise<readonly Grid[]> {
  try {
    const bytes = new Uint8Array(readFileSync(file));
    const { grids } = await createFileWorkbook(loadWorkbook(bytes, file)).readSheets('all');
    return grids;
  } catch (error) {
    if (error instanceof UnusableFileError) return [];
    throw error;
  }
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.xls[xm]$/.test(entry.name) ? [path] : [];
  });
}
