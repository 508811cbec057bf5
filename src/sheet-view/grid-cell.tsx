import { cellName } from '../cells/addresses';
import type { Comment, Hyperlink } from '../workbook/model/sheet';
import type { DrawnLook } from './cell-look';

interface GridCellProps {
  readonly row: number;
  readonly column: number;
  /** Pixels within the row's own box. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly look: DrawnLook;
  readonly over: { readonly left: number; readonly right: number };
  readonly isSelected: boolean;
  /** Drawn a second time, behind the frozen columns in which its merged area begins; the first one is the cell. */
  readonly isEcho: boolean;
  readonly comment: Comment | undefined;
  readonly hyperlink: Hyperlink | undefined;
}

/** The id by which the grid points at its active cell. */
export const cellId = (row: number, column: number) => `cell-${cellName(row, column)}`;

/** One cell: its fill, its text, its frame over the gridlines, and the corner that tells of a comment. */
export function GridCell({
  row,
  column,
  left,
  width,
  height,
  look,
  over,
  isSelected,
  isEcho,
  comment,
  hyperlink,
}: GridCellProps) {
  const isOver = over.left > 0 || over.right > 0;
  const tip = [
    comment && `${comment.author}: ${comment.text}`,
    hyperlink && `Link to ${hyperlink.target} (the workbench does not follow links)`,
  ].filter(Boolean);
  return (
    <div
      {...(isEcho
        ? { 'aria-hidden': true }
        : { role: 'gridcell', id: cellId(row, column), 'aria-colindex': column + 1, 'aria-selected': isSelected })}
      aria-description={tip.length > 0 ? tip.join('; ') : undefined}
      title={tip.length > 0 ? tip.join('\n') : undefined}
      className={look.box.backgroundColor ? 'sheet-cell sheet-cell-filled' : 'sheet-cell'}
      style={{ left, width, height, ...look.box, ...(isOver ? { zIndex: 1 } : {}) }}
    >
      <span
        className={`sheet-text${look.wraps ? ' sheet-text-wraps' : ''}${hyperlink ? ' sheet-text-link' : ''}`}
        style={
          isOver ? { ...look.font, marginLeft: -over.left, marginRight: -over.right, flex: '1 0 auto' } : look.font
        }
      >
        {look.text}
      </span>
      {look.frame && <span className="sheet-frame" style={look.frame} />}
      {comment && <span className="sheet-comment" />}
    </div>
  );
}
