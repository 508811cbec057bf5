import { parseReference } from '../../../cells/addresses';
import type { CellArea } from '../../../cells/areas';
import type { Sheet } from '../../../workbook/model/sheet';
import type { Workbook } from '../../../workbook/model/workbook';

/** `'Q2 data'` → `Q2 data`. */
const unquoted = (name: string) => name.replace(/^'|'$/g, '').replaceAll("''", "'");

/**
 * Where the text of a name box leads: `E7`, `A:C`, `Sheet2!B3` or a defined name.
 * @param from the sheet that addresses without a sheet belong to
 * @returns undefined when it leads nowhere a person can go: an unknown name, or a hidden sheet.
 */
export function findPlace(workbook: Workbook, from: Sheet, text: string): { sheet: Sheet; area: CellArea } | undefined {
  const wanted = text.trim();
  const named = workbook.names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const address = named ? named.formula.slice(1) : wanted;
  const cut = address.lastIndexOf('!');
  const area = parseReference(address.slice(cut + 1));
  const sheet = cut < 0 ? from : workbook.sheetNamed(unquoted(address.slice(0, cut)));
  return area && sheet?.visibility === 'Visible' ? { sheet, area } : undefined;
}
