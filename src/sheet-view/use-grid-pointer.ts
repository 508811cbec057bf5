import { useRef, type MouseEvent, type PointerEvent } from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../cells/areas';
import { lineAt } from './overlay';
import { addCell, extendTo, selectAreas, selectCell, type GridPlace, type Selection } from './selection';
import type { View } from './use-view';
import type { ViewedSheet } from './viewed-sheet';
import { HEADER_HEIGHT } from './window';

interface Hit {
  readonly part: 'corner' | 'row' | 'column' | 'cell';
  readonly place: GridPlace;
}

function hitAt(event: PointerEvent | MouseEvent, view: View): Hit {
  const bounds = event.currentTarget.getBoundingClientRect();
  const x = event.clientX - bounds.left - view.headers;
  const y = event.clientY - bounds.top - HEADER_HEIGHT;
  const { rows, columns, down, across, frozenRows, frozenColumns } = view.input;
  const place = { row: lineAt(rows, down, frozenRows, y), column: lineAt(columns, across, frozenColumns, x) };
  if (x < 0 && y < 0) return { part: 'corner', place };
  if (x < 0) return { part: 'row', place };
  return { part: y < 0 ? 'column' : 'cell', place };
}

/** What is selected when the pointer was pressed at `from` and is now at `to`. */
function spanned(part: Hit['part'], from: GridPlace, to: GridPlace): Selection {
  const rows = part === 'row' ? [Math.min(from.row, to.row), Math.max(from.row, to.row)] : [0, MAX_ROWS - 1];
  const columns =
    part === 'column' ? [Math.min(from.column, to.column), Math.max(from.column, to.column)] : [0, MAX_COLUMNS - 1];
  const [top = 0, bottom = 0] = rows;
  const [left = 0, right = 0] = columns;
  return selectAreas([{ top, left, bottom, right }]);
}

/** Where a grid is more than looked at. */
interface PointerOptions {
  /** Asked before anything is selected; answering false keeps the selection: a cell that is being typed in may not be left. */
  readonly mayLeave?: () => boolean;
  readonly onDoubleClick?: () => void;
}

/** Pressing, dragging and double clicking on cells and headers. */
export function useGridPointer(viewed: ViewedSheet, view: View, { mayLeave, onDoubleClick }: PointerOptions = {}) {
  const pressed = useRef<Hit>(undefined);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || (event.target as Element).closest('.sheet-editor, .sheet-filter-button')) return;
    event.currentTarget.focus({ preventScroll: true });
    if (mayLeave?.() === false) return;
    const hit = hitAt(event, view);
    pressed.current = hit;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { sheet, selection } = viewed;
    if (hit.part !== 'cell') viewed.select(spanned(hit.part, hit.place, hit.place));
    else if (event.shiftKey) viewed.select(extendTo(sheet, selection, hit.place));
    else if (event.ctrlKey || event.metaKey) viewed.select(addCell(sheet, selection, hit.place));
    else viewed.select(selectCell(sheet, hit.place));
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const from = pressed.current;
    if (!from || from.part === 'corner') return;
    const { place } = hitAt(event, view);
    const { sheet, selection } = viewed;
    if (from.part !== 'cell') viewed.select(spanned(from.part, from.place, place));
    else if (place.row !== selection.corner.row || place.column !== selection.corner.column)
      viewed.select(extendTo(sheet, selection, place));
  };

  const onPointerUp = () => {
    pressed.current = undefined;
  };

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: onPointerUp,
    onDoubleClick: (event: MouseEvent<HTMLDivElement>) => {
      if ((event.target as Element).closest('.sheet-filter-button')) return;
      if (hitAt(event, view).part === 'cell') onDoubleClick?.();
    },
  };
}
