import { DEFINITION_HEADERS, givenInRecords, givenInSummary, requiredAs, SHEET_NAMES } from '../tables/templates';
import type { SheetDocument } from '../model/sheet-document';
import type { Specification } from '../model/specification';
import type { TemplateField } from './template-fields';
import type { CarriedContent } from '../tables/carried-words';
import { carriedRows, FURTHER_COLUMNS } from './carried-rows';
import { listOf } from './template-values';

/**
 * What each column or measure of a template asks for, as one table for people, and below it the specification that the file carries,
 * as rows that Ringfence reads back.
 */
export function definitionsSheet(
  fields: readonly TemplateField[],
  specification: Specification,
  layout: 'records' | 'summary',
  { carried, suffix }: { readonly carried: CarriedContent | undefined; readonly suffix: string },
): SheetDocument {
  const rows = fields.map(({ kpi, answers }) => {
    const list = listOf(kpi, specification);
    const asked = answers ?? kpi;
    const funds = (specification.grantTerms ?? []).filter(({ kpis }) => kpis.includes(asked.id));
    return [
      kpi.name,
      layout === 'records' ? givenInRecords(kpi) : givenInSummary(kpi, list !== undefined),
      asked.countedWhen ?? null,
      kpi.unit,
      requiredAs(
        asked,
        funds.map(({ fund }) => fund),
      ),
      list?.name ?? null,
    ];
  });
  const below = carried ? carriedRows(carried, rows.length + 3, suffix) : { cells: [], tables: [] };
  return {
    name: SHEET_NAMES.definitions,
    cells: below.cells,
    tables: [{ name: `Definitions${suffix}`, top: 0, left: 0, headers: DEFINITION_HEADERS, rows }, ...below.tables],
    columns: [
      { width: 28, isWrapped: true },
      { width: 44, isWrapped: true },
      { width: 44, isWrapped: true },
      { width: 14 },
      { width: 24, isWrapped: true },
      { width: 34, isWrapped: true },
      ...FURTHER_COLUMNS,
    ],
    choices: [],
    frozenRows: 1,
    frozenColumns: 1,
    print: { orientation: 'landscape', titleRow: 0 },
  };
}
