import { textOf } from '../args';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';

/** Excel cuts longer texts off without a word. */
const LONGEST_TEXT = 255;

type Value = string | number | boolean;

function valueOf(key: string, state: HostState): Value {
  const value = state.workbook.customProperties.get(key);
  if (value === undefined) throw new HostError('ItemNotFound');
  return value;
}

function set(key: string, value: unknown, state: HostState): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new HostError('InvalidArgument');
  state.workbook.customProperties.set(key, typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value);
  state.workbook.unsavedChanges.add('document properties');
}

function remove(key: string, state: HostState): void {
  state.workbook.customProperties.delete(key);
  state.workbook.unsavedChanges.add('document properties');
}

const typeOf = (value: Value): string => {
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
};

/** Title, author and so on are not kept; custom properties are. */
export const documentPropertiesType = defineType('DocumentProperties', {
  navigate: { Custom: () => make('CustomPropertyCollection', null) },
});

export const customPropertyType = defineType('CustomProperty', {
  identity: ({ key }) => ({ _Id: key }),
  get: {
    Key: ({ key }) => key,
    Value: ({ key }, state) => valueOf(key, state),
    Type: ({ key }, state) => typeOf(valueOf(key, state)),
  },
  put: {
    Value: ({ key }, value, state) => {
      valueOf(key, state);
      set(key, value, state);
    },
  },
  methods: {
    Delete: ({ key }, _args, state) => {
      valueOf(key, state);
      remove(key, state);
    },
  },
});

function found(key: unknown, state: HostState): HostObject | null {
  const wanted = textOf(key).toLowerCase();
  const match = [...state.workbook.customProperties.keys()].find((one) => one.toLowerCase() === wanted);
  return match === undefined ? null : make('CustomProperty', { key: match });
}

export const customPropertyCollectionType = defineType('CustomPropertyCollection', {
  items: (_here, state) => [...state.workbook.customProperties.keys()].map((key) => make('CustomProperty', { key })),
  item: (_here, key, state) => {
    const property = found(key, state);
    if (!property) throw new HostError('ItemNotFound');
    return property;
  },
  methods: {
    Add: (_here, [key, value], state) => {
      set(textOf(key), value, state);
      return make('CustomProperty', { key: textOf(key) });
    },
    DeleteAll: (_here, _args, state) => {
      for (const key of [...state.workbook.customProperties.keys()]) remove(key, state);
    },
    GetCount: (_here, _args, state) => state.workbook.customProperties.size,
    GetItemOrNullObject: (_here, [key], state) => found(key, state),
  },
});
