import { useCallback, useEffect, useRef, type ClipboardEvent } from 'react';
import { cellLook } from '../../../sheet-view/cell-look';
import { GridWindow } from '../../../sheet-view/grid-window';
import { boxOf } from '../../../sheet-view/overlay';
import { areaOf, mergeAt, type GridPlace } from '../../../sheet-view/selection';
import { useGridPointer } from '../../../sheet-view/use-grid-pointer';
import { useShownSelection } from '../../../sheet-view/use-shown-selection';
import { useView } from '../../../sheet-view/use-view';
import type { Session } from '../session/session';
import { useSession } from '../session/use-session';
import { CellEditorBox } from './CellEditorBox';
import { copiedText, pastedLines } from './clipboard';
import { useGridCommands } from './use-grid-commands';

interface SheetGridProps {
  readonly session: Session;
  /** Moves to the name box: Ctrl+G. */
  readonly goTo: () => void;
}

/** The active sheet, to be worked in as in Excel. */
export function SheetGrid({ session, goTo }: SheetGridProps) {
  useSession(session);
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const openFilter = useCallback((place: GridPlace) => void session.filtering.open(place), [session]);
  const view = useView(session, scroller, openFilter);
  const { onKeyDown, finish } = useGridCommands(session, view, goTo);
  const { sheet, selection, editor, workbook } = session;
  const pointer = useGridPointer(session, view, {
    mayLeave: () => session.commit(),
    onDoubleClick: () => !editor && session.edit('cell'),
  });
  useShownSelection(session, view);

  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editor && document.activeElement === document.body)
      grid.current?.focus({ preventScroll: true });
    wasEditing.current = editor !== undefined;
  });

  const onCopy = (event: ClipboardEvent, cut: boolean) => {
    const area = selection.areas.at(-1);
    if (editor || !area) return;
    event.preventDefault();
    const text = copiedText(workbook, sheet, area);
    event.clipboardData.setData('text/plain', text);
    session.copy(text, cut);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editor) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    session.pasteText(text, pastedLines(text));
  };

  const { active } = selection;
  const editedPlace = editor ?? active;
  const editorBox = boxOf(mergeAt(sheet, editedPlace) ?? areaOf(editedPlace), view.input);
  const activeCell = sheet.cell(active.row, active.column);
  const editorStyle = cellLook(activeCell, workbook.styles.get(activeCell?.style ?? 0), undefined, Infinity);

  return (
    <GridWindow
      viewed={session}
      view={view}
      grid={grid}
      scroller={scroller}
      copied={session.copied}
      handlers={{
        onKeyDown,
        onPaste,
        onCopy: (event) => onCopy(event, false),
        onCut: (event) => onCopy(event, true),
        ...pointer,
      }}
    >
      {editor?.sheetId === sheet.id && editorBox && (
        <div className="sheet-editor-layer">
          <CellEditorBox session={session} box={editorBox} style={editorStyle.font} finish={finish} />
        </div>
      )}
    </GridWindow>
  );
}
