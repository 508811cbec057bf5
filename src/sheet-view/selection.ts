import { containsCell, sharedArea, sameArea, type CellArea } from '../cells/areas';
import type { Sheet } from '../workbook/model/sheet';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What is selected on a sheet. */
export interface Selection {
  /** The cell that typing goes to. */
  readonly active: GridPlace;
  /** The corner that Shift and the arrows move; the opposite one stands at the active cell. */
  readonly corner: GridPlace;
  /** The last one is the one being extended. */
  readonly areas: readonly CellArea[];
  /** The column in which a run of Tab began: Enter goes back to it. */
  readonly tabColumn?: number;
}

export const areaOf = ({ row, column }: GridPlace): CellArea => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The merged area that holds the cell; undefined for an ordinary cell. */
export function mergeAt(sheet: Sheet, { row, column }: GridPlace): CellArea | undefined {
  return sheet.merges.find((merge) => containsCell(merge, row, column));
}

/** The area grown until it cuts through no merged cells. */
function wholeMerges(sheet: Sheet, area: CellArea): CellArea {
  const touched = sheet.merges.filter((merge) => sharedArea(merge, area));
  const grown = touched.reduce(
    (sum, merge) => ({
      top: Math.min(sum.top, merge.top),
      left: Math.min(sum.left, merge.left),
      bottom: Math.max(sum.bottom, merge.bottom),
      right: Math.max(sum.right, merge.right),
    }),
    area,
  );
  return sameArea(grown, area) ? area : wholeMerges(sheet, grown);
}

function spanned(a: GridPlace, b: GridPlace): CellArea {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** One cell selected, with all of its merged area. */
export function selectCell(sheet: Sheet, place: GridPlace): Selection {
  const merge = mergeAt(sheet, place);
  const active = merge ? { row: merge.top, column: merge.left } : place;
  return { active, corner: active, areas: [merge ?? areaOf(active)] };
}

/** The selection with its last area reaching from the active cell to `corner`. */
export function extendTo(sheet: Sheet, selection: Selection, corner: GridPlace): Selection {
  const area = wholeMerges(sheet, spanned(selection.active, corner));
  return { active: selection.active, corner, areas: [...selection.areas.slice(0, -1), area] };
}

/** A further cell selected beside what is selected already, as with Ctrl and a click. */
export function addCell(sheet: Sheet, selection: Selection, place: GridPlace): Selection {
  const added = selectCell(sheet, place);
  return { ...added, areas: [...selection.areas, ...added.areas] };
}

/** Areas chosen from outside the grid: the name box, a header, an add-in. The first cell of the first one is active. */
export function selectAreas(areas: readonly CellArea[]): Selection {
  const first = areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const last = areas.at(-1) ?? first;
  return {
    active: { row: first.top, column: first.left },
    corner: { row: last.bottom, column: last.right },
    areas: areas.length > 0 ? areas : [first],
  };
}

export function isSelected(selection: Selection, row: number, column: number): boolean {
  return selection.areas.some((area) => containsCell(area, row, column));
}

/** True when both select the same areas, in the same order. */
export function sameAreas(a: readonly CellArea[], b: readonly CellArea[]): boolean {
  return a.length === b.length && a.every((area, index) => sameArea(area, b[index] ?? area) && b[index] !== undefined);
}
