import { printArea } from '../../cells/addresses';
import type { CellArea } from '../../cells/areas';
import { NOT_CHECKED } from '../messages/not-checked';
import type { SheetAccount } from '../model/account';
import { gridArea, type Grid } from '../model/grid';
import type { NotChecked, Recognition, ReturnSheet } from '../model/returns';
import type { Specification } from '../model/specification';
import { printNumber } from '../text/grammar';
import type { TableRead } from '../tables/spec-rows';
import type { CellValue } from '../../cells/cell-values';
import { labelSubject } from '../returns/label-words';
import { LINE_COLUMNS, MOST_LINES } from '../returns/reading/view';
import { CONTEXT, notChecked, open, OURS, type CellClaim } from './claims';
import { headRows } from './head-rows';
import { aroundTables, notesOnly } from './open-cells';
import { claimsOfReturn } from './table-claims';
import { tallyCells, type OpenClass } from './tally';
import { WHY_LEFT_OUT } from './why-left-out';

/** What is known of a sheet that was checked. */
export interface AccountedSheet {
  readonly grid: Grid;
  readonly recognition: Recognition;
  /** What a return of the sheet is held against: several services may stand on one. */
  readonly specificationOf: (table: ReturnSheet) => Specification;
  /** Questions about checked cells that no rule looked into. */
  readonly switchedOff: readonly NotChecked[];
  /** Cells from which returns on other sheets have whose they are and when they were. */
  readonly readElsewhere?: readonly CellArea[];
}

/** Claims, the place of cells without one, and how open cells are looked at. */
export interface SheetClaims {
  readonly claims: readonly CellClaim[];
  readonly rest: CellClaim['place'];
  readonly openClass: OpenClass;
}

/** Every filled cell of a checked sheet in one class. Yields undefined now and then, so that the caller may pause. */
export function* sheetAccount(sheet: AccountedSheet): Generator<undefined, SheetAccount> {
  const { grid, switchedOff } = sheet;
  const { claims, rest, openClass } = claimsOn(sheet);
  const { tally, leftOut } = yield* tallyCells(grid, claims, rest, openClass);
  const account = { ...tally, sheet: grid.sheet, leftOut: leftOut.map((one) => ({ sheet: grid.sheet, ...one })) };
  return withQuestions(account, switchedOff);
}

/** The account with other questions that no rule looked into. */
export function withQuestions(account: SheetAccount, switchedOff: readonly NotChecked[]): SheetAccount {
  const { sheet } = account;
  const ofCells = account.leftOut.filter(({ what }) => what === undefined);
  const questions = switchedOff.map(({ what, why }) => ({ sheet, areas: [], count: 0, what, why }));
  return { ...account, leftOut: [...ofCells, ...questions] };
}

/** Every filled cell of a sheet that holds tables or a document of ours: it is not checked as a return. */
export function* ownSheetAccount(grid: Grid, tables: readonly TableRead[]): Generator<undefined, SheetAccount> {
  const areas = tables.map(({ top, left, headers, rows }) => ({
    top,
    left,
    bottom: top + rows.length,
    right: left + headers.length - 1,
  }));
  const whole = gridArea(grid);
  const own = areas.length > 0 || !whole ? areas : [whole];
  const claims = own.map((area) => ({ area, place: OURS }));
  const { tally, leftOut } = yield* tallyCells(
    grid,
    claims,
    open(WHY_LEFT_OUT.besideOurs),
    aroundTables(
      grid,
      own.map(({ top }) => top),
    ),
  );
  return { ...tally, sheet: grid.sheet, leftOut: leftOut.map((one) => ({ sheet: grid.sheet, ...one })) };
}

/** What is known of the cells of a sheet. For tests, too: of several claims to a cell the first holds. */
export function claimsOn(sheet: AccountedSheet): SheetClaims {
  const { grid, recognition, specificationOf } = sheet;
  const returns = recognition.returns.filter(({ isReturn }) => isReturn);
  const others = recognition.returns.filter(({ isReturn }) => !isReturn).map(otherTable);
  if (returns.length === 0) return claimsWithoutReturn(sheet, others);
  return {
    claims: [
      ...returns.flatMap((table) => claimsOfReturn(grid, table, specificationOf(table))),
      ...others,
      ...aroundClaims(grid, recognition.returns),
    ],
    rest: open(WHY_LEFT_OUT.beside),
    openClass: aroundTables(
      grid,
      recognition.returns.map((table) => topOf(grid, table)),
    ),
  };
}

