import { useEffect, useRef } from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../cells/areas';
import type { GridPlace } from './selection';
import type { View } from './use-view';
import type { ViewedSheet } from './viewed-sheet';

/** Scrolls to what is selected whenever that changes, whoever selected it; scrolling away from it stays possible. */
export function useShownSelection({ sheet, selection }: ViewedSheet, view: View): void {
  const { active, corner } = selection;
  const previous = useRef<GridPlace>(undefined);
  useEffect(() => {
    // A selection that grows shows the corner that moves; a new one shows where it begins, as the name box does in Excel.
    const isGrowing = previous.current?.row === active.row && previous.current.column === active.column;
    previous.current = active;
    const isWhole = corner.row === MAX_ROWS - 1 || corner.column === MAX_COLUMNS - 1;
    view.show(isGrowing && !isWhole ? corner : active);
    // Only when the selection moves: scrolling away from it must be possible.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet.id, active.row, active.column, corner.row, corner.column, view.size.width > 0]);
}
