import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import { type CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import { toWorkbookError, workbookError } from './errors';
import type { Requests } from './request';

const NEXT = 'go to the cell again';

/** Brings a sheet to the front and selects the first area. */
export async function goTo(requests: Requests, name: string, areas: readonly CellArea[]): Promise<void> {
  const sheet = await requests.send(NEXT, ({ workbook }) =>
    workbook.worksheets.getItemOrNullObject(name).load('visibility'),
  );
  if (sheet.isNullObject) throw new WorkbookError('sheet-missing', sentences.sheetMissing(name));
  if (sheet.visibility === 'VeryHidden') throw new WorkbookError('sheet-hidden', sentences.sheetVeryHidden(name));
  if (sheet.visibility !== 'Visible') throw new WorkbookError('sheet-hidden', sentences.sheetHidden(name));
  const [first] = areas;
  try {
    await requests.send(NEXT, ({ workbook }) => {
      const target = workbook.worksheets.getItem(name);
      target.activate();
      if (first) target.getRange(printArea(first)).select();
    });
  } catch (thrown) {
    const error = toWorkbookError(thrown, NEXT);
    // Selecting answers with this bare code when another workbook has the focus.
    if (error.detail?.startsWith('GeneralException')) throw workbookError('other-workbook-active', NEXT, error.detail);
    throw error;
  }
}
