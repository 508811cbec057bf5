import type { DefinedName } from '../../../workbook/model/defined-name';
import { targetOf, textOf } from '../args';
import { HostError } from '../host-error';
import type { HostState } from '../host-state';
import { fullAddress, range, rangeOfFormula, sheetOf } from '../places';
import { defineType, make } from '../registry';
import { type HostObject } from '../host-object';
import type { ScopeTarget, Targets } from '../targets';

type Here = Targets['NamedItem'];

const isSame = (one: DefinedName, here: Here): boolean =>
  one.sheetId === here.sheetId && one.name.toLowerCase() === here.name.toLowerCase();

function nameOf(here: Here, state: HostState): DefinedName {
  const found = state.workbook.names.find((one) => isSame(one, here));
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

function rangeOf(here: Here, state: HostState): HostObject | null {
  const found = rangeOfFormula(state.workbook, nameOf(here, state).formula);
  return found ? range(found.sheetId, found.area) : null;
}

export const namedItemType = defineType('NamedItem', {
  identity: ({ name }) => ({ _Id: name }),
  get: {
    Name: (here, state) => nameOf(here, state).name,
    Formula: (here, state) => nameOf(here, state).formula,
    Scope: ({ sheetId }) => (sheetId === undefined ? 'Workbook' : 'Worksheet'),
    Type: (here, state) => (rangeOf(here, state) ? 'Range' : 'String'),
    Value: (here, state) => nameOf(here, state).formula.replace(/^=/, ''),
    Visible: () => true,
    _Id: ({ name }) => name,
  },
  navigate: {
    Worksheet: ({ sheetId }) => {
      if (sheetId === undefined) throw new HostError('InvalidOperation');
      return make('Worksheet', { sheetId });
    },
    WorksheetOrNullObject: ({ sheetId }) => (sheetId === undefined ? null : make('Worksheet', { sheetId })),
  },
  methods: {
    GetRange: (here, _args, state) => {
      const found = rangeOf(here, state);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    GetRangeOrNullObject: (here, _args, state) => rangeOf(here, state),
    Delete: (here, _args, state) => {
      nameOf(here, state);
      setNames(
        state,
        state.workbook.names.filter((one) => !isSame(one, here)),
      );
    },
  },
});

function setNames(state: HostState, names: readonly DefinedName[]): void {
  state.workbook.names = names;
  state.workbook.unsavedChanges.add('defined names');
}

/** A sheet's own names, or the workbook's. */
const namesIn = ({ sheetId }: ScopeTarget, state: HostState): readonly DefinedName[] =>
  state.workbook.names.filter((one) => one.sheetId === sheetId);

const objectOf = ({ sheetId, name }: DefinedName): HostObject =>
  make('NamedItem', sheetId === undefined ? { name } : { name, sheetId });

function found(here: ScopeTarget, name: unknown, state: HostState): HostObject | null {
  const wanted = textOf(name).toLowerCase();
  const match = namesIn(here, state).find((one) => one.name.toLowerCase() === wanted);
  return match ? objectOf(match) : null;
}

/** A range or a formula as a formula. */
function formulaOf(reference: unknown, state: HostState): string {
  const place = targetOf(reference, 'Range');
  if (!place) return textOf(reference);
  const address = fullAddress(sheetOf(state, place.sheetId), [place.area]);
  const [sheet = '', cells = ''] = address.split(/!(?=[^!]*$)/);
  return `=${sheet}!${cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

export const namedItemCollectionType = defineType('NamedItemCollection', {
  items: (here, state) => namesIn(here, state).map(objectOf),
  item: (here, name, state) => {
    const item = found(here, name, state);
    if (!item) throw new HostError('ItemNotFound');
    return item;
  },
  methods: {
    Add: (here, [name, reference], state) => {
      const text = textOf(name);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(text)) throw new HostError('InvalidArgument');
      if (found(here, text, state)) throw new HostError('ItemAlreadyExists');
      const added: DefinedName = { name: text, formula: formulaOf(reference, state), ...here };
      setNames(state, [...state.workbook.names, added]);
      return objectOf(added);
    },
    GetCount: (here, _args, state) => namesIn(here, state).length,
    GetItemOrNullObject: (here, [name], state) => found(here, name, state),
  },
});
