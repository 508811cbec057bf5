import { MINIMUM_SPECIFICATION } from '../domain/codelists/minimum-set';
import type { Grid } from '../domain/model/grid';
import { readRegisters } from '../domain/model/read-registers';
import type { Registers } from '../domain/model/registers';
import type { NotChecked } from '../domain/model/returns';
import type { Specification } from '../domain/model/specification';
import { readSpecifications, specificationFor, type SpecificationSet } from '../domain/model/specification-tables';
import { recogniseSheet } from '../domain/returns/recognise';
import { isOurTable, OUR_TABLE_NAMES } from './our-tables';
import type { WorkbookPort } from './ports/workbook-port';
import { specificationProblems } from './specification-problems';

/** Tables that a provider's own return comes to hold: they make no commissioning workbook of it. */
const OF_A_RETURN = new Set(['explanations', 'receipt']);

const SPECIFYING = new Set(['services', 'kpis', 'codelists']);

/** Without one of these there is nothing to check against. */
const NEEDED = new Set(['services', 'kpis']);

/** What a workbook says of the services that report: their specifications, and the sheets that hold our own tables. */
export interface Commissioning {
  /** Absent when the workbook has no commissioning tables: then the minimum KPI set applies. */
  readonly specifications?: SpecificationSet;
  /** Names of the tables of ours that it holds, those of a provider's own return apart. */
  readonly tables: readonly string[];
  /** Sheets that hold tables of ours: they are not returns. */
  readonly ownSheets: ReadonlySet<string>;
  readonly registers: Registers;
  /** What could not be used of the tables; sheets are those the tables stand on. */
  readonly problems: readonly NotChecked[];
}

/**
 * Reads the commissioning tables `Services`, `KPIs` and `CodeLists`, those that are there. A table that has our name but not
 * its telling heading is taken for ours, and told to be unusable, where the workbook is known to be a commissioner's: because
 * somebody says so (`isNamed`) or because it holds another table of ours.
 */
export async function readCommissioning(port: WorkbookPort, isNamed = false): Promise<Commissioning> {
  const found = await port.readTables(OUR_TABLE_NAMES);
  const tables = found.filter(isOurTable);
  const commissioners = tables.filter((table) => !OF_A_RETURN.has(table.name.toLowerCase()));
  const isCommissioners = isNamed || commissioners.length > 0;
  const specifying = isCommissioners ? found.filter((table) => SPECIFYING.has(table.name.toLowerCase())) : [];
  const specifications = specifying.length > 0 ? readSpecifications(specifying) : undefined;
  return {
    tables: commissioners.map((table) => table.name),
    ownSheets: new Set(tables.map((table) => table.sheet)),
    registers: readRegisters(tables),
    problems: specificationProblems(specifications?.problems ?? [], specifying),
    ...(specifications ? { specifications } : {}),
  };
}

/** Why a workbook that was named for its specifications cannot serve; undefined when it can. */
export function whyNoSpecification({ specifications, tables }: Commissioning): string | undefined {
  const unreadable = specifications?.problems.filter(({ row, table }) => row === 0 && NEEDED.has(table.toLowerCase()));
  if (unreadable && unreadable.length > 0) return unreadable.map(({ message }) => message).join(' ');
  if (tables.some((name) => NEEDED.has(name.toLowerCase()))) return undefined;
  return 'It has neither a table Services nor a table KPIs. Name a commissioning workbook that has them.';
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
