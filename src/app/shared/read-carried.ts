import type { Grid } from '../../domain/model/grid';
import { carriedOn, type CarriedSpecification } from '../../domain/tables/read-carried';
import { SHEET_NAMES } from '../../domain/tables/templates';
import { WorkbookError } from '../../ports/workbook-error';
import type { WorkbookPort } from '../../ports/workbook-port';

/**
 * The specifications that the workbook carries on its sheets: of a whole workbook wherever they stand, else on the sheet that a
 * template has for them.
 */
export async function readCarried(
  port: WorkbookPort,
  grids: readonly Grid[],
  isWhole: boolean,
): Promise<readonly CarriedSpecification[]> {
  const found = grids.flatMap((grid) => carriedOn(grid) ?? []);
  if (isWhole || found.length > 0) return found;
  return (await sheetsCalled(port, SHEET_NAMES.definitions)).flatMap((grid) => carriedOn(grid) ?? []);
}

/** None where there is no such sheet, or it cannot be read: the return is checked all the same. */
async function sheetsCalled(port: WorkbookPort, name: string): Promise<readonly Grid[]> {
  try {
    return (await port.readSheets([name])).grids;
  } catch (thrown) {
    if (thrown instanceof WorkbookError) return [];
    throw thrown;
  }
}
