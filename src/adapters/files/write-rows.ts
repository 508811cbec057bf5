import { isIdle } from '../shared/rows-back';
import { planRows, sheetForRows } from '../shared/table-rows';
import type { TableRows } from '../../ports/workbook-port';
import type { Workbook } from '../../workbook/model/workbook';
import { addSheets } from './add-sheets';
import { readTable } from './read-tables';
import { carryOut, checkPlace, findTable } from './table-places';

/** Changes rows of a table of ours, or makes the table; see the port. */
export function writeRows(workbook: Workbook, wanted: TableRows): void {
  const place = findTable(workbook, ({ name }) => name.toLowerCase() === wanted.table.toLowerCase());
  if (!place) {
    const document = sheetForRows(wanted);
    if (document) addSheets(workbook, [document]);
    return;
  }
  const plan = planRows(readTable(place.sheet, place.table), wanted);
  if (isIdle(plan)) return;
  checkPlace(place, plan.append.length !== plan.remove.length);
  carryOut(workbook, place, plan);
}
