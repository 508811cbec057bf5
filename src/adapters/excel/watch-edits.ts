import type { SheetEdit } from '../../ports/workbook-port';
import { type CellArea } from '../../cells/areas';
import { parseArea } from '../../cells/addresses';
import type { Memory } from './memory';
import type { Requests } from './request';
import { sheetNameOf } from './sheet-name';
import { stopHandler } from './stop-handler';

const NEXT = 'open the pane again';

/** Tells a person's edits, this one's and a co-author's, but not our own. */
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
      return sheetNameOf(requests, memory, NEXT, event.worksheetId).then((sheet) => {
        if (sheet !== undefined) listener({ sheet, area: editedArea(event), ...(isRemote && { isRemote }) });
      });
    }),
  );
  return () => stopHandler(handler, NEXT);
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
