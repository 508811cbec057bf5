import type { ConditionalFormatType } from '../../../workbook/model/conditional-formats';
import { booleanOf, targetOf, textOf } from '../args';
import { changeFormat, formatOf } from '../conditional-formats';
import { apiNotFound, HostError } from '../host-error';
import type { HostState } from '../host-state';
import { checkWritable, range, sheetOf } from '../places';
import { parseAreas } from '../range-areas';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import type { FormatTarget } from '../targets';

/** The part of a conditional format that only its own kind has. */
const part =
  (kind: 'Custom' | 'CellValue', type: 'CustomConditionalFormat' | 'CellValueConditionalFormat', isStrict: boolean) =>
  (here: FormatTarget, state: HostState): HostObject | null => {
    if (formatOf(here, state).type === kind) return make(type, here);
    if (isStrict) throw new HostError('InvalidOperation', 'This operation is not permitted for the current object.');
    return null;
  };

/** Kinds whose details the host does not have: asking for them is `ApiNotFound`, unless the format is of another kind. */
const elsewhere =
  (kind: ConditionalFormatType, member: string) =>
  (here: FormatTarget, state: HostState): null => {
    if (formatOf(here, state).type === kind) throw apiNotFound(`ConditionalFormat.${member}`);
    return null;
  };

function onlyRange(here: FormatTarget, state: HostState): HostObject | null {
  const { areas } = formatOf(here, state);
  const [area] = areas;
  return area && areas.length === 1 ? range(here.sheetId, area) : null;
}

export const conditionalFormatType = defineType('ConditionalFormat', {
  memberSince: { SetRanges: '1.17' },
  identity: ({ formatId }) => ({ Id: formatId }),
  get: {
    Id: ({ formatId }) => formatId,
    Type: (here, state) => formatOf(here, state).type,
    Priority: (here, state) => sheetOf(state, here.sheetId).conditionalFormats.indexOf(formatOf(here, state)),
    StopIfTrue: (here, state) => formatOf(here, state).stopIfTrue,
  },
  put: {
    StopIfTrue: (here, value, state) => {
      const stopIfTrue = booleanOf(value);
      changeFormat(here, state, (format) => ({ ...format, stopIfTrue }));
    },
  },
  navigate: {
    Custom: part('Custom', 'CustomConditionalFormat', true),
    CustomOrNullObject: part('Custom', 'CustomConditionalFormat', false),
    CellValue: part('CellValue', 'CellValueConditionalFormat', true),
    CellValueOrNullObject: part('CellValue', 'CellValueConditionalFormat', false),
    DataBarOrNullObject: elsewhere('DataBar', 'dataBarOrNullObject'),
    ColorScaleOrNullObject: elsewhere('ColorScale', 'colorScaleOrNullObject'),
    IconSetOrNullObject: elsewhere('IconSet', 'iconSetOrNullObject'),
    TopBottomOrNullObject: elsewhere('TopBottom', 'topBottomOrNullObject'),
    PresetOrNullObject: elsewhere('PresetCriteria', 'presetOrNullObject'),
    TextComparisonOrNullObject: elsewhere('ContainsText', 'textComparisonOrNullObject'),
  },
  methods: {
    Delete: (here, _args, state) => {
      const format = formatOf(here, state);
      checkWritable(state, here.sheetId);
      state.workbook.removeConditionalFormat(here.sheetId, format.id, 'add-in');
    },
    GetRange: (here, _args, state) => {
      const found = onlyRange(here, state);
      if (!found) throw new HostError('InvalidOperation');
      return found;
    },
    GetRangeOrNullObject: (here, _args, state) => onlyRange(here, state),
    GetRanges: (here, _args, state) =>
      make('RangeAreas', { sheetId: here.sheetId, areas: formatOf(here, state).areas }),
    SetRanges: (here, [ranges], state) => {
      const one = targetOf(ranges, 'Range');
      const areas = targetOf(ranges, 'RangeAreas')?.areas ?? (one ? [one.area] : parseAreas(textOf(ranges)));
      changeFormat(here, state, (format) => ({ ...format, areas }));
    },
  },
});
