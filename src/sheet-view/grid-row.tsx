import { memo } from 'react';
import { columnName } from '../cells/addresses';
import { containsCell, type CellArea } from '../cells/areas';
import type { Sheet } from '../workbook/model/sheet';
import type { Workbook } from '../workbook/model/workbook';
import { cellLook } from './cell-look';
import type { ConditionalLooks } from './conditional-looks';
import { GridCell, type CellFilter } from './grid-cell';
import { filterColumnAt, isColumnFiltered } from './header-filters';
import type { LineSizes } from './line-sizes';
import { runsInFromLeft, runsOver } from './running-over';
import type { GridPlace } from './selection';
import { styleOver, type TableLooks } from './table-looks';
import type { SeenMerges, Stretch } from './window';

/** The columns that are drawn, and the place they are measured from. */
export type GridColumns = Pick<Stretch, 'frozen' | 'moving' | 'base'>;

/** What all rows of one drawing share; made again when the contents or the columns of the window change. */
export interface Drawing {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly rows: LineSizes;
  readonly columns: LineSizes;
  readonly across: GridColumns;
  readonly looks: ConditionalLooks;
  readonly tables: TableLooks;
  readonly merges: SeenMerges;
  /** Opens the filter menu of a header cell; undefined where sheets are only looked at. */
  readonly onFilter: ((place: GridPlace) => void) | undefined;
}

interface GridRowProps {
  readonly drawing: Drawing;
  readonly row: number;
  /** Pixels within the box of rows. */
  readonly top: number;
  /** False for a row drawn only because merged cells begin in it. */
  readonly isSeen: boolean;
  /** The selected columns of this row, as `2-5,7-7`: a text, so that rows nothing changed in are not drawn again. */
  readonly selected: string;
}

const isWithin = (spans: string, column: number) =>
  spans !== '' &&
  spans.split(',').some((span) => {
    const [first = 0, last = 0] = span.split('-').map(Number);
    return column >= first && column <= last;
  });

/** The selected columns of one row in the form that `GridRow` takes. */
export function selectedColumns(areas: readonly CellArea[], row: number): string {
  return areas
    .filter(({ top, bottom }) => row >= top && row <= bottom)
    .map(({ left, right }) => `${left}-${right}`)
    .join(',');
}

function lengthOf(lines: LineSizes, first: number, last: number): number {
  return lines.start(last + 1) - lines.start(first);
}

interface CellsProps extends GridRowProps {
  readonly columns: readonly number[];
  /** The place in the sheet that the cells are measured from, in pixels. */
  readonly from: number;
  readonly isMoving: boolean;
}

function Cells({ drawing, row, columns, from, isMoving, selected }: CellsProps) {
  const { workbook, sheet, rows, columns: sizes, looks, tables, merges } = drawing;
  return columns.map((column) => {
    const merge = merges.at(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) return null;
    const width = merge ? lengthOf(sizes, merge.left, merge.right) : sizes.size(column);
    const cell = sheet.cell(row, column);
    const style = cell?.style ?? sheet.rowLines.get(row)?.style ?? sheet.columnLines.get(column)?.style ?? 0;
    const own = styleOver(tables.under(row, column), workbook.styles.get(style), workbook.styles.get(0));
    const look = cellLook(cell, own, looks.over(row, column), width);
    return (
      <GridCell
        key={column}
        row={row}
        column={column}
        left={sizes.start(column) - from}
        width={width}
        height={merge ? lengthOf(rows, merge.top, merge.bottom) : rows.size(row)}
        look={look}
        over={runsOver(sheet, sizes, row, column, look)}
        isSelected={isWithin(selected, column)}
        isEcho={isMoving && column < sheet.frozenColumns}
        filter={filterOf(drawing, row, column)}
        comment={sheet.comments.find((comment) => comment.row === row && comment.column === column)}
        hyperlink={sheet.hyperlinks.find(({ area }) => containsCell(area, row, column))}
      />
    );
  });
}

/** The filter button of a header cell. */
function filterOf({ sheet, onFilter }: Drawing, row: number, column: number): CellFilter | undefined {
  const found = onFilter && filterColumnAt(sheet, row, column);
  return found && { isFiltered: isColumnFiltered(found), open: () => onFilter({ row, column }) };
}

/** Columns to draw: those seen, and those left of the window whose cells reach into it. */
function drawnColumns({ drawing, row, isSeen }: GridRowProps): number[] {
  const { sheet, across, merges } = drawing;
  const first = across.moving[0] ?? 0;
  const before = new Set(merges.columnsBefore(row, first));
  const running = isSeen ? runsInFromLeft(sheet, row, first) : undefined;
  if (running !== undefined && running >= sheet.frozenColumns) before.add(running);
  const merged = isSeen ? across.moving : across.moving.filter((column) => merges.at(row, column)?.top === row);
  return [...[...before].sort((a, b) => a - b), ...merged];
}

/** One row: its header, its frozen cells and its moving cells. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { drawing, row, top, selected } = props;
  const { rows, across } = drawing;
  return (
    <div role="row" aria-rowindex={row + 1} className="sheet-row" style={{ top, height: rows.size(row) }}>
      <div role="rowheader" className={selected ? 'sheet-row-header is-selected' : 'sheet-row-header'}>
        {row + 1}
      </div>
      {across.frozen.length > 0 && (
        <div role="presentation" className="sheet-row-frozen">
          <Cells {...props} columns={across.frozen} from={0} isMoving={false} />
        </div>
      )}
      <div role="presentation" className="sheet-row-moving">
        <div role="presentation" className="sheet-row-shifted">
          <Cells {...props} columns={drawnColumns(props)} from={across.base} isMoving />
        </div>
      </div>
    </div>
  );
});

interface ColumnHeadersProps {
  readonly columns: LineSizes;
  readonly across: GridColumns;
  readonly isSelected: (column: number) => boolean;
}

/** The letters above the grid. */
export function ColumnHeaders({ columns, across, isSelected }: ColumnHeadersProps) {
  const header = (column: number, from: number) => (
    <div
      key={column}
      role="columnheader"
      aria-colindex={column + 1}
      className={isSelected(column) ? 'sheet-column-header is-selected' : 'sheet-column-header'}
      style={{ left: columns.start(column) - from, width: columns.size(column) }}
    >
      {columnName(column)}
    </div>
  );
  return (
    <div role="row" className="sheet-headers">
      <div role="presentation" className="sheet-corner" />
      <div role="presentation" className="sheet-row-frozen">
        {across.frozen.map((column) => header(column, 0))}
      </div>
      <div role="presentation" className="sheet-row-moving">
        <div role="presentation" className="sheet-row-shifted">
          {across.moving.map((column) => header(column, across.base))}
        </div>
      </div>
    </div>
  );
}
