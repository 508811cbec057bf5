import { hintOf, SHEET_NAMES } from '../tables/templates';
import type { Period } from '../model/periods';
import type { Choices, ColumnDocument, SheetDocument } from '../model/sheet-document';
import type { Kpi, Specification } from '../model/specification';
import type { ListsSheet } from './lists-sheet';
import type { TemplateField } from './template-fields';
import { HEADER_ROW, templateHead } from './template-head';
import { isKeptTo, listOf } from './template-values';

/** Rows below the headings that offer their lists: Excel takes the table's own further, and pasted rows are checked anyway. */
const ROWS_WITH_CHOICES = 2000;

/** A return with a row per record: a table that grows as it is filled in, one blank row to begin with. */
export function recordsSheet(
  name: string,
  fields: readonly TemplateField[],
  specification: Specification,
  options: { readonly period: Period | undefined; readonly table: string; readonly lists: ListsSheet | undefined },
): SheetDocument {
  const headers = fields.map(({ kpi }) => kpi.name);
  return {
    name,
    cells: templateHead(specification, 'records', options.period),
    tables: [{ name: options.table, top: HEADER_ROW, left: 0, headers, rows: [] }],
    columns: fields.map(({ kpi }) => columnFor(kpi)),
    choices: fields.flatMap(({ kpi }, column) => choicesFor(kpi, column, specification, options.lists) ?? []),
    frozenRows: HEADER_ROW + 1,
    frozenColumns: 1,
    print: { orientation: 'landscape', titleRow: HEADER_ROW },
  };
}

const FORMATS: Readonly<Partial<Record<Kpi['kind'], string>>> = {
  date: 'dd/mm/yyyy',
  percentage: '0.0%',
  money: '£#,##0.00',
};

/** The number format of a KPI's cells; none for counts, so that half a person is seen. */
export const formatOf = ({ kind, role }: Kpi): string | undefined => (role === 'identity' ? '@' : FORMATS[kind]);

const WIDTHS: Readonly<Record<Kpi['kind'], number>> = {
  count: 14,
  percentage: 14,
  money: 14,
  category: 26,
  date: 15,
  text: 24,
  email: 28,
  telephone: 18,
};

function columnFor(kpi: Kpi): ColumnDocument {
  const numberFormat = formatOf(kpi);
  return { width: WIDTHS[kpi.kind], ...(numberFormat !== undefined && { numberFormat }) };
}

function choicesFor(
  kpi: Kpi,
  column: number,
  specification: Specification,
  lists: ListsSheet | undefined,
): Choices | undefined {
  const list = listOf(kpi, specification);
  const area = list && lists?.areas.get(list.id);
  if (!list || !area) return undefined;
  const first = HEADER_ROW + 1;
  return {
    areas: [{ top: first, left: column, bottom: first + ROWS_WITH_CHOICES - 1, right: column }],
    from: { sheet: SHEET_NAMES.lists, area },
    isStrict: isKeptTo(list, kpi),
    prompt: { title: kpi.name.slice(0, 32), text: hintOf(kpi) },
  };
}
