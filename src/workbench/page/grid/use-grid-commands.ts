import { useCallback, type KeyboardEvent } from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../../../cells/areas';
import type { Session } from '../session/session';
import { commandFor, type GridCommand } from './keyboard';
import { advanced, moved, type MoveDirection, type GridSurroundings } from '../../../sheet-view/navigation';
import { selectAreas, type Selection } from '../../../sheet-view/selection';
import type { View } from '../../../sheet-view/use-view';

function surroundings(session: Session, view: View): GridSurroundings {
  return { sheet: session.sheet, rows: view.input.rows, columns: view.input.columns, page: view.page };
}

function wholeLines(selection: Selection, what: 'all' | 'rows' | 'columns'): Selection {
  const area = selection.areas.at(-1) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const rows = what === 'rows' ? area : { top: 0, bottom: MAX_ROWS - 1 };
  const columns = what === 'columns' ? area : { left: 0, right: MAX_COLUMNS - 1 };
  const whole = { top: rows.top, bottom: rows.bottom, left: columns.left, right: columns.right };
  return { ...selectAreas([whole]), active: selection.active };
}

/** Carries out what a key means. Answers false when the command is not the grid's own. */
function carryOut(command: GridCommand, session: Session, view: View, goTo: () => void): void {
  const { selection } = session;
  switch (command.kind) {
    case 'move':
      session.select(moved(selection, command.move, command.extend, surroundings(session, view)));
      return;
    case 'advance':
      session.select(advanced(selection, command.direction, surroundings(session, view)));
      return;
    case 'edit':
      session.edit('cell', command.text);
      return;
    case 'clear':
      session.clear();
      return;
    case 'drop-copied':
      session.dropCopied();
      return;
    case 'open-filter':
      session.filtering.open(selection.active);
      return;
    case 'toggle-filter':
      session.filtering.toggle();
      return;
    case 'undo':
      session.undo();
      return;
    case 'redo':
      session.redo();
      return;
    case 'next-sheet':
      session.activateBeside(1);
      return;
    case 'previous-sheet':
      session.activateBeside(-1);
      return;
    case 'go-to':
      goTo();
      return;
    case 'select':
      session.select(wholeLines(selection, command.what));
      return;
  }
}

/** What the keys do on the grid, and what ends an edit. `goTo` moves to the name box. */
export function useGridCommands(session: Session, view: View, goTo: () => void) {
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const command = commandFor({
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      });
      if (!command || event.nativeEvent.isComposing) return;
      event.preventDefault();
      carryOut(command, session, view, goTo);
    },
    [session, view, goTo],
  );
  /** Takes what was typed and moves on; stays in the cell when Excel would not take it. */
  const finish = useCallback(
    (direction?: MoveDirection) => {
      if (!session.commit()) return;
      if (direction) session.select(advanced(session.selection, direction, surroundings(session, view)));
    },
    [session, view],
  );
  return { onKeyDown, finish };
}
