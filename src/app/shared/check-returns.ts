import { ownSheetAccount } from '../../domain/account/sheet-account';
import type { SheetAccount } from '../../domain/model/account';
import type { CheckReport } from '../../domain/model/check-report';
import type { Grid } from '../../domain/model/grid';
import type { ConfirmedHeadings } from '../../domain/model/returns';
import type { SpecificationSet } from '../../domain/tables/specification-tables';
import { startSheetCheck } from '../../domain/check/sheet-check';
import { isOurDocument } from '../../domain/documents/is-our-document';
import { isListsOfTemplate, type CarriedSpecification } from '../../domain/tables/read-carried';
import { reportOf, sourcesOf, type CheckedSheet, type CheckedWorkbook } from './checked-workbook';
import { dayOf } from './clock';
import { readKeptSettings, type KeptSettings } from './kept-settings';
import type { SheetSelection, WorkbookPort } from '../../ports/workbook-port';
import { chooseSpecification, type SpecificationSources } from './choose-specification';
import { readCarried } from './read-carried';
import { readCommissioning, type Commissioning } from './read-specifications';
import { createRest, drain, SCHEDULER, throwIfCancelled, type Slicing } from './scheduler';

export interface CheckOptions extends Partial<Slicing> {
  /** Check against these instead of the workbook's own tables. */
  readonly specifications?: SpecificationSet;
  /** What is kept in the workbook unseen, where it has been read already: each of it is a trip to Excel. */
  readonly kept?: KeptSettings;
  /** Milliseconds since 1970. */
  readonly wallClock?: () => number;
  /** Called before the first sheet and after each. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * Reads sheets and checks every return on them. Marks nothing.
 * @throws Cancelled when `signal` is aborted; WorkbookError when the workbook cannot be read.
 */
export async function checkReturns(
  port: WorkbookPort,
  selection: SheetSelection,
  options: CheckOptions = {},
): Promise<CheckReport> {
  return reportOf(await checkSheets(port, selection, options));
}

/** The same, with everything that is needed to mend, answer and check again. See `reportOf`. */
export async function checkSheets(
  port: WorkbookPort,
  selection: SheetSelection,
  options: CheckOptions = {},
): Promise<CheckedWorkbook> {
  const read = await port.readSheets(selection);
  throwIfCancelled(options.signal);
  const [tables, { confirmed, ignored }] = await Promise.all([
    readCommissioning(port),
    options.kept ?? readKeptSettings(port),
  ]);
  const carried = await readCarried(port, read.grids, selection === 'all');
  const commissioning = withOwnSheets(tables, carried, read.grids);
  throwIfCancelled(options.signal);
  const sources = sourcesOf({ ...options, commissioning, carried });
  const isOwn = (grid: Grid): boolean => commissioning.ownSheets.has(grid.sheet) || isOurDocument(grid);
  const grids = read.grids.filter((grid) => !isOwn(grid));

  const rest = createRest({ ...SCHEDULER, ...options });
  const ownAccounts = new Map<string, SheetAccount>();
  for (const grid of read.grids.filter(isOwn)) {
    const tables = commissioning.read.filter((table) => table.sheet === grid.sheet);
    ownAccounts.set(grid.sheet, await drain(ownSheetAccount(grid, tables), rest));
  }
  const sheets = new Map<string, CheckedSheet>();
  options.onProgress?.({ done: 0, total: grids.length });
  for (const grid of grids) {
    sheets.set(grid.sheet, await checkGrid(grid, sources, confirmed, rest));
    options.onProgress?.({ done: sheets.size, total: grids.length });
  }
  return {
    order: read.grids.map((grid) => grid.sheet),
    isWhole: selection === 'all' && read.unreadable.length === 0,
    sheets,
    unreadable: read.unreadable,
    otherTabs: read.otherTabs ?? [],
    ownAccounts,
    commissioning,
    carried,
    ...(options.specifications && { specifications: options.specifications }),
    confirmed,
    answers: { explanations: commissioning.registers.explanations, ignored },
    today: dayOf((options.wallClock ?? Date.now)()),
  };
}

/** Checks one sheet against the specification of its service, resting when a slice of time is used up. */
export async function checkGrid(
  grid: Grid,
  sources: SpecificationSources,
  confirmed: ConfirmedHeadings,
  rest: ReturnType<typeof createRest>,
): Promise<CheckedSheet> {
  const { specification, source } = chooseSpecification(grid, sources);
  return { check: await drain(startSheetCheck(grid, specification, confirmed), rest), specification, source };
}

/** A sheet that carries a specification is no return, and neither is one with the values of a template's drop-downs. */
function withOwnSheets(
  commissioning: Commissioning,
  carried: readonly CarriedSpecification[],
  grids: readonly Grid[],
): Commissioning {
  const lists = grids.filter(isListsOfTemplate).map(({ sheet }) => sheet);
  const sheets = [...carried.flatMap(({ place }) => place?.sheet ?? []), ...lists];
  return sheets.length === 0
    ? commissioning
    : { ...commissioning, ownSheets: new Set([...commissioning.ownSheets, ...sheets]) };
}
