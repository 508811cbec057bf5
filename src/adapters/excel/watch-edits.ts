import type { SheetEdit } from '../../ports/workbook-port';
import { type CellArea } from '../../cells/areas';
import { parseArea } from '../../cells/addresses';
import { toWorkbookError } from './errors';
import type { Memory } from './memory';
import type { Requests } from './request';

const NEXT = 'open the pane again';

/**
 * Tells a person's edits, this one's and a co-author's, but not our own. A handler can only be taken off through the
 * context that put it on, so this context is kept.
 */
export async function watchEdits(
  requests: Requests,
  memory: Memory,
  listener: (edit: SheetEdit) => void,
): Promise<() => Promise<void>> {
  const handler = await requests.send(NEXT, ({ workbook }) =>
    workbook.worksheets.onChanged.add((event) => {
      const isRemote = event.source === 'Remote';
      // What a co-author's Ringfence wrote is no doing of ours.
      if (!isRemote && event.triggerSource === 'ThisLocalAddin') return Promise.resolve();
      return nameOf(requests, memory, event.worksheetId).then((sheet) => {
        if (sheet !== undefined) listener({ sheet, area: editedArea(event), ...(isRemote && { isRemote }) });
      });
    }),
  );
  return async () => {
    handler.remove();
    try {
      await handler.context.sync();
    } catch (thrown) {
      throw toWorkbookError(thrown, NEXT);
    }
  };
}

/**
 * The cells an edit touched; undefined where cells moved as well, since rows, columns or cells were inserted or deleted, and
 * where whole rows or columns were changed at once.
 */
export function editedArea({
  changeType,
  address,
}: Pick<Excel.WorksheetChangedEventArgs, 'changeType' | 'address'>): CellArea | undefined {
  return changeType === 'RangeEdited' ? parseArea(address) : undefined;
}

/** The sheet's name as it was last read, or as it is now when it was not; undefined when it is gone by now. */
async function nameOf(requests: Requests, memory: Memory, id: string): Promise<string | undefined> {
  const known = memory.sheetNames.get(id);
  if (known !== undefined) return known;
  try {
    const sheet = await requests.send(NEXT, ({ workbook }) => workbook.worksheets.getItemOrNullObject(id).load('name'));
    if (sheet.isNullObject) return undefined;
    memory.sheetNames.set(id, sheet.name);
    return sheet.name;
  } catch {
    // An edit nobody can name is no loss: the Check button is the truth, this only a hint.
    return undefined;
  }
}
