import { useMemo, useState, type RefObject } from 'react';
import type { CellArea } from '../cells/areas';
import { ConditionalLooks } from './conditional-looks';
import type { GridColumns, Drawing } from './grid-row';
import { lineSizes, type LineSizes } from './line-sizes';
import type { OverlayInput } from './overlay';
import { placeToShow, scrollLength, scrollScale } from './scaled-scroll';
import type { GridPlace } from './selection';
import { TableLooks } from './table-looks';
import { useInnerSize, useScrolling, type ScrollPlace, type Scales } from './use-scrolling';
import type { ViewedSheet } from './viewed-sheet';
import { HEADER_HEIGHT, SeenMerges, headerWidth, seenArea, stretch } from './window';

/** Looks and merges are collected for blocks of rows, so that scrolling by one row does not draw every row again. */
const BLOCK_ROWS = 64;

export interface View {
  readonly size: { readonly width: number; readonly height: number };
  /** Width of the row headers. */
  readonly headers: number;
  readonly scales: Scales;
  readonly drawing: Drawing;
  readonly input: OverlayInput;
  /** Whole rows and columns in the moving part: what a page key moves by. */
  readonly page: { readonly rows: number; readonly columns: number };
  /** Scrolls until a cell can be seen. */
  readonly show: (place: GridPlace) => void;
}

function useDrawing(
  viewed: ViewedSheet,
  rows: LineSizes,
  columns: LineSizes,
  across: GridColumns,
  seen: CellArea,
  onFilter: Drawing['onFilter'],
): Drawing {
  const { sheet, workbook, contentVersion } = viewed;
  const key = [across.frozen.length, across.moving[0], across.moving.at(-1), across.base].join(' ');
  const top = Math.floor(seen.top / BLOCK_ROWS) * BLOCK_ROWS;
  const bottom = Math.ceil((seen.bottom + 1) / BLOCK_ROWS) * BLOCK_ROWS;
  return useMemo(
    () => {
      const area = { top, bottom, left: seen.left, right: seen.right };
      const looks = new ConditionalLooks(workbook, sheet, area);
      const tables = new TableLooks(workbook, sheet, area);
      return { workbook, sheet, rows, columns, across, looks, tables, merges: new SeenMerges(sheet, area), onFilter };
    },
    // `key` stands for `across`, whose identity changes with every pixel; the sheet is changed in place, contentVersion tells.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [workbook, sheet, contentVersion, rows, columns, key, top, bottom, seen.left, seen.right],
  );
}

/**
 * Everything that depends on which part of the active sheet is seen.
 * @param scroller the element with the scroll bars
 * @param onFilter opens the filter of a header cell; without it there are no filter buttons
 */
export function useView(
  viewed: ViewedSheet,
  scroller: RefObject<HTMLDivElement | null>,
  onFilter?: (place: GridPlace) => void,
): View {
  const { sheet, contentVersion, selection } = viewed;
  const size = useInnerSize(scroller);
  const [places, setPlaces] = useState<ReadonlyMap<string, ScrollPlace>>(new Map());
  const place = places.get(sheet.id) ?? { top: 0, left: 0 };
  const setPlace = (next: ScrollPlace) => setPlaces((all) => new Map(all).set(sheet.id, next));

  // The sheet is changed in place; contentVersion tells when.
  /* eslint-disable react-hooks/exhaustive-deps */
  const rows = useMemo(() => lineSizes(sheet, 'row'), [sheet, contentVersion]);
  const columns = useMemo(() => lineSizes(sheet, 'column'), [sheet, contentVersion]);
  const used = useMemo(() => sheet.usedArea(false), [sheet, contentVersion]);
  /* eslint-enable react-hooks/exhaustive-deps */

  const height = Math.max(0, size.height - HEADER_HEIGHT);
  const down = stretch(rows, sheet.frozenRows, place.top, height);
  const headers = headerWidth(down.moving.at(-1) ?? 0);
  const view = { width: Math.max(0, size.width - headers), height };
  const across = stretch(columns, sheet.frozenColumns, place.left, view.width);

  const scaleOf = (lines: LineSizes, frozen: number, lastUsed: number, active: number, at: number, length: number) => {
    const start = lines.start(frozen);
    const moving = Math.max(0, length - Math.min(start, length));
    const ends = [lines.start(lastUsed + 1) - start, lines.start(active + 1) - start, at + moving];
    return scrollScale(scrollLength(ends, moving, lines.total - start), moving);
  };
  const { active, corner } = selection;
  const furthest = { row: Math.max(active.row, corner.row), column: Math.max(active.column, corner.column) };
  // A whole column is selected without anybody wanting to scroll to its end.
  const rowEnd = furthest.row === rows.count - 1 ? active.row : furthest.row;
  const columnEnd = furthest.column === columns.count - 1 ? active.column : furthest.column;
  const scales = {
    down: scaleOf(rows, sheet.frozenRows, used?.bottom ?? 0, rowEnd, place.top, view.height),
    across: scaleOf(columns, sheet.frozenColumns, used?.right ?? 0, columnEnd, place.left, view.width),
  };
  useScrolling(scroller, place, setPlace, scales);

  const show = ({ row, column }: GridPlace) => {
    const along = (lines: LineSizes, frozen: number, line: number, at: number, length: number) => {
      if (line < frozen || length === 0) return at;
      const start = lines.start(frozen);
      return placeToShow(
        { start: lines.start(line) - start, size: lines.size(line) },
        at,
        length - Math.min(start, length),
      );
    };
    setPlace({
      top: along(rows, sheet.frozenRows, row, place.top, view.height),
      left: along(columns, sheet.frozenColumns, column, place.left, view.width),
    });
  };

  return {
    size,
    headers,
    scales,
    drawing: useDrawing(viewed, rows, columns, across, seenArea(down, across), onFilter),
    input: { rows, columns, down, across, frozenRows: sheet.frozenRows, frozenColumns: sheet.frozenColumns, view },
    page: {
      rows: Math.max(1, Math.floor((view.height - down.frozenLength) / rows.usual) - 1),
      columns: Math.max(1, Math.floor((view.width - across.frozenLength) / columns.usual) - 1),
    },
    show,
  };
}
