import { parseReference } from '../../src/cells/addresses';
import type { Scalar } from '../../src/workbook/model/values';
import type { Sheet } from '../../src/workbook/model/sheet';
import type { Workbook } from '../../src/workbook/model/workbook';
import { MAX_COLUMNS } from '../../src/cells/areas';
import { insertOrDeleteCells } from '../../src/workbook/structure/insert-or-delete';
import { sortRows } from '../../src/workbook/structure/sort-rows';

/**
 * Somebody else who has the same workbook open. What they do arrives at once, with `source: 'Remote'`. To let it come
 * between two requests of the add-in: `host.faults.beforeSync(2, () => coAuthor(workbook).deleteRows('Sheet', '3:3'))`.
 */
export interface CoAuthor {
  /** Whole rows, as `3:4`. */
  insertRows(sheet: string, rows: string): void;
  deleteRows(sheet: string, rows: string): void;
  /** Sorts an area by one of its columns, counted from 0. */
  sort(sheet: string, address: string, column: number, isAscending?: boolean): void;
  /** Types values from a cell on. */
  type(sheet: string, cell: string, rows: readonly (readonly Scalar[])[]): void;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  /** A conditional format of their own on some cells. */
  addRule(sheet: string, address: string, formula: string): void;
  deleteRule(sheet: string, place: number): void;
}

export function coAuthor(workbook: Workbook): CoAuthor {
  const find = (name: string): Sheet => {
    const found = workbook.sheetNamed(name);
    if (!found) throw new Error(`There is no sheet called ${name}.`);
    return found;
  };
  const areaOf = (address: string) => {
    const area = parseReference(address);
    if (!area) throw new Error(`${address} is no address.`);
    return area;
  };
  const shift = (kind: 'insert' | 'delete') => (sheet: string, rows: string) => {
    const area = { ...areaOf(rows), left: 0, right: MAX_COLUMNS - 1 };
    insertOrDeleteCells(workbook, find(sheet).id, { kind, axis: 'rows', area }, 'co-author');
  };
  return {
    insertRows: shift('insert'),
    deleteRows: shift('delete'),
    sort: (sheet, address, column, isAscending = true) =>
      sortRows(workbook, find(sheet).id, areaOf(address), [{ column, isAscending }], 'co-author'),
    type: (sheet, cell, rows) => {
      const { top, left } = areaOf(cell);
      const block = rows.map((row) => row.map((value) => ({ value })));
      workbook.setCells(find(sheet).id, top, left, block, 'co-author');
    },
    deleteSheet: (sheet) => workbook.removeSheet(find(sheet).id, 'co-author'),
    renameSheet: (sheet, name) =>
      workbook.changeSheet(find(sheet).id, 'sheet names', (one) => (one.name = name), 'co-author'),
    addRule: (sheet, address, formula) => {
      const format = { type: 'Custom' as const, areas: [areaOf(address)], formulas: [formula], style: {} };
      workbook.addConditionalFormat(find(sheet).id, { ...format, stopIfTrue: false }, 'co-author');
    },
    deleteRule: (sheet, place) => {
      const { id, conditionalFormats } = find(sheet);
      workbook.removeConditionalFormat(id, conditionalFormats[place]?.id ?? '', 'co-author');
    },
  };
}
