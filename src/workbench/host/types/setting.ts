import { textOf } from '../args';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';

function found(key: unknown, state: HostState): HostObject | null {
  const text = textOf(key);
  return state.workbook.settings.has(text) ? make('Setting', { key: text }) : null;
}

function valueOf(key: string, state: HostState): unknown {
  const json = state.workbook.settings.get(key);
  if (json === undefined) throw new HostError('ItemNotFound');
  return JSON.parse(json) as unknown;
}

/** A value that an add-in keeps in the workbook. */
export const settingType = defineType('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ key }, state) => valueOf(key, state), _Id: ({ key }) => key },
  put: {
    Value: ({ key }, value, state) => {
      valueOf(key, state);
      state.workbook.setSetting(key, JSON.stringify(value));
    },
  },
  methods: {
    Delete: ({ key }, _args, state) => {
      valueOf(key, state);
      state.workbook.setSetting(key, undefined);
    },
  },
});

export const settingCollectionType = defineType('SettingCollection', {
  items: (_here, state) => [...state.workbook.settings.keys()].map((key) => make('Setting', { key })),
  item: (_here, key, state) => {
    const setting = found(key, state);
    if (!setting) throw new HostError('ItemNotFound');
    return setting;
  },
  methods: {
    Add: (_here, [key, value], state) => {
      state.workbook.setSetting(textOf(key), JSON.stringify(value ?? null));
      return make('Setting', { key: textOf(key) });
    },
    GetCount: (_here, _args, state) => state.workbook.settings.size,
    GetItemOrNullObject: (_here, [key], state) => found(key, state),
  },
});
