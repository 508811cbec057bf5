import { useEffect, useRef, type ClipboardEvent } from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../../../cells/areas';
import type { Session } from '../session/session';
import { useSession } from '../session/use-session';
import { cellLook } from './cell-look';
import { CellEditorBox } from './CellEditorBox';
import { copiedText, pastedLines } from './clipboard';
import { cellId } from './GridCell';
import { ColumnHeaders, GridRow, selectedColumns } from './GridRow';
import { boxOf } from './overlay';
import { areaOf, mergeAt, type GridPlace } from './selection';
import { SelectionOverlay } from './SelectionOverlay';
import { useGridCommands } from './use-grid-commands';
import { usePointer } from './use-pointer';
import { useView } from './use-view';
import { HEADER_HEIGHT } from './window';

interface SheetGridProps {
  readonly session: Session;
  /** Moves to the name box: Ctrl+G. */
  readonly goTo: () => void;
}

/** The active sheet: a window on 1,048,576 × 16,384 cells of which only those seen are in the document. */
export function SheetGrid({ session, goTo }: SheetGridProps) {
  useSession(session);
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(session, scroller);
  const { onKeyDown, finish } = useGridCommands(session, view, goTo);
  const pointer = usePointer(session, view);
  const { sheet, selection, editor, workbook } = session;
  const { drawing, input, size, scales } = view;
  const { down, across } = input;
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
  }, [sheet.id, active.row, active.column, corner.row, corner.column, size.width > 0]);

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

  const firstMoving = down.moving[0] ?? 0;
  const early = drawing.merges.rowsBefore(firstMoving).filter((row) => row >= sheet.frozenRows);
  const editedPlace = editor ?? active;
  const editorBox = boxOf(mergeAt(sheet, editedPlace) ?? areaOf(editedPlace), input);
  const isActiveDrawn =
    [...down.frozen, ...down.moving, ...early].includes(active.row) &&
    [...across.frozen, ...across.moving].includes(active.column);
  const isColumnSelected = (column: number) =>
    selection.areas.some(({ left, right }) => column >= left && column <= right);
  const row = (index: number, from: number, isSeen: boolean) => (
    <GridRow
      key={index}
      drawing={drawing}
      row={index}
      top={input.rows.start(index) - from}
      isSeen={isSeen}
      selected={selectedColumns(selection.areas, index)}
    />
  );

  const activeCell = sheet.cell(active.row, active.column);
  const editorStyle = cellLook(activeCell, workbook.styles.get(activeCell?.style ?? 0), undefined, Infinity);

  return (
    <div ref={scroller} className="sheet-scroller" tabIndex={-1}>
      <div
        className="sheet-spacer"
        style={{
          width: view.headers + across.frozenLength + scales.across.elementLength,
          height: HEADER_HEIGHT + down.frozenLength + scales.down.elementLength,
        }}
      >
        <div
          ref={grid}
          role="grid"
          tabIndex={0}
          data-region="grid"
          className={[
            'sheet-grid',
            sheet.showGridlines ? '' : 'sheet-grid-bare',
            across.origin === across.frozenLength ? 'sheet-grid-at-start' : '',
          ].join(' ')}
          aria-label={sheet.name}
          aria-rowcount={MAX_ROWS}
          aria-colcount={MAX_COLUMNS}
          aria-multiselectable="true"
          aria-activedescendant={isActiveDrawn ? cellId(active.row, active.column) : undefined}
          style={{
            width: size.width,
            height: size.height,
            ['--header-width' as string]: `${view.headers}px`,
            ['--frozen-width' as string]: `${across.frozenLength}px`,
            ['--shift' as string]: `${across.base - across.origin}px`,
          }}
          onKeyDown={onKeyDown}
          onCopy={(event) => onCopy(event, false)}
          onCut={(event) => onCopy(event, true)}
          onPaste={onPaste}
          {...pointer}
        >
          <ColumnHeaders columns={input.columns} across={across} isSelected={isColumnSelected} />
          {down.frozen.length > 0 && (
            <div
              role="rowgroup"
              className="sheet-rows sheet-rows-frozen"
              style={{ top: HEADER_HEIGHT, height: down.frozenLength }}
            >
              {down.frozen.map((index) => row(index, 0, true))}
            </div>
          )}
          <div role="rowgroup" className="sheet-rows" style={{ top: HEADER_HEIGHT + down.frozenLength, bottom: 0 }}>
            <div role="presentation" className="sheet-rows-shifted" style={{ top: down.base - down.origin }}>
              {early.map((index) => row(index, down.base, false))}
              {down.moving.map((index) => row(index, down.base, true))}
            </div>
          </div>
          <SelectionOverlay sheet={sheet} selection={selection} copied={session.copied} view={input} />
          {editor?.sheetId === sheet.id && editorBox && (
            <div className="sheet-editor-layer">
              <CellEditorBox session={session} box={editorBox} style={editorStyle.font} finish={finish} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
