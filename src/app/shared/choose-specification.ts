import { MINIMUM_SPECIFICATION } from '../../domain/codelists/minimum-set';
import { keptFor } from '../../domain/model/kept-for';
import { printPeriod } from '../../domain/model/make-period';
import type { Grid } from '../../domain/model/grid';
import type { Period } from '../../domain/model/periods';
import type { ReturnSheet } from '../../domain/model/returns';
import type { Specification } from '../../domain/model/specification';
import { findService, type ServiceClues } from '../../domain/tables/find-service';
import type { CarriedSpecification } from '../../domain/tables/read-carried';
import { specificationFor, type SpecificationSet } from '../../domain/tables/specification-tables';
import { recogniseSheet } from '../../domain/returns/recognise';
import { words } from '../../domain/text/words';

/** Where specifications come from; the first of them that is there counts. */
export interface SpecificationSources {
  /** The office's, which came with the check: `--spec`, or the page's own. */
  readonly named?: SpecificationSet;
  /** The office's, from tables of this workbook. */
  readonly workbook?: SpecificationSet;
  /** What the file of a return carries. */
  readonly carried: readonly CarriedSpecification[];
}

/** Which of the sources a sheet is held against. */
export type SpecificationSource = 'named' | 'workbook' | 'carried' | 'minimum';

/** What a sheet is held against, and where that comes from. */
export interface ChosenSpecification {
  readonly specification: Specification;
  readonly source: SpecificationSource;
}

const WORDS = words('chosen-specification', {
  named: 'from the office’s workbook',
  workbook: 'from the tables of this workbook',
  carried: 'carried by the file',
  minimum: 'the minimum KPI set, because neither the office’s tables nor a specification in the file were found',
});

/** Where a specification comes from, in words that follow a name: `SARC, carried by the file`. */
export function sourceSaid(source: SpecificationSource): string {
  return WORDS[source];
}

/** What the rules that look at all sheets are given; undefined where that is the minimum KPI set. */
export function specificationsIn({ named, workbook, carried }: SpecificationSources): SpecificationSet | undefined {
  return named ?? workbook ?? carried[0]?.set;
}

/**
 * What a sheet is to be checked against, and why that. The office's own goes before what the file carries. Which service and period a
 * sheet is about is read from the sheet itself, so it is recognised once with the minimum set before the service's own
 * specification is chosen.
 */
export function chooseSpecification(grid: Grid, sources: SpecificationSources): ChosenSpecification {
  const { named, workbook, carried } = sources;
  const own = named ?? workbook;
  if (!own && carried.length === 0) return { specification: MINIMUM_SPECIFICATION, source: 'minimum' };
  const sets = own ? [own] : carried.map(({ set }) => set);
  const clues = cluesIn(grid, sets);
  if (own) return { specification: specificationFor(own, clues), source: named ? 'named' : 'workbook' };
  const chosen = carriedFor(carried, clues);
  if (!chosen) return { specification: MINIMUM_SPECIFICATION, source: 'minimum' };
  // The file was made for one service: it is that one's return, whatever a person has made of its name. It is no register.
  const service = chosen.service && { service: chosen.service.id };
  const specification = specificationFor(chosen.set, { ...clues, ...service });
  return { specification: { ...specification, services: undefined }, source: 'carried' };
}

/** Of several files' templates in one workbook the one of the sheet's service; undefined where none of them is. */
function carriedFor(carried: readonly CarriedSpecification[], clues: ServiceClues): CarriedSpecification | undefined {
  if (carried.length === 1) return carried[0];
  return carried.find(({ set }) => findService(set.services, clues) !== undefined);
}

interface SheetClues extends ServiceClues {
  readonly period?: Period;
}

/** Raw data of a service (a row for each course) may hold nothing but KPIs of its own. */
function cluesIn(grid: Grid, sets: readonly SpecificationSet[]): SheetClues {
  const first =
    firstReturn(grid, MINIMUM_SPECIFICATION) ??
    sets.map((set) => firstReturn(grid, ofEveryService(set))).find((found) => found !== undefined);
  const period = first && periodOf(first);
  return {
    sheet: grid.sheet,
    ...(first?.service && { service: first.service.value }),
    ...(first?.provider && { provider: first.provider.value }),
    ...(period && { period }),
  };
}

function firstReturn(grid: Grid, specification: Specification): ReturnSheet | undefined {
  return recogniseSheet(grid, specification).returns.find((found) => found.isReturn);
}

/** Whatever any service is asked for: to see that a sheet is a return, and whose, before it is known what it is held against. */
const ofEveryService = keptFor(({ kpis, codeLists }: SpecificationSet): Specification => {
  const all = [...MINIMUM_SPECIFICATION.kpis, ...[...kpis.values()].flat()];
  return { kpis: [...new Map(all.map((kpi) => [kpi.id, kpi])).values()], codeLists };
});

/** The period a return is about; of a summary that gives none, from its first column to its last. */
function periodOf({ period, fields }: ReturnSheet): Period | undefined {
  if (period) return period.value;
  const columns = fields.flatMap((field) => field.periods ?? []).filter((one) => one !== undefined);
  const [start] = columns.map((one) => one.start).sort();
  const end = columns
    .map((one) => one.end)
    .sort()
    .at(-1);
  return start === undefined || end === undefined ? undefined : { start, end, label: printPeriod({ start, end }) };
}
