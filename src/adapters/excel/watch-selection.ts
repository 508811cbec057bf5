import type { SelectedCells } from '../../ports/workbook-port';
import { containsArea, type CellArea } from '../../cells/areas';
import { parseReference } from '../../cells/addresses';
import type { Memory } from './memory';
import type { Requests } from './request';
import { sheetNameOf } from './sheet-name';
import { stopHandler } from './stop-handler';

const NEXT = 'open the pane again';

type SelectionEvent = Pick<Excel.WorksheetSelectionChangedEventArgs, 'address' | 'worksheetId'>;

/** Tells what a person selects, on any sheet, but not our own going to cells. What is told too late is left out. */
export async function watchSelection(
  requests: Requests,
  memory: Memory,
  listener: (selected: SelectedCells) => void,
): Promise<() => Promise<void>> {
  let latest = 0;
  const handler = await requests.send(NEXT, ({ workbook }) =>
    workbook.worksheets.onSelectionChanged.add(async (event) => {
      const areas = selectedAreas(event.address);
      const mine = (latest += 1);
      if (isOurs(memory, event, areas)) return;
      const sheet = await sheetNameOf(requests, memory, NEXT, event.worksheetId);
      if (sheet !== undefined && mine === latest) listener({ sheet, areas });
    }),
  );
  return () => stopHandler(handler, NEXT);
}

/** `B2,A5:C6`, `C:C` → areas; what is no reference is left out. */
export function selectedAreas(address: string): readonly CellArea[] {
  return address.split(',').flatMap((part) => parseReference(part.slice(part.lastIndexOf('!') + 1)) ?? []);
}

/**
 * Whether an event tells of what we have selected ourselves. Excel names no source, and selects merged cells as a whole; it says
 * nothing where the cell was selected already, so the next thing that a person selects ends the waiting.
 */
function isOurs(memory: Memory, { worksheetId }: SelectionEvent, [area]: readonly CellArea[]): boolean {
  const { ownSelections } = memory;
  const at = ownSelections.findIndex(
    (own) => own.sheetId === worksheetId && area !== undefined && containsArea(area, own.area),
  );
  memory.ownSelections = at < 0 ? ownSelections.filter(({ isUnderWay }) => isUnderWay) : ownSelections.slice(at + 1);
  return at >= 0;
}