function topOf(grid: Grid, table: ReturnSheet): number {
  return Math.min(table.headerRow, ...headRows(grid, table).map(({ top }) => top));
}

/** Of a cover what other sheets were told by it, with its titles and labels down to there. */
function claimsWithoutReturn(
  { grid, recognition, readElsewhere = [] }: AccountedSheet,
  others: readonly CellClaim[],
): SheetClaims {
  const read = readElsewhere.map((area) => ({ area, place: CONTEXT }));
  const last = Math.max(-1, ...readElsewhere.map(({ bottom }) => bottom));
  const openClass = last < 0 ? notesOnly : aroundTables(grid, [last + 1]);
  return isCover(grid, recognition.returns)
    ? { claims: read, rest: open(WHY_LEFT_OUT.cover), openClass }
    : { claims: [...read, ...others], rest: open(whyNoReturn(recognition, others)), openClass };
}

function otherTable(table: ReturnSheet): CellClaim {
  const area = wholeOf(table);
  const { why } = table.sideBySide
    ? NOT_CHECKED.sideBySide(printArea(area), table.sideBySide)
    : NOT_CHECKED.table(printArea(area));
  return { area, place: notChecked(why) };
}

function wholeOf({ headerRow, firstRow, lastRow, firstColumn, lastColumn }: ReturnSheet): CellArea {
  return {
    top: Math.min(headerRow, firstRow),
    left: firstColumn,
    bottom: Math.max(headerRow, lastRow),
    right: lastColumn,
  };
}

/** Above the first table, below each of them, and what lies beyond what is searched. */
function aroundClaims(grid: Grid, tables: readonly ReturnSheet[]): readonly CellClaim[] {
  const whole = gridArea(grid);
  if (!whole) return [];
  const areas = tables.map(wholeOf);
  const first = Math.min(...areas.map(({ top }) => top));
  const isWalked = tables.some(({ layout }) => layout === 'records');
  const below = [...areas].sort((one, other) => other.bottom - one.bottom);
  return [
    { area: { ...whole, left: grid.left + LINE_COLUMNS }, place: open(WHY_LEFT_OUT.beyondColumns(LINE_COLUMNS)) },
    ...(isWalked
      ? []
      : [
          {
            area: { ...whole, top: grid.top + MOST_LINES },
            place: open(WHY_LEFT_OUT.beyondRows(printNumber(MOST_LINES))),
          },
        ]),
    ...below.map(({ left, bottom, right }) => ({
      area: { top: bottom + 1, left, bottom: whole.bottom, right },
      place: open(WHY_LEFT_OUT.below(bottom + 1)),
    })),
    { area: { ...whole, bottom: first - 1 }, place: open(WHY_LEFT_OUT.above) },
  ];
}

/** Why nothing of a sheet without a return was checked. */
function whyNoReturn({ headerNotFound, notChecked: said }: Recognition, others: readonly CellClaim[]): string {
  if (others.length > 0) return WHY_LEFT_OUT.besideOthers;
  if (headerNotFound) return NOT_CHECKED.noHeadings().why;
  return said[0]?.why ?? NOT_CHECKED.noHeadings().why;
}

/** Rows of a cover, and rows with a label that make one. */
const COVER_ROWS = 60;
const FEWEST_LABELS = 2;

/** A short sheet with labels such as *Provider* and *Period* below each other, and no table with a KPI. */
function isCover({ values }: Grid, tables: readonly ReturnSheet[]): boolean {
  if (values.length > COVER_ROWS || tables.some(({ fields }) => fields.length > 0)) return false;
  const isLabelled = (value: CellValue): boolean => typeof value === 'string' && labelSubject(value) !== undefined;
  return values.filter((line) => line.some(isLabelled)).length >= FEWEST_LABELS;
}
