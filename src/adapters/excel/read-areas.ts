import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import { type CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import type { CellValue } from '../../cells/cell-values';
import type { Grid } from '../../domain/model/grid';
import { toWorkbookError, workbookError } from './errors';
import type { Requests } from './request';
import { blankAsNull } from './to-grid';

const NEXT = 'Check again';

/** The values of these areas as they are now, in one request. */
export async function readAreas(
  requests: Requests,
  name: string,
  areas: readonly CellArea[],
): Promise<readonly Grid['values'][]> {
  if (areas.length === 0) return [];
  try {
    const ranges = await requests.send(NEXT, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      return areas.map((area) => sheet.getRange(printArea(area)).load('values'));
    });
    return ranges.map((range) => {
      const values = range.values as CellValue[][] | null;
      // Excel gives nothing, without a word, above five million cells.
      if (!values) throw workbookError('too-large', NEXT);
      return values.map((line) => line.map(blankAsNull));
    });
  } catch (thrown) {
    const error = toWorkbookError(thrown, NEXT);
    if (error.kind !== 'sheet-missing') throw error;
    throw new WorkbookError('sheet-missing', sentences.sheetMissing(name), error.detail);
  }
}
