import { ownSheetAccount } from '../../domain/account/sheet-account';
import type { SheetAccount } from '../../domain/model/account';
import type { CheckReport } from '../../domain/model/check-report';
import type { Grid } from '../../domain/model/grid';
import type { ConfirmedHeadings } from '../../domain/model/returns';
import type { SpecificationSet } from '../../domain/tables/specification-tables';
import { holdSheet, type AroundSheets } from '../../domain/check/hold-sheet';
import { startHeldCheck, type SheetCheck } from '../../domain/check/sheet-check';
import { isOurDocument } from '../../domain/documents/is-our-document';
import { isListsOfTemplate, type CarriedSpecification } from '../../domain/tables/read-carried';
import { reportOf, type CheckedWorkbook } from './checked-workbook';
import { dayOf } from './clock';
import { readKeptSettings, type KeptSettings } from './kept-settings';
import type { SheetSelection, WorkbookPort } from '../../ports/workbook-port';
import { readCarried } from './read-carried';
import { readCommissioning, type Commissioning } from './read-specifications';
import { surroundingsOf } from './surroundings';
import { createRest, drain, SCHEDULER, throwIfCancelled, type Slicing } from './scheduler';

export interface CheckOptions extends Partial<Slicing> {
  /** What the file is called, as far as anybody knows. */
  readonly fileName?: string;
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
  const carried = await readCarried(port, read, selection === 'all');
  const commissioning = withOwnSheets(tables, carried, read.grids);
  throwIfCancelled(options.signal);
  const isOwn = (grid: Grid): boolean => commissioning.ownSheets.has(grid.sheet) || isOurDocument(grid);
  const grids = read.grids.filter((grid) => !isOwn(grid));

  const rest = createRest({ ...SCHEDULER, ...options });
  const ownAccounts = new Map<string, SheetAccount>();
  for (const grid of read.grids.filter(isOwn)) {
    const tables = commissioning.read.filter((table) => table.sheet === grid.sheet);
    ownAccounts.set(grid.sheet, await drain(ownSheetAccount(grid, tables), rest));
  }
  const sheets = new Map<string, SheetCheck>();
  options.onProgress?.({ done: 0, total: grids.length });
  const around = surroundingsOf(grids, { ...commissioning, carried }, options);
  for (const grid of grids) {
    sheets.set(grid.sheet, await checkGrid(grid, around, confirmed, rest));
    options.onProgress?.({ done: sheets.size, total: grids.length });
  }
  return {
    order: read.grids.map((grid) => grid.sheet),
    isWhole: selection === 'all' && read.unreadable.length === 0,
    sheets,
    unreadable: read.unreadable,
    otherTabs: read.otherTabs ?? [],
    ownAccounts,
    surroundings: around,
    commissioning,
    carried,
    ...(options.specifications && { specifications: options.specifications }),
    confirmed,
    answers: { explanations: commissioning.registers.explanations, ignored },
    today: dayOf((options.wallClock ?? Date.now)()),
  };
}

/** Checks one sheet against the specifications of its services, resting when a slice of time is used up. */
export async function checkGrid(
  grid: Grid,
  surroundings: AroundSheets,
  confirmed: ConfirmedHeadings,
  rest: ReturnType<typeof createRest>,
): Promise<SheetCheck> {
  return drain(
    startHeldCheck(grid, (of) => holdSheet(of, surroundings, confirmed)),
    rest,
  );
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
