import type { HTMLAttributes, ReactNode, RefObject } from 'react';
import { MAX_COLUMNS, MAX_ROWS, type CellArea } from '../cells/areas';
import { DrawingLayer } from './drawings/drawing-layer';
import { cellId } from './grid-cell';
import { ColumnHeaders, GridRow, selectedColumns } from './grid-row';
import { SelectionOverlay } from './selection-overlay';
import type { View } from './use-view';
import type { ViewedSheet } from './viewed-sheet';
import { HEADER_HEIGHT } from './window';

interface GridWindowProps {
  readonly viewed: ViewedSheet;
  readonly view: View;
  readonly grid: RefObject<HTMLDivElement | null>;
  /** The element with the scroll bars, of which `view` was made. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** What keys, pointer and clipboard do. */
  readonly handlers: Partial<HTMLAttributes<HTMLDivElement>>;
  readonly copied?: { readonly sheetId: string; readonly area: CellArea } | undefined;
  /** Cells can be looked at only. */
  readonly isReadOnly?: true;
  /** Laid over the cells. */
  readonly children?: ReactNode;
}

/** The sheet in front: a window on 1,048,576 × 16,384 cells of which only those seen are in the document. */
export function GridWindow({ viewed, view, grid, scroller, handlers, copied, isReadOnly, children }: GridWindowProps) {
  const { sheet, selection } = viewed;
  const { drawing, input, size, scales } = view;
  const { down, across } = input;
  const { active } = selection;

  const firstMoving = down.moving[0] ?? 0;
  const early = drawing.merges.rowsBefore(firstMoving).filter((row) => row >= sheet.frozenRows);
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
          aria-readonly={isReadOnly}
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
          {...handlers}
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
          <SelectionOverlay sheet={sheet} selection={selection} copied={copied} view={input} />
          {children}
        </div>
        <DrawingLayer {...{ workbook: viewed.workbook, sheet, input, size }} headers={view.headers} />
      </div>
    </div>
  );
}
