import { apiNotFound, HostError } from './host-error';
import type { HostState } from './host-state';
import { checkProfile, memberName, membersOf, own, wireName } from './lookup';
import type { QueryInfo } from './protocol';
import type { Members } from './registry';
import type { HostObject } from './host-object';

/** What was asked for, by wire name: `{ Format: { Fill: { Color: {} } } }`. An empty node asks for all scalars. */
type Wanted = Map<string, Wanted>;

/** Answers a load: the values under their wire names, collections as `_Items`. */
export function runQuery(object: HostObject, query: QueryInfo, state: HostState): Record<string, unknown> {
  const wanted: Wanted = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let node = wanted;
    for (const part of path.split(/[/.]/)) {
      const name = wireName(part.trim());
      let child = node.get(name);
      if (!child) node.set(name, (child = new Map() as Wanted));
      node = child;
    }
  }
  return read(object, wanted, state, query);
}

function read(object: HostObject, wanted: Wanted, state: HostState, page: QueryInfo): Record<string, unknown> {
  const members = membersOf(object);
  const value = identify(object, state);
  if (wantsAll(wanted)) for (const name of Object.keys(members.get ?? {})) readScalar(object, name, value, state);
  for (const [name, below] of wanted) {
    if (own(members.get, name)) readScalar(object, name, value, state);
    else if (own(members.navigate, name)) value[name] = readChild(object, name, below, state);
    else if (!members.items && !WITHOUT_MEMBER.has(name) && !(name in value))
      throw apiNotFound(memberName(object.type, name));
  }
  if (members.items) {
    const items = onPage(members.items(object.target as never, state), page);
    value['_Items'] = items.map((item) => read(item, wantedOfItems(wanted, members), state, {}));
  }
  return value;
}

/** Words in a load that are not members of the object. */
const WITHOUT_MEMBER = new Set(['*', '$all', 'Items', '_ReferenceId']);

const wantsAll = (wanted: Wanted): boolean => wanted.size === 0 || wanted.has('*') || wanted.has('$all');

/** `items/name` and plain `name` both mean the items' name, unless the collection has such a member itself. */
function wantedOfItems(wanted: Wanted, members: Members<never>): Wanted {
  const forItems: Wanted = new Map(wanted.get('Items') ?? []);
  for (const [name, below] of wanted) {
    if (!WITHOUT_MEMBER.has(name) && !own(members.get, name) && !own(members.navigate, name)) forItems.set(name, below);
  }
  return forItems;
}

function readScalar(object: HostObject, name: string, value: Record<string, unknown>, state: HostState): void {
  value[name] = inMember(object, name, state, () => own(membersOf(object).get, name)?.(object.target as never, state));
}

function readChild(object: HostObject, name: string, wanted: Wanted, state: HostState): unknown {
  const child = inMember(object, name, state, () =>
    own(membersOf(object).navigate, name)?.(object.target as never, state),
  );
  return child ? read(child, wanted, state, {}) : null;
}

function onPage(items: readonly HostObject[], page: QueryInfo): readonly HostObject[] {
  const from = page.Skip ?? 0;
  return from === 0 && page.Top === undefined
    ? items
    : items.slice(from, page.Top === undefined ? undefined : from + page.Top);
}

/** What every answer about an object carries, so that the library can find it again. */
export function identify(object: HostObject, state: HostState): Record<string, unknown> {
  const identity = { ...membersOf(object).identity?.(object.target as never, state) };
  return object.referenceId === undefined ? identity : { ...identity, _ReferenceId: object.referenceId };
}

/**
 * Runs a member of an object: refuses it when the profile is older, and names the place in errors that do not say it.
 */
export function inMember<T>(object: HostObject, member: string, state: HostState, run: () => T): T {
  checkProfile(object, member, state);
  try {
    return run();
  } catch (error) {
    if (!(error instanceof HostError) || error.location !== undefined) throw error;
    throw new HostError(error.code, error.message, memberName(object.type, member));
  }
}
