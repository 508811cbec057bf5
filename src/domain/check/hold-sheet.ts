import { MINIMUM_SPECIFICATION } from '../codelists/minimum-set';
import { clip } from '../text/grammar';
import { HELD_AGAINST } from '../messages/held-against';
import { printOrigin } from '../messages/origins';
import type { Grid } from '../model/grid';
import { keptFor } from '../model/kept-for';
import { printPeriod } from '../model/make-period';
import type { PeriodContext } from '../model/parse-period';
import type { Period } from '../model/periods';
import type { ReturnRecord } from '../model/registers';
import type { ConfirmedHeadings, HeldAgainst, Recognition, ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { claimsOf, serviceClaims, type AroundSheet, type ServiceClaim } from '../returns/about/claims-of';
import { cluesForUnsure, NO_CLUES, yearElsewhere, type FileClues } from '../returns/about/file-clues';
import { withClaims } from '../returns/about/with-claims';
import { recogniseSheet } from '../returns/recognise';
import type { CarriedSpecification } from '../tables/read-carried';
import { specificationFor, type SpecificationSet } from '../tables/specification-tables';

/** Returns of a sheet, and what they are held against: those of one service together. */
export interface HeldPart {
  readonly specification: Specification;
  readonly tables: readonly ReturnSheet[];
}

/** A sheet as it was recognised, each of its returns with the specification of its service. */
export interface HeldSheet {
  readonly recognition: Recognition;
  /** One at least: without returns, what the sheet would be held against. */
  readonly parts: readonly [HeldPart, ...HeldPart[]];
}

/** What a sheet is held against depends on more than the sheet. */
export interface AroundSheets {
  readonly clues: FileClues;
  /** Rows of the table `Returns`. */
  readonly returns: readonly ReturnRecord[];
  /** The office's, whether it came with the check or stands in the workbook; it goes before what the file carries. */
  readonly specifications?: SpecificationSet;
  /** Specifications that the file carries. */
  readonly carried: readonly CarriedSpecification[];
}

export const NO_AROUND: AroundSheets = { clues: NO_CLUES, returns: [], carried: [] };

/** A sheet all of which is held against one specification, whoever chose it. */
export function heldAs(recognition: Recognition, specification: Specification): HeldSheet {
  return { recognition, parts: [{ specification, tables: recognition.returns.filter(({ isReturn }) => isReturn) }] };
}

/**
 * Recognises a sheet and finds out what each of its returns is to be held against. Whose a return is, and when it was, is read from
 * the sheet and from what is around it; so it is recognised with the minimum set before its services' own specifications are chosen.
 */
export function holdSheet(grid: Grid, surroundings: AroundSheets, confirmed?: ConfirmedHeadings): HeldSheet {
  const { clues, returns, specifications } = surroundings;
  const all: AroundSheet = { clues, returns, services: specifications?.services ?? [] };
  const elsewhere = yearElsewhere(clues, grid.sheet);
  const isPlain = (confirmed?.size ?? 0) === 0 && elsewhere.financialYear === undefined;
  const recognise = (specification: Specification): Recognition =>
    isPlain && specification === MINIMUM_SPECIFICATION
      ? readPlainly(grid)
      : recogniseSheet(grid, specification, confirmed, elsewhere);
  if (!specifications) {
    const byFile = heldByFile(grid, surroundings, recognise);
    if (byFile) return byFile;
    const whose = { grid, around: all, why: HELD_AGAINST.minimum };
    return heldAs(
      described(recognise(MINIMUM_SPECIFICATION), () => undefined, whose),
      MINIMUM_SPECIFICATION,
    );
  }
  const why = specifications.services.length === 0 ? HELD_AGAINST.noServices : HELD_AGAINST.unknown;
  const { first, isSure } = firstReading(grid, specifications, elsewhere);
  const around = isSure ? all : { ...all, clues: cluesForUnsure(clues, grid.sheet) };
  const owned = first.map((table) => ({ table, claim: serviceClaims(grid, table, first, around)[0] }));
  const services = [...new Set(owned.map(({ claim }) => claim?.service))];
  const parts = (services.length === 0 ? [undefined] : services).map((service): HeldPart & { whole: Recognition } => {
    const of = owned.find(({ claim }) => claim?.service === service)?.table;
    const period = of && periodOf(withClaims(of, claimsOf(grid, of, around)));
    const specification = specificationFor(specifications, {
      ...(service && { service: service.id }),
      ...(period && { period }),
    });
    const claimOf = (table: ReturnSheet): ServiceClaim | undefined => ownerOf(table, owned)?.claim;
    const whole = described(recognise(specification), claimOf, { grid, around, why });
    const isOwn = (table: ReturnSheet): boolean =>
      table.isReturn && (services.length < 2 || claimOf(table)?.service === service);
    return { specification, tables: whole.returns.filter(isOwn), whole };
  });
  return joined(parts);
}

/**
 * A sheet that is held against the specification that its file carries: the file was made for one service, and is that one's return, whatever
 * a person has made of its name. Of the templates of several files in one workbook it is the sheet's own service's; undefined where it is none of them.
 */
function heldByFile(
  grid: Grid,
  { clues, returns, carried }: AroundSheets,
  recognise: (specification: Specification) => Recognition,
): HeldSheet | undefined {
  if (carried.length === 0) return undefined;
  const around: AroundSheet = { clues, returns, services: carried.flatMap(({ set }) => set.services) };
  const elsewhere = yearElsewhere(clues, grid.sheet);
  const readings = carried.map(({ set }) => firstReading(grid, set, elsewhere).first);
  const first = readings.find(({ length }) => length > 0) ?? [];
  const [table] = first;
  const claim = table && serviceClaims(grid, table, first, around)[0];
  const chosen = carried.length === 1 ? carried[0] : carried.find(({ service }) => service?.id === claim?.service.id);
  if (!chosen) return undefined;
  const period = table && periodOf(withClaims(table, claimsOf(grid, table, around)));
  const own = specificationFor(chosen.set, {
    ...(chosen.service && { service: chosen.service.id }),
    ...(period && { period }),
  });
  // It is no register.
  const specification: Specification = { ...own, services: undefined };
  const heldAgainst = { service: chosen.service?.id ?? null, why: HELD_AGAINST.carried };
  const read = described(recognise(specification), () => claim, { grid, around, why: heldAgainst.why });
  const tables = read.returns.map((each) => (each.isReturn ? { ...each, heldAgainst } : each));
  return {
    recognition: { ...read, returns: tables },
    parts: [{ specification, tables: tables.filter(({ isReturn }) => isReturn) }],
  };
}

/** Tables of one sheet, each as the specification of its own service has it. */
function joined(parts: readonly (HeldPart & { readonly whole: Recognition })[]): HeldSheet {
  const held = parts.map(({ specification, tables }) => ({ specification, tables }));
  const [first, ...others] = held;
  const [{ whole }] = parts as readonly [(typeof parts)[number]];
  if (!first) throw new Error('A sheet is held against something.');
  if (others.length === 0) return { recognition: whole, parts: [first] };
  const returns = [...held.flatMap(({ tables }) => tables), ...whole.returns.filter(({ isReturn }) => !isReturn)].sort(
    (one, other) => one.headerRow - other.headerRow || one.firstColumn - other.firstColumn,
  );
  return { recognition: { ...whole, returns }, parts: [first, ...others] };
}

/** A sheet by itself, with the minimum set: asked of every sheet before anything is known of the others, and again after an edit of one. */
export const readPlainly = keptFor((grid: Grid): Recognition => recogniseSheet(grid, MINIMUM_SPECIFICATION));

/** Its returns as they are read before it is known whose they are: raw data of a service may hold nothing but KPIs of its own. */
function firstReading(
  grid: Grid,
  specifications: SpecificationSet,
  elsewhere: PeriodContext,
): { readonly first: readonly ReturnSheet[]; readonly isSure: boolean } {
  for (const specification of [MINIMUM_SPECIFICATION, ofEveryService(specifications)]) {
    const isPlain = specification === MINIMUM_SPECIFICATION && elsewhere.financialYear === undefined;
    const { returns } = isPlain ? readPlainly(grid) : recogniseSheet(grid, specification, undefined, elsewhere);
    const first = returns.filter(({ isReturn }) => isReturn);
    if (first.length > 0) return { first, isSure: specification === MINIMUM_SPECIFICATION };
  }
  return { first: [], isSure: true };
}

/** Whatever any service is asked for. */
const ofEveryService = keptFor(({ kpis, codeLists }: SpecificationSet): Specification => {
  const all = [...MINIMUM_SPECIFICATION.kpis, ...[...kpis.values()].flat()];
  return { kpis: [...new Map(all.map((kpi) => [kpi.id, kpi])).values()], codeLists };
});

interface Owned {
  readonly table: ReturnSheet;
  readonly claim: ServiceClaim | undefined;
}

/** The table of the first reading that stands where this one does, else the last above it. */
function ownerOf(table: ReturnSheet, owned: readonly Owned[]): Owned | undefined {
  const isThere = ({ table: other }: Owned): boolean =>
    other.headerRow <= table.lastRow &&
    other.lastRow >= table.headerRow &&
    other.firstColumn <= table.lastColumn &&
    other.lastColumn >= table.firstColumn;
  const above = owned.filter(({ table: other }) => other.headerRow <= table.headerRow);
  return owned.find(isThere) ?? above.at(-1) ?? owned[0];
}

/** The same with whose its returns are, when they were, and what they are held against. */
function described(
  recognition: Recognition,
  claimOf: (table: ReturnSheet) => ServiceClaim | undefined,
  { grid, around, why }: { readonly grid: Grid; readonly around: AroundSheet; readonly why: string },
): Recognition {
  const all = recognition.returns.filter(({ isReturn }) => isReturn);
  const describe = (table: ReturnSheet): ReturnSheet => {
    const services = serviceClaims(grid, table, all, around);
    const claim = claimOf(table);
    return {
      ...withClaims(table, claimsOf(grid, table, around), claim, services),
      heldAgainst: against(claim, grid, why),
    };
  };
  return { ...recognition, returns: recognition.returns.map((table) => (table.isReturn ? describe(table) : table)) };
}

function against(claim: ServiceClaim | undefined, { sheet }: Grid, why: string): HeldAgainst {
  if (!claim) return { service: null, why };
  const {
    service: { id, name },
    by,
    isByProvider,
  } = claim;
  const say = isByProvider ? HELD_AGAINST.provider : HELD_AGAINST.service;
  return { service: id, why: say(printOrigin(by.from, sheet), clip(by.value), name === '' ? id : `${id}, ${name}`) };
}

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
