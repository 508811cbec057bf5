import type { CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';
import { carriedContent } from '../tables/carried-content';
import { CARRIED_TABLES, RULES_VERSION, type CarriedContent, type CarriedTable } from '../tables/carried-words';
import { findService, serviceCalled } from '../tables/find-service';
import type { CarriedSpecification } from '../tables/read-carried';
import type { WorkbookContext } from './contexts';

/** Why the specification in a file is not what the return should have been filled in by. */
export interface CarriedDifference {
  readonly why: 'edited' | 'rules' | 'other-service' | 'not-in-register' | 'outdated';
  readonly sheet: string;
  /** Where it is to be seen; absent for one that stands on no sheet. */
  readonly area?: CellArea;
  readonly madeFor: string;
  readonly found?: string;
  /** Names of KPIs, lists and funds. */
  readonly changed?: readonly string[];
}

/** What is wrong with the specifications that a file carries, one thing each: what makes the others moot comes first. */
export function compareCarried(context: WorkbookContext): readonly CarriedDifference[] {
  return context.carried.flatMap((carried) => differenceOf(carried, context) ?? []);
}

function differenceOf(carried: CarriedSpecification, context: WorkbookContext): CarriedDifference | undefined {
  const madeFor = carried.service?.name ?? '';
  const place = placeOf(carried, context);
  if (!place) return undefined;
  if (!carried.isIntact) return { why: 'edited', ...place, madeFor };
  const version = String(carried.content.labels.rulesVersion ?? '').trim();
  if (version !== RULES_VERSION) return { why: 'rules', ...place, madeFor, found: version };
  return otherService(carried, context) ?? outdated(carried, context, place);
}

/** One line is marked, not the whole block: the title. */
function placeOf({ place }: CarriedSpecification, { sheets }: WorkbookContext) {
  if (place) {
    const { top, left } = place.area;
    return { sheet: place.sheet, area: { top, left, bottom: top, right: left } };
  }
  const sheet = sheets.find(({ returns }) => returns.length > 0)?.grid.sheet;
  return sheet === undefined ? undefined : { sheet };
}

/** A return on another sheet that names a service, and not this one; of several files' templates in one workbook nobody asks. */
function otherService(
  { service }: CarriedSpecification,
  { carried, sheets }: WorkbookContext,
): CarriedDifference | undefined {
  if (!service || carried.length > 1) return undefined;
  for (const { grid, returns } of sheets) {
    for (const { service: called } of returns) {
      if (!called || serviceCalled([service], called.value)) continue;
      const area = typeof called.from === 'object' && 'top' in called.from ? { area: called.from } : {};
      return { why: 'other-service', sheet: grid.sheet, ...area, madeFor: service.name, found: called.value };
    }
  }
  return undefined;
}

/** The office's own tables, or those that came with the check, say something else today. */
function outdated(
  { service, set, content }: CarriedSpecification,
  { specifications }: WorkbookContext,
  place: Pick<CarriedDifference, 'sheet' | 'area'>,
): CarriedDifference | undefined {
  if (!service || !specifications || specifications === set) return undefined;
  const known = findService(specifications.services, { service: service.id });
  if (!known) return { why: 'not-in-register', ...place, madeFor: service.name };
  const changed = changedNames(content, carriedContent(known, specifications));
  return changed.length === 0 ? undefined : { why: 'outdated', ...place, madeFor: service.name, changed };
}

/** What rows are about, by name, where they are not the same in both: each name once. */
function changedNames(one: CarriedContent, other: CarriedContent): readonly string[] {
  const names = (Object.keys(CARRIED_TABLES) as readonly CarriedTable[]).flatMap((table) => [
    ...rowsMissing(one.tables[table], other.tables[table]),
    ...rowsMissing(other.tables[table], one.tables[table]),
  ]);
  return [...new Set(names)];
}

function rowsMissing(
  rows: readonly (readonly CellValue[])[],
  others: readonly (readonly CellValue[])[],
): readonly string[] {
  const known = new Set(others.map(keyOf));
  return rows.filter((row) => !known.has(keyOf(row))).map(([name]) => String(name ?? ''));
}

/** Numbers and texts of them are the same to a reader, and blanks at the ends are none. */
function keyOf(row: readonly CellValue[]): string {
  return JSON.stringify(row.map((cell) => String(cell ?? '').trim()));
}
