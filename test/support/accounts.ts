import { containsCell, overlap } from '../../src/cells/areas';
import { isBlank } from '../../src/cells/cell-values';
import type { CellClaim } from '../../src/domain/account/claims';
import { claimsOn, sheetAccount, type AccountedSheet } from '../../src/domain/account/sheet-account';
import { ACCOUNT_CLASSES, type AccountClass, type SheetAccount } from '../../src/domain/model/account';
import type { Grid } from '../../src/domain/model/grid';
import type { Specification } from '../../src/domain/model/specification';
import { recogniseSheet } from '../../src/domain/returns/recognise';

/** Runs the account of a sheet to its end. */
export function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A grid as the check would account for it. */
export function accountedSheet(grid: Grid, specification: Specification): AccountedSheet {
  return {
    grid,
    recognition: recogniseSheet(grid, specification),
    specificationOf: () => specification,
    switchedOff: [],
  };
}

/** What is wrong with the account of a sheet, found by looking at one cell after the other; empty where it closes. */
export function wrongInAccount(sheet: AccountedSheet): readonly string[] {
  const account = finished(sheetAccount(sheet));
  const cells = cellByCell(sheet);
  const wrong: string[] = [];
  if (account.filled !== cells.length) wrong.push(`filled ${account.filled} of ${cells.length}`);
  for (const kind of ACCOUNT_CLASSES) {
    const count = cells.filter((cell) => cell.kind === kind).length;
    if (count !== account[kind]) wrong.push(`${kind}: ${account[kind]} instead of ${count}`);
  }
  return [...wrong, ...wrongAreas(account, cells)];
}

interface ClassedCell {
  readonly row: number;
  readonly column: number;
  readonly kind: AccountClass;
  readonly why?: string;
}

/** The first claim that holds a cell decides. */
function cellByCell(sheet: AccountedSheet): readonly ClassedCell[] {
  const { claims, rest, openClass } = claimsOn(sheet);
  const { grid } = sheet;
  const holding = byRow(claims, grid);
  return grid.values.flatMap((line, down) =>
    line.flatMap((value, across): readonly ClassedCell[] => {
      if (isBlank(value)) return [];
      const [row, column] = [grid.top + down, grid.left + across];
      const place = holding[down]?.find(({ area }) => containsCell(area, row, column))?.place ?? rest;
      const kind = (place.isOpen ? openClass(row, column, value) : undefined) ?? place.as;
      return [{ row, column, kind, ...(kind === 'notChecked' && { why: place.why ?? '' }) }];
    }),
  );
}

function byRow(claims: readonly CellClaim[], { top, values }: Grid): readonly (readonly CellClaim[])[] {
  return values.map((_, down) => claims.filter(({ area }) => area.top <= top + down && area.bottom >= top + down));
}

/** Areas hold what was not checked for their reason, notes besides at the most, and never overlap. */
function wrongAreas({ leftOut, notChecked }: SheetAccount, cells: readonly ClassedCell[]): readonly string[] {
  const wrong: string[] = [];
  const areas = leftOut.flatMap(({ areas: all, why }) => all.map((area) => ({ area, why })));
  areas.forEach((one, index) => {
    if (areas.slice(index + 1).some(({ area }) => overlap(area, one.area))) wrong.push(`areas overlap: ${one.why}`);
  });
  const sum = leftOut.reduce((total, { count }) => total + count, 0);
  if (sum !== notChecked) wrong.push(`areas: ${sum} instead of ${notChecked}`);
  for (const { row, column, kind, why } of cells) {
    const area = areas.find((each) => containsCell(each.area, row, column));
    if (kind === 'notChecked' && area?.why !== why) wrong.push(`${row},${column} is in no area of its reason`);
    if (area && (kind === 'checked' || kind === 'ours')) wrong.push(`${row},${column} is ${kind} and in an area`);
  }
  return wrong;
}
