import { LIST_HEADERS, SHEET_NAMES } from '../tables/templates';
import type { CellArea } from '../../cells/areas';
import type { Period } from '../model/periods';
import type { SheetDocument } from '../model/sheet-document';
import type { CodeList, Specification } from '../model/specification';
import type { TemplateField } from './template-fields';
import { listOf, offeredValues } from './template-values';

/** A sheet with every list of a template in one table, and the cells in which the values of each list stand. */
export interface ListsSheet {
  readonly document: SheetDocument;
  /** By the list's id. */
  readonly areas: ReadonlyMap<string, CellArea>;
}

const VALUE_COLUMN = 1;

/** Undefined where no field takes its values from a list. */
export function listsSheet(
  fields: readonly TemplateField[],
  specification: Specification,
  period: Period | undefined,
  table: string,
): ListsSheet | undefined {
  const lists = new Map(
    fields.flatMap(({ kpi }) => {
      const list = listOf(kpi, specification);
      return list ? [[list.id, list] as const] : [];
    }),
  );
  if (lists.size === 0) return undefined;
  const rows: (readonly [string, string, string | null])[] = [];
  const areas = new Map<string, CellArea>();
  for (const list of lists.values()) {
    const values = rowsOf(list, period);
    const top = rows.length + 1;
    areas.set(list.id, { top, left: VALUE_COLUMN, bottom: top + values.length - 1, right: VALUE_COLUMN });
    rows.push(...values);
  }
  return {
    areas,
    document: {
      name: SHEET_NAMES.lists,
      cells: [],
      tables: [{ name: table, top: 0, left: 0, headers: LIST_HEADERS, rows }],
      columns: [{ width: 34, isWrapped: true }, { width: 54, isWrapped: true }, { width: 10 }],
      choices: [],
      frozenRows: 1,
      frozenColumns: 0,
      print: { orientation: 'portrait', titleRow: 0 },
    },
  };
}

function rowsOf(list: CodeList, period: Period | undefined): readonly (readonly [string, string, string | null])[] {
  return offeredValues(list, period).map(({ label, code }) => [list.name, label, code ?? null]);
}
