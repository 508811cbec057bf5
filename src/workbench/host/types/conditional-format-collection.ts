import type { ConditionalFormat, ConditionalFormatType } from '../../../workbook/model/conditional-formats';
import { integerOf, oneOf, textOf } from '../args';
import { clearConditionalFormats, formatsOn } from '../conditional-formats';
import { apiNotFound, orNotFound } from '../host-error';
import type { HostState } from '../host-state';
import { checkWritable } from '../places';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import type { AreasTarget } from '../targets';

/** What an add-in can add here; the model keeps the other kinds of a loaded file, but makes none. */
const ADDABLE: readonly ConditionalFormatType[] = ['Custom', 'CellValue'];
const KINDS: readonly ConditionalFormatType[] = [
  ...ADDABLE,
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
];

const objectOf = ({ sheetId }: AreasTarget, format: ConditionalFormat): HostObject =>
  make('ConditionalFormat', { sheetId, formatId: format.id });

function found(here: AreasTarget, id: unknown, state: HostState): HostObject | null {
  const wanted = textOf(id);
  const format = formatsOn(here, state).find((candidate) => candidate.id === wanted);
  return format ? objectOf(here, format) : null;
}

export const conditionalFormatCollectionType = defineType('ConditionalFormatCollection', {
  items: (here, state) => formatsOn(here, state).map((format) => objectOf(here, format)),
  item: (here, id, state) => orNotFound(found(here, id, state)),
  methods: {
    Add: (here, [type], state) => {
      const kind = oneOf(type, KINDS);
      if (!ADDABLE.includes(kind)) throw apiNotFound(`ConditionalFormatCollection.add('${kind}')`);
      checkWritable(state, here.sheetId);
      const added = { type: kind, areas: here.areas, formulas: [], style: {}, stopIfTrue: false };
      return objectOf(here, state.workbook.addConditionalFormat(here.sheetId, added, 'add-in'));
    },
    ClearAll: (here, _args, state) => {
      checkWritable(state, here.sheetId);
      clearConditionalFormats(here, state);
    },
    GetCount: (here, _args, state) => formatsOn(here, state).length,
    GetItemAt: (here, [position], state) => {
      const format = formatsOn(here, state)[integerOf(position)];
      return orNotFound(format && objectOf(here, format));
    },
    GetItemOrNullObject: (here, [id], state) => found(here, id, state),
  },
});
