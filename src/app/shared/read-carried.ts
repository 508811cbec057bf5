import type { Grid } from '../../domain/model/grid';
import { carriedOn, type CarriedSpecification } from '../../domain/tables/read-carried';
import { SHEET_NAMES } from '../../domain/tables/templates';
import { WorkbookError } from '../../ports/workbook-error';
import type { SheetsRead, WorkbookPort } from '../../ports/workbook-port';

/**
 * The specifications that the workbook carries on its sheets: of a whole workbook wherever they stand, else on the sheet that a
 * template has for them.
 */
export async function readCarried(
  port: WorkbookPort,
  { grids, others }: Pick<SheetsRead, 'grids' | 'others'>,
  isWhole: boolean,
): Promise<readonly CarriedSpecification[]> {
  const found = grids.flatMap((grid) => carriedOn(grid) ?? []);
  // A workbook without the sheet is not asked for it: each question is a round trip.
  if (isWhole || found.length > 0 || others?.includes(SHEET_NAMES.definitions) === false) return found;
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
