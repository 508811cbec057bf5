import { cellCount, sharedArea, type CellArea } from '../../../cells/areas';
import { integerOf, textOf } from '../args';
import { HostError, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import {
  findRange,
  fullAddress,
  isEntireColumn,
  isEntireRow,
  range,
  sheetOf,
  usedWithin,
  WHOLE_SHEET,
} from '../places';
import { readCells, readValues, writeNumberFormats, writeValues } from '../range-cells';
import { clearCells, mergeCells, selectAreas, setHyperlink, unmergeCells } from '../range-actions';
import { readHidden, readHyperlink, readPosition, setLinesHidden } from '../range-layout';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import { mergedAreas, specialCells } from '../special-cells';
import { supportsSet } from '../profiles';
import type { RangeTarget } from '../targets';
import { targetOf } from '../args';

const height = ({ area }: RangeTarget): number => area.bottom - area.top + 1;
const width = ({ area }: RangeTarget): number => area.right - area.left + 1;

/** The same sheet, other cells. */
const at = ({ sheetId }: RangeTarget, area: CellArea): HostObject => range(sheetId, area);

const moved = (area: CellArea, down: number, across: number): CellArea => ({
  top: area.top + down,
  bottom: area.bottom + down,
  left: area.left + across,
  right: area.right + across,
});

/** The range an argument names: a range object, or an address. @throws InvalidArgument */
function argumentRange(value: unknown, here: RangeTarget, state: HostState): RangeTarget {
  const found = targetOf(value, 'Range') ?? findRange(state, here.sheetId, textOf(value));
  if (!found) throw new HostError('InvalidArgument');
  return found;
}

function intersection(here: RangeTarget, other: unknown, state: HostState): HostObject | null {
  const there = argumentRange(other, here, state);
  const shared = there.sheetId === here.sheetId ? sharedArea(here.area, there.area) : undefined;
  return shared ? at(here, shared) : null;
}

function usedRange(here: RangeTarget, valuesOnly: unknown, state: HostState): HostObject | null {
  const used = usedWithin(sheetOf(state, here.sheetId), here.area, valuesOnly === true);
  return used ? at(here, used) : null;
}

const areasObject = (sheetId: string, areas: readonly CellArea[]): HostObject | null =>
  areas.length === 0 ? null : make('RangeAreas', { sheetId, areas });

/** Merged areas. Excel forgets what it could undo when it looks for them, until `ExcelApiUndo` 1.7 (office-js #5918). */
function merged({ sheetId, area }: RangeTarget, state: HostState): HostObject | null {
  const found = areasObject(sheetId, mergedAreas(sheetOf(state, sheetId), area));
  if (found && !supportsSet(state.profile, 'ExcelApiUndo', '1.7'))
    state.undoLost('The add-in looked for merged cells.');
  return found;
}

const cellsOf = (here: RangeTarget) => ({ sheetId: here.sheetId, areas: [here.area] });

export const rangeType = defineType('Range', {
  isTracked: true,
  get: {
    Address: ({ sheetId, area }, state) => fullAddress(sheetOf(state, sheetId), [area]),
    AddressLocal: ({ sheetId, area }, state) => fullAddress(sheetOf(state, sheetId), [area]),
    // Excel answers -1 where the count does not fit into 31 bits.
    CellCount: ({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)),
    RowCount: height,
    ColumnCount: width,
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    IsEntireColumn: ({ area }) => isEntireColumn(area),
    IsEntireRow: ({ area }) => isEntireRow(area),
    Values: readValues,
    Formulas: readCells('Formulas'),
    FormulasLocal: readCells('Formulas'),
    Text: readCells('Text'),
    NumberFormat: readCells('NumberFormat'),
    NumberFormatLocal: readCells('NumberFormat'),
    ValueTypes: readCells('ValueTypes'),
    Hyperlink: readHyperlink,
    Hidden: (here, state) => readHidden(here, state, 'both'),
    RowHidden: (here, state) => readHidden(here, state, 'rows'),
    ColumnHidden: (here, state) => readHidden(here, state, 'columns'),
    Top: (here, state) => readPosition(here, state).top,
    Left: (here, state) => readPosition(here, state).left,
    Height: (here, state) => readPosition(here, state).height,
    Width: (here, state) => readPosition(here, state).width,
  },
  put: {
    Values: writeValues,
    Formulas: writeValues,
    FormulasLocal: writeValues,
    NumberFormat: writeNumberFormats,
    NumberFormatLocal: writeNumberFormats,
    Hyperlink: setHyperlink,
    RowHidden: (here, value, state) => setLinesHidden(here, value, state, 'rows'),
    ColumnHidden: (here, value, state) => setLinesHidden(here, value, state, 'columns'),
  },
  navigate: {
    Worksheet: ({ sheetId }) => make('Worksheet', { sheetId }),
    Format: (here) => make('RangeFormat', cellsOf(here)),
    ConditionalFormats: (here) => make('ConditionalFormatCollection', cellsOf(here)),
    DataValidation: (here) => make('DataValidation', cellsOf(here)),
  },
  methods: {
    GetCell: (here, [row, column]) => {
      const cell = { top: here.area.top + integerOf(row), left: here.area.left + integerOf(column) };
      return at(here, { ...cell, bottom: cell.top, right: cell.left });
    },
    GetRow: (here, [row]) => {
      const top = here.area.top + integerOf(row);
      return at(here, { ...here.area, top, bottom: top });
    },
    GetColumn: (here, [column]) => {
      const left = here.area.left + integerOf(column);
      return at(here, { ...here.area, left, right: left });
    },
    GetLastCell: (here) => at(here, { ...here.area, top: here.area.bottom, left: here.area.right }),
    GetLastRow: (here) => at(here, { ...here.area, top: here.area.bottom }),
    GetLastColumn: (here) => at(here, { ...here.area, left: here.area.right }),
    GetEntireRow: (here) => at(here, { ...here.area, left: 0, right: WHOLE_SHEET.right }),
    GetEntireColumn: (here) => at(here, { ...here.area, top: 0, bottom: WHOLE_SHEET.bottom }),
    GetOffsetRange: (here, [down, across]) => at(here, moved(here.area, integerOf(down), integerOf(across))),
    GetResizedRange: (here, [rows, columns]) =>
      at(here, {
        ...here.area,
        bottom: here.area.bottom + integerOf(rows),
        right: here.area.right + integerOf(columns),
      }),
    GetAbsoluteResizedRange: (here, [rows, columns]) =>
      at(here, {
        ...here.area,
        bottom: here.area.top + integerOf(rows) - 1,
        right: here.area.left + integerOf(columns) - 1,
      }),
    GetBoundingRect: (here, [other], state) => {
      const { area } = argumentRange(other, here, state);
      return at(here, {
        top: Math.min(here.area.top, area.top),
        left: Math.min(here.area.left, area.left),
        bottom: Math.max(here.area.bottom, area.bottom),
        right: Math.max(here.area.right, area.right),
      });
    },
    GetIntersection: (here, [other], state) => orNotFound(intersection(here, other, state)),
    GetIntersectionOrNullObject: (here, [other], state) => intersection(here, other, state),
    GetUsedRange: (here, [valuesOnly], state) => orNotFound(usedRange(here, valuesOnly, state)),
    GetUsedRangeOrNullObject: (here, [valuesOnly], state) => usedRange(here, valuesOnly, state),
    GetSpecialCells: (here, [kind], state) => orNotFound(areasObject(here.sheetId, specialCells(here, kind, state))),
    GetSpecialCellsOrNullObject: (here, [kind], state) => areasObject(here.sheetId, specialCells(here, kind, state)),
    GetMergedAreasOrNullObject: (here, _args, state) => merged(here, state),
    Select: (here, _args, state) => selectAreas(cellsOf(here), state),
    Clear: (here, [applyTo], state) => clearCells(cellsOf(here), applyTo, state),
    Merge: (here, [across], state) => mergeCells(here, across === true, state),
    Unmerge: (here, _args, state) => unmergeCells(here, state),
    Calculate: (here, _args, state) => state.workbook.calculate(here.sheetId, here.area, 'add-in'),
    // The library asks this before it sends a large write in pieces.
    _ValidateArraySize: (here, [rows, columns]) => {
      if (rows !== height(here) || columns !== width(here)) throw new HostError('InvalidArgument');
    },
  },
});
