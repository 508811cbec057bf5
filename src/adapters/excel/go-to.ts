import { sentences } from '../shared/sentences';
import { WorkbookError } from '../../ports/workbook-error';
import { type CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';
import { toWorkbookError, workbookError } from './errors';
import type { Memory, OwnSelection } from './memory';
import type { Requests } from './request';

const NEXT = 'go to the cell again';

/** Brings a sheet to the front and selects the first area. Whoever is asked for another place meanwhile goes there only. */
export async function goTo(
  requests: Requests,
  memory: Memory,
  name: string,
  areas: readonly CellArea[],
): Promise<void> {
  const mine = (memory.goings += 1);
  const sheet = await requests.send(NEXT, ({ workbook }) =>
    workbook.worksheets.getItemOrNullObject(name).load('id,visibility'),
  );
  if (mine !== memory.goings) return;
  if (sheet.isNullObject) throw new WorkbookError('sheet-missing', sentences.sheetMissing(name));
  if (sheet.visibility === 'VeryHidden') throw new WorkbookError('sheet-hidden', sentences.sheetVeryHidden(name));
  if (sheet.visibility !== 'Visible') throw new WorkbookError('sheet-hidden', sentences.sheetHidden(name));
  const [first] = areas;
  const own: OwnSelection | undefined = first && { sheetId: sheet.id, area: first, isUnderWay: true };
  if (own) memory.ownSelections = [...memory.ownSelections, own];
  try {
    await requests.send(NEXT, ({ workbook }) => {
      const target = workbook.worksheets.getItem(name);
      target.activate();
      if (first) target.getRange(printArea(first)).select();
    });
    if (own) own.isUnderWay = false;
  } catch (thrown) {
    memory.ownSelections = memory.ownSelections.filter((one) => one !== own);
    const error = toWorkbookError(thrown, NEXT);
    // Selecting answers with this bare code when another workbook has the focus.
    if (error.detail?.startsWith('GeneralException')) throw workbookError('other-workbook-active', NEXT, error.detail);
    throw error;
  }
}
