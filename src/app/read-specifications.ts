import { MINIMUM_SPECIFICATION } from '../domain/codelists/minimum-set';
import type { Grid } from '../domain/model/grid';
import type { Specification } from '../domain/model/specification';
import { readSpecifications, specificationFor, type SpecificationSet } from '../domain/model/specification-tables';
import { recogniseSheet } from '../domain/returns/recognise';
import { isOurTable, OUR_TABLE_NAMES } from './our-tables';
import type { WorkbookPort } from './ports/workbook-port';

const SPECIFYING = new Set(['services', 'kpis', 'codelists']);

/** What a workbook says of the services that report: their specifications, and the sheets that hold our own tables. */
export interface Commissioning {
  /** Absent when the workbook has no commissioning tables: then the minimum KPI set applies. */
  readonly specifications?: SpecificationSet;
  /** Names of the tables of ours that it holds. */
  readonly tables: readonly string[];
  /** Sheets that hold tables of ours: they are not returns. */
  readonly ownSheets: ReadonlySet<string>;
}

/** Reads the commissioning tables `Services`, `KPIs` and `CodeLists`, those that are there. */
export async function readCommissioning(port: WorkbookPort): Promise<Commissioning> {
  const tables = (await port.readTables(OUR_TABLE_NAMES)).filter(isOurTable);
  const specifying = tables.filter((table) => SPECIFYING.has(table.name.toLowerCase()));
  return {
    tables: tables.map((table) => table.name),
    ownSheets: new Set(tables.map((table) => table.sheet)),
    ...(specifying.length > 0 ? { specifications: readSpecifications(specifying) } : {}),
  };
}

/**
 * What a sheet is to be checked against. Which service it is from is read from the sheet itself, so it is recognised once
 * with the minimum set before the service's own specification is chosen.
 */
export function specificationOf(grid: Grid, specifications: SpecificationSet | undefined): Specification {
  if (!specifications) return MINIMUM_SPECIFICATION;
  const first = recogniseSheet(grid, MINIMUM_SPECIFICATION).returns.find((found) => found.isReturn);
  return specificationFor(specifications, {
    sheet: grid.sheet,
    ...(first?.service ? { service: first.service.value } : {}),
    ...(first?.provider ? { provider: first.provider.value } : {}),
  });
}
