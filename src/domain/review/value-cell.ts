import type { CellArea } from '../../cells/areas';

/** A figure's own cell. What was counted from a column of records stands for itself at its heading: no single record is unusual. */
export function valueCell(area: CellArea): CellArea {
  return area.bottom > area.top && area.top > 0 ? { ...area, top: area.top - 1, bottom: area.top - 1 } : area;
}
