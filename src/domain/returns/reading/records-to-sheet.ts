import type { CellArea } from '../../../cells/areas';
import { valueAt, type Grid } from '../../model/grid';
import type { Field, ReturnSheet, TickColumns, UnmappedColumn } from '../../model/returns';
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
    fields: reading.fields.flatMap((field) =>
      fieldOf(
        field,
        { top: rows.first + grid.top, left: field.at, bottom: rows.last + grid.top, right: field.at },
        reader,
      ),
    ),
    ...ticksIn(grid, reading, reader),
    unmapped: reading.fields.flatMap((field) =>
      unmappedOf(field, { top: heads.last, left: field.at, bottom: heads.last, right: field.at }),
    ),
    skippedRows: rows.skipped.map((row) => row + grid.top),
  };
}

/** Records on their side: a field is a row, from the first record's column to the last's. */
export function sidewaysToSheet({ sheet }: Grid, reading: RecordsReading, reader: LabelReader): ReturnSheet {
  const { area, heads, records } = reading;
  return {
    sheet,
    layout: 'records',
    lies: 'sideways',
    isReturn: reading.isReturn,
    headerRow: area.top,
    firstRow: area.top,
    lastRow: area.bottom,
    firstColumn: heads.last,
    lastColumn: records.last,
    fields: reading.fields.flatMap((field) =>
      fieldOf(field, { top: field.at, left: records.first, bottom: field.at, right: records.last }, reader),
    ),
    unmapped: reading.fields.flatMap((field) =>
      unmappedOf(field, { top: field.at, left: heads.last, bottom: field.at, right: heads.last }),
    ),
    skippedRows: [],
  };
}

function unmappedOf({ kpi, cells, label, at, mayBe }: RecordField, ownCell: CellArea): readonly UnmappedColumn[] {
  const headerCell = cells.at(-1) ?? ownCell;
  return kpi === undefined && isOwnLabel(cells.at(-1), at, ownCell) ? [{ header: label, headerCell, mayBe }] : [];
}

/** Columns of ticks, one after the other as they stand, by the KPI they answer. */
function ticksIn(grid: Grid, { fields }: RecordsReading, reader: LabelReader): Pick<ReturnSheet, 'ticks'> {
  const groups = new Map<string, RecordField[]>();
  for (const field of fields) {
    if (field.part) groups.set(field.part.of, [...(groups.get(field.part.of) ?? []), field]);
  }
  const ticks = [...groups].flatMap(([id, columns]) => tickColumns(grid, reader.kpi(id), columns));
  return ticks.length > 0 ? { ticks } : {};
}

function tickColumns(
  grid: Grid,
  kpi: TickColumns['kpi'] | undefined,
  columns: readonly RecordField[],
): readonly TickColumns[] {
  const [first] = columns;
  const headerCell = first?.cells.at(0);
  if (!kpi || !first || !headerCell) return [];
  const over = first.cells.length > 1 ? valueAt(grid, headerCell.top, headerCell.left) : undefined;
  return [
    {
      kpi,
      how: first.how ?? 'similar',
      header: typeof over === 'string' ? over.trim() : kpi.name,
      headerCell,
      columns: columns.map(({ at, label, part }) => ({
        column: at,
        answer: part?.how === 'listed' ? part.label : label,
      })),
    },
  ];
}

/** A heading drawn across several columns is told once. */
function isOwnLabel(cell: CellArea | undefined, at: number, { top, bottom }: CellArea): boolean {
  return cell === undefined || cell.left === at || (top === bottom && cell.top === at);
}

function fieldOf(
  { kpi: id, how, cells, label, part }: RecordField,
  area: CellArea,
  reader: LabelReader,
): readonly Field[] {
  const kpi = id === undefined ? undefined : reader.kpi(id);
  const headerCell = cells.at(-1);
  if (!kpi || !headerCell || part) return [];
  return [{ kpi, how: how ?? 'similar', header: label, headerCell, area }];
}
