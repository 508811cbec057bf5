import { textOf } from '../args';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { sheetOf } from '../places';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import type { SheetTarget } from '../targets';

/** Longer keys are refused. */
const LONGEST_KEY = 255;

const propertiesOf = ({ sheetId }: SheetTarget, state: HostState) => sheetOf(state, sheetId).customProperties;

function valueOf(here: SheetTarget, key: string, state: HostState): string {
  const value = propertiesOf(here, state).get(key);
  if (value === undefined) throw new HostError('ItemNotFound');
  return value;
}

function set(here: SheetTarget, key: string, value: string | undefined, state: HostState): void {
  const change = ({ customProperties }: { customProperties: Map<string, string> }): void => {
    if (value === undefined) customProperties.delete(key);
    else customProperties.set(key, value);
  };
  state.workbook.changeSheet(here.sheetId, 'sheet properties', change, 'add-in');
}

export const worksheetCustomPropertyType = defineType('WorksheetCustomProperty', {
  identity: ({ key }) => ({ _Id: key }),
  get: { Key: ({ key }) => key, Value: (here, state) => valueOf(here, here.key, state), _Id: ({ key }) => key },
  put: {
    Value: (here, value, state) => {
      valueOf(here, here.key, state);
      set(here, here.key, textOf(value), state);
    },
  },
  methods: {
    Delete: (here, _args, state) => {
      valueOf(here, here.key, state);
      set(here, here.key, undefined, state);
    },
  },
});

function found(here: SheetTarget, key: unknown, state: HostState): HostObject | null {
  const wanted = textOf(key).toLowerCase();
  const match = [...propertiesOf(here, state).keys()].find((one) => one.toLowerCase() === wanted);
  return match === undefined ? null : make('WorksheetCustomProperty', { ...here, key: match });
}

export const worksheetCustomPropertyCollectionType = defineType('WorksheetCustomPropertyCollection', {
  items: (here, state) =>
    [...propertiesOf(here, state).keys()].map((key) => make('WorksheetCustomProperty', { ...here, key })),
  item: (here, key, state) => {
    const property = found(here, key, state);
    if (!property) throw new HostError('ItemNotFound');
    return property;
  },
  methods: {
    Add: (here, [key, value], state) => {
      const text = textOf(key);
      if (text.length > LONGEST_KEY) throw new HostError('InvalidArgument');
      set(here, text, textOf(value), state);
      return make('WorksheetCustomProperty', { ...here, key: text });
    },
    GetCount: (here, _args, state) => propertiesOf(here, state).size,
    GetItemOrNullObject: (here, [key], state) => found(here, key, state),
  },
});
