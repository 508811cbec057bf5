import type { CellArea } from '../../../cells/areas';
import type { Grid } from '../../model/grid';
import type { Field, ReturnSheet } from '../../model/returns';
import type { RecordField, RecordsReading } from '../../model/table-reading';
import type { Search } from '../header-rows';
import type { Region } from '../region';
import { findTableRows } from '../table-rows';
import type { LabelReader } from './read-label';

/** A table of records as rules know it; its rows are walked down to the end of a long sheet. */
export function recordsToSheet(search: Search, reading: RecordsReading, reader: LabelReader): ReturnSheet {
  const { grid } = search;
  const { area, heads } = reading;
  const region: Region = {
    top: heads.first - grid.top,
    left: area.left - grid.left,
    bottom: grid.values.length - 1,
    right: area.right - grid.left,
  };
  const rows = findTableRows(search, region, heads.last - grid.top);
  return {
    sheet: grid.sheet,
    layout: 'records',
    isReturn: reading.isReturn,
    headerRow: heads.last,
    firstRow: rows.first + grid.top,
    lastRow: rows.last + grid.top,
    firstColumn: area.left,
    lastColumn: area.right,
    fields: reading.fields.flatMap((field) => fieldOf(grid, field, rows, reader)),
    unmapped: reading.fields.flatMap(({ kpi, cells, label, at, mayBe }) =>
      kpi === undefined && isOwnLabel(cells.at(-1), at)
        ? [
            {
              header: label,
              headerCell: cells.at(-1) ?? { top: heads.last, left: at, bottom: heads.last, right: at },
              mayBe,
            },
          ]
        : [],
    ),
    skippedRows: rows.skipped.map((row) => row + grid.top),
  };
}

/** A heading drawn across several columns is told once. */
function isOwnLabel(cell: CellArea | undefined, column: number): boolean {
  return cell === undefined || cell.left === column;
}

function fieldOf(
  grid: Grid,
  { kpi: id, how, cells, label, at, part }: RecordField,
  rows: { readonly first: number; readonly last: number },
  reader: LabelReader,
): readonly Field[] {
  const kpi = id === undefined ? undefined : reader.kpi(id);
  const headerCell = cells.at(-1);
  if (!kpi || !headerCell || part) return [];
  return [
    {
      kpi,
      how: how ?? 'similar',
      header: label,
      headerCell,
      area: { top: rows.first + grid.top, left: at, bottom: rows.last + grid.top, right: at },
    },
  ];
}
