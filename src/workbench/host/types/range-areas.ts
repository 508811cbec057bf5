import { cellCount, sharedArea } from '../../../cells/areas';
import { integerOf, targetOf, textOf } from '../args';
import { HostError, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import {
  fullAddress,
  isEntireColumn,
  isEntireRow,
  LONGEST_ADDRESS,
  range,
  sheetOf,
  usedWithin,
  WHOLE_SHEET,
} from '../places';
import { clearCells, selectAreas } from '../range-actions';
import { parseAreas } from '../range-areas';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import type { AreasTarget } from '../targets';

const areasObject = (sheetId: string, areas: AreasTarget['areas']): HostObject | null =>
  areas.length === 0 ? null : make('RangeAreas', { sheetId, areas });

function intersection(here: AreasTarget, other: unknown): HostObject | null {
  const one = targetOf(other, 'Range');
  const others =
    targetOf(other, 'RangeAreas') ??
    (one ? { sheetId: one.sheetId, areas: [one.area] } : { sheetId: here.sheetId, areas: parseAreas(textOf(other)) });
  if (others.sheetId !== here.sheetId) return null;
  const shared = here.areas
    .flatMap((a) => others.areas.map((b) => sharedArea(a, b)))
    .filter((area) => area !== undefined);
  return areasObject(here.sheetId, shared);
}

function used(here: AreasTarget, valuesOnly: unknown, state: HostState): HostObject | null {
  const sheet = sheetOf(state, here.sheetId);
  return areasObject(
    here.sheetId,
    here.areas.map((area) => usedWithin(sheet, area, valuesOnly === true)).filter((area) => area !== undefined),
  );
}

export const rangeAreasType = defineType('RangeAreas', {
  isTracked: true,
  memberSince: { Select: '1.18' },
  get: {
    Address: ({ sheetId, areas }, state) => fullAddress(sheetOf(state, sheetId), areas).slice(0, LONGEST_ADDRESS),
    AddressLocal: ({ sheetId, areas }, state) => fullAddress(sheetOf(state, sheetId), areas).slice(0, LONGEST_ADDRESS),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
    IsEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    IsEntireRow: ({ areas }) => areas.every(isEntireRow),
  },
  navigate: {
    Areas: (here) => make('RangeCollection', here),
    Worksheet: ({ sheetId }) => make('Worksheet', { sheetId }),
    Format: (here) => make('RangeFormat', here),
    ConditionalFormats: (here) => make('ConditionalFormatCollection', here),
    DataValidation: (here) => make('DataValidation', here),
  },
  methods: {
    Clear: (here, [applyTo], state) => clearCells(here, applyTo, state),
    Select: (here, _args, state) => selectAreas(here, state),
    Calculate: ({ sheetId, areas }, _args, state) => {
      for (const area of areas) state.workbook.calculate(sheetId, area, 'add-in');
    },
    GetEntireRow: ({ sheetId, areas }) =>
      make('RangeAreas', { sheetId, areas: areas.map((area) => ({ ...area, left: 0, right: WHOLE_SHEET.right })) }),
    GetEntireColumn: ({ sheetId, areas }) =>
      make('RangeAreas', { sheetId, areas: areas.map((area) => ({ ...area, top: 0, bottom: WHOLE_SHEET.bottom })) }),
    GetOffsetRangeAreas: ({ sheetId, areas }, [down, across]) => {
      const [rows, columns] = [integerOf(down), integerOf(across)];
      const moved = areas.map((area) => ({
        top: area.top + rows,
        bottom: area.bottom + rows,
        left: area.left + columns,
        right: area.right + columns,
      }));
      // `range` refuses what would stand outside the sheet.
      for (const area of moved) range(sheetId, area);
      return make('RangeAreas', { sheetId, areas: moved });
    },
    GetIntersection: (here, [other]) => orNotFound(intersection(here, other)),
    GetIntersectionOrNullObject: (here, [other]) => intersection(here, other),
    GetUsedRangeAreas: (here, [valuesOnly], state) => orNotFound(used(here, valuesOnly, state)),
    GetUsedRangeAreasOrNullObject: (here, [valuesOnly], state) => used(here, valuesOnly, state),
  },
});

/** The rectangles of a `RangeAreas`, one by one. */
export const rangeCollectionType = defineType('RangeCollection', {
  items: ({ sheetId, areas }) => areas.map((area) => range(sheetId, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheetId, areas }, [position]) => {
      const area = areas[integerOf(position)];
      if (!area) throw new HostError('ItemNotFound');
      return range(sheetId, area);
    },
  },
});
