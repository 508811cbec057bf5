import { ChevronDownFilled, FilterFilled } from '@fluentui/react-icons';
import { cellName } from '../cells/addresses';
import type { Comment, Hyperlink } from '../workbook/model/sheet';
import type { DrawnLook } from './cell-look';

/** The filter button of a header cell. */
export interface CellFilter {
  readonly isFiltered: boolean;
  readonly open: () => void;
}

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
  readonly filter: CellFilter | undefined;
  readonly comment: Comment | undefined;
  readonly hyperlink: Hyperlink | undefined;
}

/** The id by which the grid points at its active cell. */
export const cellId = (row: number, column: number) => `cell-${cellName(row, column)}`;

const tipsOf = (comment: Comment | undefined, hyperlink: Hyperlink | undefined): string[] => [
  ...(comment ? [`${comment.author}: ${comment.text}`] : []),
  ...(hyperlink ? [`Link to ${hyperlink.target} (the workbench does not follow links)`] : []),
];

/** On the keyboard the menu opens with Alt and the down arrow, as in Excel; Tab belongs to the cells. */
function FilterButton({ name, filter }: { readonly name: string; readonly filter: CellFilter }) {
  const { isFiltered, open } = filter;
  const label = `Filter ${name === '' ? 'this column' : name}${isFiltered ? ' (filtered)' : ''}`;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="sheet-filter-button"
      aria-label={label}
      aria-haspopup="dialog"
      title={`${label} (Alt+Down)`}
      onClick={open}
    >
      {isFiltered ? <FilterFilled /> : <ChevronDownFilled />}
    </button>
  );
}

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
  filter,
  comment,
  hyperlink,
}: GridCellProps) {
  const isOver = over.left > 0 || over.right > 0;
  const tip = tipsOf(comment, hyperlink);
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
      {filter && !isEcho && <FilterButton name={look.text} filter={filter} />}
      {comment && <span className="sheet-comment" />}
    </div>
  );
}
