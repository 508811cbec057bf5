import { useRef, type MouseEvent, type PointerEvent } from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../../../cells/areas';
import type { Session } from '../session/session';
import { lineAt } from './overlay';
import { addCell, extendTo, selectAreas, selectCell, type GridPlace, type Selection } from './selection';
import type { View } from './use-view';
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

/** Pressing, dragging and double clicking on cells and headers. */
export function usePointer(session: Session, view: View) {
  const pressed = useRef<Hit>(undefined);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || (event.target as Element).closest('.sheet-editor, .sheet-filter-button')) return;
    event.currentTarget.focus({ preventScroll: true });
    if (!session.commit()) return;
    const hit = hitAt(event, view);
    pressed.current = hit;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { sheet, selection } = session;
    if (hit.part !== 'cell') session.select(spanned(hit.part, hit.place, hit.place));
    else if (event.shiftKey) session.select(extendTo(sheet, selection, hit.place));
    else if (event.ctrlKey || event.metaKey) session.select(addCell(sheet, selection, hit.place));
    else session.select(selectCell(sheet, hit.place));
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const from = pressed.current;
    if (!from || from.part === 'corner') return;
    const { place } = hitAt(event, view);
    if (from.part !== 'cell') session.select(spanned(from.part, from.place, place));
    else if (place.row !== session.selection.corner.row || place.column !== session.selection.corner.column) {
      session.select(extendTo(session.sheet, session.selection, place));
    }
  };

  const onPointerUp = () => {
    pressed.current = undefined;
  };

  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    if ((event.target as Element).closest('.sheet-filter-button')) return;
    if (hitAt(event, view).part === 'cell' && !session.editor) session.edit('cell');
  };

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onDoubleClick };
}
